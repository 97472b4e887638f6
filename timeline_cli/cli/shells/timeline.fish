# completion of timeline for fish; once:  timeline completion fish > ~/.config/fish/completions/timeline.fish
function __timeline_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l found ($words[1] __complete $words[2..-1] "$current" 2>/dev/null)
    if set -q found[1]
        printf '%s\n' $found
    else
        __fish_complete_path "$current"
    end
end
complete -c timeline -f -a '(__timeline_complete)'
