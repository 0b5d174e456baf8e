# esfomo completion for bash. Add this to ~/.bashrc: source <(esfomo completion bash)

# Sets line to a word as it is quoted where the cursor is: within quotes or without.
_esfomo_quote() {
  line=$1
  case $2 in
    \"*) line=${line//\\/\\\\} line=${line//\"/\\\"} line=${line//\$/\\\$}
         line=${line//\`/\\\`} line=${line//\!/\"\'\!\'\"} ;;
    \'*) line=${line//\'/\'\\\'\'} ;;
    *) [[ $line == *[!A-Za-z0-9_./+=:@,-]* ]] && printf -v line %q "$line" && line=${line//:/\\:} ;;
  esac
}

_esfomo() {
  local line program=${COMP_WORDS[0]/#\~\//$HOME/}
  COMPREPLY=()
  # Candidates are untrusted text: nothing here evaluates them.
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do
        COMPREPLY+=("$line")
      done < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
    else
      _esfomo_quote "${line%%$'\t'*}" "${COMP_WORDS[COMP_CWORD]}"
      COMPREPLY+=("$line")
    fi
  done < <("$program" __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)
}

complete -F _esfomo esfomo
