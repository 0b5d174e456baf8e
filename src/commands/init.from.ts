/** Turns a source in any format into the text of a program file. */
import type { Context } from '../context.ts'
import { InvalidProgram, UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { parseId } from '../program/ids.ts'
import { sessionCount, talkCount } from '../render/programs.ts'
import { describeNotes } from '../request/notice-import.ts'
import { askingIn, assumedIn, noticeCopy } from '../request/open-program.ts'
import { parsedValue } from '../request/setting.ts'
import { readSource } from '../sources/load-program.ts'
import { findSource, MAX_BYTES, type Source } from '../sources/source.ts'
import { count } from '../text/count.ts'
import { formatComments } from '../writers/program-file/comments.ts'
import { formatProgramFile } from '../writers/program-file/program-file.ts'
import type { InitOptions, InitText } from './init.ts'

/**
 * Returns a program file with the program of a source; the text itself if it is one already. `file` is
 * where it will be written. Throws a UserError if the source can't be read, or not be written so.
 */
export async function convertSource(
  context: Context,
  options: InitOptions,
  file: string | null,
): Promise<InitText> {
  const id = options.id === undefined ? undefined : parsedValue('--id', parseId(options.id))
  const source = await findSource(options.from, context, askingIn(options))
  const read = await readSource(source, context, await assumedIn(options))
  await noticeCopy(context, source, read.found)
  const { program, imported } = read
  if (!program) throw new InvalidProgram(source.file, read.problems, read.isComplete)
  if (!imported?.draft) return copyOf(source, read.text, id)
  const hasDays = program.days.length > 0
  const comments = formatComments({ ...imported, source: source.name, hasDays, file })
  const text = formatProgramFile({ ...imported.draft, ...(id && { id }) }, comments)
  await checkWritten(source, context, text)
  const found = describeNotes(imported.notes)
  const remarks = found === '' ? [] : [`${found}, as its comments say`]
  const notice = found === '' ? null : `${source.name}: ${remarks}`
  return { text, facts: [contentsOf(program), ...remarks], notice, isProgram: true }
}

/** Returns a program file as it is: its id has comments around it, and is in no other place. */
function copyOf({ name }: Source, text: string, id: string | undefined): InitText {
  if (id === undefined) return { text, facts: [`a copy of ${name}`], notice: null, isProgram: true }
  throw new UserError(`--id: ${name} is a program file; copy it without --id, and edit its id`)
}

/** Returns `2 days, 63 sessions`. */
function contentsOf(program: Program): string {
  const counts: readonly (readonly [number: number, noun: string])[] = [
    [program.days.length, 'day'],
    [sessionCount(program), 'session'],
    [talkCount(program), 'talk'],
    [program.deadlines.length, 'deadline'],
  ]
  return counts.flatMap(([number, noun]) => (number > 0 ? count(number, noun) : [])).join(', ')
}

/** Throws a UserError if a program file can't be read back: it may be too large. */
async function checkWritten(source: Source, context: Context, text: string): Promise<void> {
  const reason = await reasonAgainst(source, context, new TextEncoder().encode(text))
  if (reason)
    throw new UserError(`${source.name} makes no program file: ${reason}; -p takes it as it is`)
}

async function reasonAgainst(
  source: Source,
  context: Context,
  bytes: Uint8Array,
): Promise<string | undefined> {
  if (bytes.length > MAX_BYTES) return 'it would be larger than 8 MB'
  const request = { fileName: null, part: null, readBeside: null }
  const { problems } = await readSource(
    { ...source, assumed: null, request, read: async () => ({ body: bytes, found: null }) },
    context,
  )
  return problems.find(({ severity }) => severity === 'error')?.message
}
