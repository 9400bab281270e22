# zsh ask.zsh SETUP LINE: an interactive zsh sources the setup and is asked at the end of the line; prints what it offers.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; source ${(q)1}"
# What completion adds is said between < and > and added as ever.
zpty -w shell 'compadd() {
    if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)* ]]; then
        local -a hits
        builtin compadd -A hits "$@"
        print -rl -- "<"$^hits">"
    fi
    builtin compadd "$@"
}'
zpty -w shell 'ask() { print BEGIN; zle complete-word; print END; zle send-break }'
zpty -w shell "zle -C complete-word complete-word _main_complete; zle -N ask; bindkey '^I' ask; print READ''Y"
zpty -r shell output '*READY*'
zpty -n -w shell "$2"$'\t'
zpty -r shell output '*END*'
zpty -d shell
print -r -- "${output##*BEGIN}"
