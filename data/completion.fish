# esfomo completion for fish: esfomo completion fish > ~/.config/fish/completions/esfomo.fish

function __esfomo_offered
    # fish asks twice for each line: run esfomo once.
    if test "$__esfomo_line" != (commandline -p | string collect)
        set -g __esfomo_line (commandline -p | string collect)
        set -g __esfomo_lines
        set -l words (commandline -opc) (commandline -ct)
        set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
        type -q $program; or return
        # Candidates are untrusted text: nothing here evaluates them.
        set -g __esfomo_lines ($program __complete -- $words[2..-1] 2>/dev/null </dev/null)
    end
    printf '%s\n' $__esfomo_lines
end

function __esfomo_candidates
    __esfomo_offered | string match -v :files
end

function __esfomo_wants_files
    __esfomo_offered | string match -q :files
end

complete -c esfomo -e
complete -c esfomo -f -a '(__esfomo_candidates)'
complete -c esfomo -n __esfomo_wants_files -F
