# completion of timeline for bash; in ~/.bashrc:  eval "$(timeline completion bash)"
_timeline() {
    local value told current="${COMP_WORDS[COMP_CWORD]}"
    COMPREPLY=()
    while IFS=$'\t' read -r value told; do
        case $current in # names come from articles: none may end the quotes that are open, nor say anything to the shell
        \"*)
            value=${value//\\/\\\\}
            value=${value//\"/\\\"}
            value=${value//\$/\\\$}
            value=${value//\`/\\\`}
            ;;
        \'*) value=${value//\'/\'\\\'\'} ;;
        *) printf -v value '%q' "$value" ;;
        esac
        COMPREPLY+=("$value")
    done < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _timeline timeline
