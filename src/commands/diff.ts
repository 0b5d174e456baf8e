import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { replyOptions, statusOptions } from '../reply/options.ts'
import { requestOptions } from '../request/options.ts'
import { BUILT_IN } from '../sources/built-in.ts'

const { program: _, ...others } = requestOptions

const options = {
  md: {
    kind: 'flag',
    summary: 'write Markdown, to mail to those who attend',
    conflicts: ['json'],
  },
  ...others,
  ...replyOptions,
  ...statusOptions,
  exitStatus: { ...statusOptions.exitStatus, summary: 'exit with status 1 when nothing changed' },
} as const satisfies Options

export type DiffOptions = OptionValues<typeof options>

const complete = { words: () => BUILT_IN, ownNames: true, files: true } as const

export const diff = defineCommand({
  name: 'diff',
  summary: 'Say what changed between two versions of a program',
  arguments: [
    {
      name: 'old',
      summary:
        'the earlier version: a file, folder, name or address, as -p takes them; alone, an address or its name, compared with the version before',
      required: true,
      complete,
    },
    { name: 'new', summary: 'the later version', complete },
  ],
  options,
  examples: [
    ['esfomo diff old.yaml ours.yaml', 'what moved, what is cancelled, what is new'],
    ['esfomo diff old.yaml ours.yaml --md', 'a mail to those who attend'],
    ['esfomo diff fosdem', 'the last change of a program with an address'],
    ['esfomo diff ours.yaml schedule.xml -q', 'exit status 1 if nothing changed'],
  ],
  marks: ['inferred', 'otherDate'],
  load: () => import('./diff.run.ts'),
})
