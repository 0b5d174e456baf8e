import type { Context } from '../context.ts'
import { cannot, EXIT, type ExitStatus, UserError } from '../errors.ts'
import { tell } from '../reply/notice.ts'
import { shellWord } from '../text/shell-word.ts'

export interface InitOptions {
  readonly schema?: boolean
}

/** Writes a program to start from, or the JSON Schema of a program file; never over another file. */
export async function run(
  context: Context,
  { schema }: InitOptions,
  [path]: readonly string[],
): Promise<ExitStatus> {
  const { files, stdout } = context
  const bytes = await files.readData(schema ? 'program.schema.json' : 'template.yaml')
  const text = new TextDecoder().decode(bytes)
  if (path === '') throw new UserError('no file is named; write init FILE')
  if (path === undefined) {
    await stdout.write(text)
    return EXIT.ok
  }
  await files.create(path, text).catch(cannot(`write ${path}`))
  const next = schema ? '' : `; when it is yours, run: esfomo validate ${asFile(path)}`
  await tell(context, `wrote ${path}${next}`)
  return EXIT.ok
}

/** A path as it has to be typed to be taken for a file, and by a shell for one word. */
function asFile(path: string): string {
  return shellWord(/[/.]/.test(path) && !path.startsWith('-') ? path : `./${path}`)
}
