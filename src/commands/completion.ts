import type { Context } from '../context.ts'
import { defineCommand } from '../definition/command.ts'
import type { Options } from '../definition/option.ts'
import { EXIT, type ExitStatus, unknownWord } from '../errors.ts'
import { colourOption } from '../reply/options.ts'
import { alternatives } from '../text/alternatives.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const

const options = { ...colourOption } as const satisfies Options

export const completion = defineCommand({
  name: 'completion',
  summary: 'Print the completion script for a shell',
  arguments: [
    {
      name: 'shell',
      summary: alternatives(SHELLS),
      required: true,
      complete: { words: () => SHELLS },
    },
  ],
  options,
  examples: [
    ['source <(esfomo completion bash)', 'in ~/.bashrc'],
    ['source <(esfomo completion zsh)', 'in ~/.zshrc, after compinit'],
    ['esfomo completion fish > ~/.config/fish/completions/esfomo.fish', 'once'],
  ],
  load: async () => ({ run }),
})

async function run(
  { files, stdout }: Context,
  _options: object,
  [shell = '']: readonly string[],
): Promise<ExitStatus> {
  if (!SHELLS.some((known) => known === shell)) {
    const otherwise = `choose ${alternatives(SHELLS)}`
    throw unknownWord({ what: 'completion for', word: shell, known: SHELLS, otherwise })
  }
  await stdout.write(new TextDecoder().decode(await files.readData(`completion.${shell}`)))
  return EXIT.ok
}
