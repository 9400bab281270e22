# bash ask.bash SCRIPT WORD...: sources the script, and prints what it completes at the end of the last word.
script=$1
shift

# Only real completion has this one.
compopt() { :; }

source "$script"
completion=$(complete -p gvlk)
completion=${completion#*-F }
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
COMP_LINE="$*"
COMP_POINT=${#COMP_LINE}
COMPREPLY=()
"${completion%% *}" gvlk "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
