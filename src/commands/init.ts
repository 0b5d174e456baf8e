import type { Context } from '../context.ts'
import { defineCommand } from '../definition/command.ts'
import { longFlag, type Options, type OptionValues } from '../definition/option.ts'
import { cannot, EXIT, type ExitStatus, UserError } from '../errors.ts'
import { writeNotice } from '../reply/notice.ts'
import { colourOption } from '../reply/options.ts'
import { programOptions } from '../request/options.ts'
import { commandLine, filePath, fileWord } from '../text/shell-word.ts'

const options = {
  from: {
    kind: 'value',
    value: 'source',
    once: 'choose one source',
    summary:
      'write the program of a source in any format that esfomo reads, with comments on what was guessed; FILE#NAME is one event of a list',
    conflicts: ['schema', 'answersSchema'],
    complete: programOptions.program.complete,
  },
  id: {
    kind: 'value',
    value: 'id',
    summary: 'id of that program, which is the root of every calendar entry',
  },
  assumeZone: programOptions.assumeZone,
  assumeDate: programOptions.assumeDate,
  refresh: programOptions.refresh,
  offline: programOptions.offline,
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

export type InitOptions = OptionValues<typeof options>

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
    ['esfomo init --from schedule.xml ours.yaml', 'the program of another format'],
    ['esfomo init --schema program.schema.json', 'the schema that editors check it with'],
    ['esfomo init --answers-schema answers.schema.json', 'the schema of answers in JSON'],
  ],
  load: async () => ({ run }),
})

/** Files of the package's data folder. */
const TEMPLATE = 'template.yaml'
const PROGRAM_SCHEMA = 'program.schema.json'
const ANSWERS_SCHEMA = 'answers.schema.json'

/** Options that say something about the source. */
const OF_SOURCE = [
  'id',
  'assumeZone',
  'assumeDate',
  'refresh',
  'offline',
] as const satisfies (keyof InitOptions)[]

/** A text to write, and what to say about it. */
export interface InitText {
  readonly text: string
  /** Facts about the file: `2 days, 63 sessions`. */
  readonly facts: readonly string[]
  /** Notice for a text on standard output, or null. */
  readonly notice: string | null
  /** True if it is a program, which can be edited and checked. */
  readonly isProgram: boolean
}

async function run(
  context: Context,
  options: InitOptions,
  [path]: readonly string[],
): Promise<ExitStatus> {
  if (path === '') throw new UserError('the file name is empty; write esfomo init FILE')
  const { from } = options
  const option = from === undefined && OF_SOURCE.find((name) => options[name] !== undefined)
  if (option) throw new UserError(`${longFlag(option)} is for a source; write --from SOURCE too`)
  const file = path === '-' ? null : (path ?? null)
  if (file !== null) await refuseSource(context, options, file)
  const made =
    from === undefined ? await readText(context, options) : await convert(context, options, file)
  if (file !== null) await writeFile(context, file, made)
  else {
    await context.stdout.write(made.text)
    if (made.notice !== null) await writeNotice(context, made.notice)
  }
  return EXIT.ok
}

/** Rejects an existing file or an address in place of a new file: it may be the source. Throws a UserError. */
async function refuseSource(
  { files }: Context,
  { from, schema, answersSchema }: InitOptions,
  file: string,
): Promise<void> {
  if (from !== undefined || schema || answersSchema) return
  const isAddress = file.includes('://')
  if (!isAddress && (await files.identify(file)) === null) return
  const reason = isAddress ? 'it is an address' : 'file already exists'
  const line = commandLine(['init', '--from', filePath(file)])
  throw new UserError(`can't write ${file}: ${reason}; to convert it, write: ${line}`)
}

async function writeFile(context: Context, file: string, made: InitText): Promise<void> {
  await context.files.create(file, made.text).catch(cannot(`write ${file}`))
  const facts = made.facts.length > 0 ? `: ${made.facts.join('; ')}` : ''
  const next = made.isProgram ? `; edit it, then run: esfomo validate ${fileWord(file)}` : ''
  await writeNotice(context, `wrote ${file}${facts}${next}`)
}

/** Returns the template or a schema. */
async function readText(
  { files }: Context,
  { schema, answersSchema }: InitOptions,
): Promise<InitText> {
  const name = schema ? PROGRAM_SCHEMA : answersSchema ? ANSWERS_SCHEMA : TEMPLATE
  const text = new TextDecoder().decode(await files.readData(name))
  return { text, facts: [], notice: null, isProgram: name === TEMPLATE }
}

async function convert(
  context: Context,
  options: InitOptions,
  file: string | null,
): Promise<InitText> {
  const { convertSource } = await import('./init.from.ts')
  return convertSource(context, options, file)
}
