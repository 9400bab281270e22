# fish completion for gvlk, written by: gvlk completion fish

function __gvlk_command -d 'The gvlk command that the cursor is in'
    set -l words (commandline -opc)
    if contains -- "$words[2] $words[3]" 'group run'
        echo "$words[2] $words[3]"
    else
        echo "$words[2]"
    end
end

function __gvlk_is -d 'Whether the cursor is in this gvlk command'
    set -l command (__gvlk_command)
    test "$command" = "$argv"
end

set -l words1 'plain-word w-\\$\\(touch-pwned\\) w-\\`touch-pwned\\` w-\\$HOME w-it\\\'s w-\\"quoted\\" w-back\\\\slash w-\\[x\\] w-a:b w-%s%n w-\\*\\? w-\\{a,b\\} w-\\;\\&\\|\\<\\>\\(\\)\\#\\!\\~'
set -l words2 'it\\\'s \\$HOME'

complete -c gvlk -f

complete -c gvlk -n __gvlk_is -a run -d 'It\'s $(touch pwned) `touch pwned` $HOME "q" [x]:b \\ 100% ’ #!'
complete -c gvlk -n __gvlk_is -a group

complete -c gvlk -n '__gvlk_is run' -s m -l mode -r -f -a "$words2" -d 'It\'s $(touch pwned) `touch pwned` $HOME "q" [x]:b \\ 100% ’ #!'
complete -c gvlk -n '__gvlk_is run' -l file -r -F -d 'It\'s $(touch pwned) `touch pwned` $HOME "q" [x]:b \\ 100% ’ #!'
complete -c gvlk -n '__gvlk_is run' -l name -r -f
complete -c gvlk -n '__gvlk_is run' -f -a "$words1"

complete -c gvlk -n '__gvlk_is group' -a run

complete -c gvlk -n '__gvlk_is group run' -l flag
