# esfomo completion for bash. Add this to ~/.bashrc: source <(esfomo completion bash)

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
      COMPREPLY+=("${line%%$'\t'*}")
    fi
  done < <("$program" __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)
}

complete -F _esfomo esfomo
