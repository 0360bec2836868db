# Completion of asyncref for fish. Write it where fish looks for it:
#   asyncref completion fish > ~/.config/fish/completions/asyncref.fish
function __asyncref_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (asyncref __complete fish $words[2..-1] "$current" 2>/dev/null)
    switch "$lines[1]"
        case ''
        case files
            __fish_complete_path "$current"
        case directories
            __fish_complete_directories "$current"
        case '*'
            printf '%s\n' $lines
    end
end
complete -c asyncref -f -k -a '(__asyncref_complete)'
