#compdef asyncref
# Completion of asyncref for zsh. Put this into ~/.zshrc, after compinit:
#   eval "$(asyncref completion zsh)"
_asyncref() {
  local line
  local -a lines pairs
  lines=("${(@f)$(asyncref __complete zsh "${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
  case $lines[1] in
    '') return 1 ;;
    files) _files; return ;;
    directories) _files -/; return ;;
  esac
  for line in $lines; do
    pairs+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
  done
  _describe -V asyncref pairs
}
# A file of this in $fpath is run as the function itself.
if [[ $funcstack[1] == _asyncref ]]; then
  _asyncref "$@"
else
  compdef _asyncref asyncref
fi
