# Completion of esfomo for fish: esfomo completion fish > ~/.config/fish/completions/esfomo.fish

function __esfomo_complete
    set -l words (commandline -opc) (commandline -ct)
    # What is offered is text and stays text: nothing here is evaluated.
    for line in ($words[1] __complete -- $words[2..-1] 2>/dev/null </dev/null)
        if test "$line" = :files
            __fish_complete_path (commandline -ct)
        else
            printf '%s\n' $line
        end
    end
end

complete -c esfomo -e
complete -c esfomo -f -a '(__esfomo_complete)'
