# Completion of asyncref for bash 3.2 or newer. Put this into ~/.bashrc:
#   eval "$(asyncref completion bash)"
_asyncref() {
  local line count values abouts
  values=() abouts=() COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      # Readline completes file names by itself where there is no reply.
      files) return ;;
      directories) compopt -o dirnames +o default 2>/dev/null; return ;;
    esac
    values+=("${line%%$'\t'*}")
    abouts+=("${line#*$'\t'}")
  done < <(asyncref __complete bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  compopt +o default 2>/dev/null
  count=${#values[@]}
  # Where readline only lists (63 is ?), there is room to say what each one is.
  if [[ ${COMP_TYPE-} == 63 ]] && ((count > 1)); then
    while ((count-- > 0)); do
      printf -v line '%-24s %s' "${values[count]}" "${abouts[count]}"
      COMPREPLY+=("${line:0:${COLUMNS:-80}-2}")
    done
  elif ((count > 0)); then
    COMPREPLY=("${values[@]}")
  fi
}
complete -o default -F _asyncref asyncref
