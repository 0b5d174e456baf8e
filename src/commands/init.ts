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
  ],
  load: async () => ({ run }),
})

async function run(
  context: Context,
  { schema }: OptionValues<typeof options>,
  [path]: readonly string[],
): Promise<ExitStatus> {
  const { files, stdout } = context
  const bytes = await files.readData(schema ? 'program.schema.json' : 'template.yaml')
  const text = new TextDecoder().decode(bytes)
  if (path === '') throw new UserError('the file name is empty; write esfomo init FILE')
  if (path === undefined || path === '-') {
    await stdout.write(text)
    return EXIT.ok
  }
  await files.create(path, text).catch(cannot(`write ${path}`))
  const next = schema ? '' : `; edit it, then run: esfomo validate ${fileWord(path)}`
  await writeNotice(context, `wrote ${path}${next}`)
  return EXIT.ok
}

/** Returns a path as one shell word that esfomo takes for a file, not for a name. */
function fileWord(path: string): string {
  return shellWord(/[/.]/.test(path) && !path.startsWith('-') ? path : `./${path}`)
}
