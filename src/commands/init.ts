import type { Context } from '../context.ts'
import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { cannot, EXIT, type ExitStatus, UserError } from '../errors.ts'
import { writeNotice } from '../reply/notice.ts'
import { colourOption } from '../reply/options.ts'
import { shellWord } from '../text/shell-word.ts'

const options = {
  schema: {
    kind: 'flag',
    summary: 'write the JSON Schema of program files instead, for editors',
    conflicts: ['answersSchema'],
  },
  answersSchema: {
    kind: 'flag',
    summary: 'write the JSON Schema of what --json prints instead, for scripts',
  },
  ...colourOption,
} as const satisfies Options

export const init = defineCommand({
  name: 'init',
  summary: 'Write a program file to start from',
  arguments: [
    {
      name: 'file',
      summary: 'where to write it, unless it exists (default: standard output)',
      complete: { files: true },
    },
  ],
  options,
  examples: [
    ['esfomo init ours.yaml', 'a commented program to start from'],
    ['esfomo init --schema program.schema.json', 'the schema that editors check it with'],
    ['esfomo init --answers-schema answers.schema.json', 'the schema of answers in JSON'],
  ],
  load: async () => ({ run }),
})

/** Files of the package's data folder. */
const TEMPLATE = 'template.yaml'
const PROGRAM_SCHEMA = 'program.schema.json'
const ANSWERS_SCHEMA = 'answers.schema.json'

async function run(
  context: Context,
  { schema, answersSchema }: OptionValues<typeof options>,
  [path]: readonly string[],
): Promise<ExitStatus> {
  const { files, stdout } = context
  const schemaName = schema ? PROGRAM_SCHEMA : answersSchema ? ANSWERS_SCHEMA : null
  const text = new TextDecoder().decode(await files.readData(schemaName ?? TEMPLATE))
  if (path === '') throw new UserError('the file name is empty; write esfomo init FILE')
  if (path === undefined || path === '-') {
    await stdout.write(text)
    return EXIT.ok
  }
  await files.create(path, text).catch(cannot(`write ${path}`))
  const next = schemaName ? '' : `; edit it, then run: esfomo validate ${fileWord(path)}`
  await writeNotice(context, `wrote ${path}${next}`)
  return EXIT.ok
}

/** Returns a path as one shell word that esfomo takes for a file, not for a name. */
function fileWord(path: string): string {
  return shellWord(/[/.]/.test(path) && !path.startsWith('-') ? path : `./${path}`)
}
