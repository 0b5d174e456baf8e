#compdef esfomo
# esfomo completion for zsh. Save it as _esfomo in a folder of $fpath, or source it after compinit:
# source <(esfomo completion zsh)

_esfomo() {
  local line value text
  local -a offered
  # Candidates are untrusted text: nothing here evaluates them.
  for line in "${(@f)$("${words[1]/#\~\//$HOME/}" __complete -- "${(@)words[2,CURRENT]}" 2>/dev/null </dev/null)}"; do
    if [[ $line == :files ]]; then
      _files
    elif [[ -n $line ]]; then
      value=${${line%%$'\t'*}//\\/\\\\}
      text=${${line#*$'\t'}//\\/\\\\}
      offered+=("${value//:/\\:}${text:+:$text}")
    fi
  done
  (( $#offered )) && _describe -V esfomo offered -M 'm:{a-zA-Z}={A-Za-z}'
}

if [[ ${funcstack[1]} == _esfomo ]]; then
  _esfomo "$@"
else
  compdef _esfomo esfomo
fi
