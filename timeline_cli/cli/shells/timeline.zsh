#compdef timeline
# completion of timeline for zsh; in ~/.zshrc, after compinit:  eval "$(timeline completion zsh)"
_timeline() {
    local -a values shown
    local value told
    while IFS=$'\t' read -r value told; do
        values+=("$value")
        shown+=("$value${told:+  -- $told}")
    done < <("${words[1]}" __complete "${(@)words[2,CURRENT]}" 2>/dev/null)
    if (( $#values )); then
        compadd -U -l -V timeline -d shown -a values
    else
        _files
    fi
}
if [[ $funcstack[1] == _timeline ]]; then
    _timeline "$@"
else
    compdef _timeline timeline
fi
