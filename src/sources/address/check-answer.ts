/** Checks what an address answered: whether it is a program, and another one than the copy has. */
import { UserError } from '../../errors.ts'
import type { ProblemCode } from '../../model/problems/index.ts'
import type { Program } from '../../model/program.ts'
import type { ReadProgram, SourceRequest } from '../../readers/read-program.ts'
import type { Assumed } from '../../readers/reader.ts'
import { UTC } from '../../time/zone.ts'

export interface Checked {
  /** Why it is no program, or null if it is one. */
  readonly reason: string | null
  /** True if nothing of the program changed: exporters write the time of the export, people comments. */
  readonly isSameProgram: boolean
}

/** How an answer is read, whichever part of it and whatever the user says of it. */
export interface AnswerRequest {
  readonly fileName: string | null
  /** Returns a reader of the files that one program needs; of their copies alone if they are not asked for. */
  readonly besideOf: (asking: 'as needed' | 'never') => SourceRequest['readBeside']
}

/** Problems of what was asked for, or that say what the user has to add: it is a program all the same. */
const OF_THE_REQUEST: ReadonlySet<ProblemCode> = new Set([
  'no-zone',
  'no-date',
  'several-events',
  'several-parts',
])

/** Checks an answer; `copy` is the body that it replaces, or null. */
export async function checkAnswer(
  body: Uint8Array,
  copy: Uint8Array | null,
  request: AnswerRequest,
): Promise<Checked> {
  try {
    const read = await readAnswer(body, request, 'as needed')
    const reason = reasonAgainst(read)
    const isSameProgram = reason === null && copy !== null && (await isSame(read, copy, request))
    return { reason, isSameProgram }
  } catch (error) {
    // A file beside it can't be read.
    if (error instanceof UserError) return { reason: error.message, isSameProgram: false }
    throw error
  }
}

/** Reads an answer. What it lacks is assumed, to compare it with another one. */
async function readAnswer(
  body: Uint8Array,
  { fileName, besideOf }: AnswerRequest,
  asking: 'as needed' | 'never',
): Promise<ReadProgram> {
  const { readProgram } = await import('../../readers/read-program.ts')
  const read = (assumed: Assumed) => {
    return readProgram(body, { fileName, part: null, assumed, readBeside: besideOf(asking) })
  }
  const assumed: { -readonly [Key in keyof Assumed]: Assumed[Key] } = { zone: null, date: null }
  const plain = await read(assumed)
  let latest = plain
  while (latest.program === null) {
    if (assumed.zone === null && lacks(latest, 'no-zone')) assumed.zone = UTC
    else if (assumed.date === null && lacks(latest, 'no-date')) assumed.date = ANY_DATE
    else return plain
    latest = await read({ ...assumed })
  }
  return latest
}

const ANY_DATE = '2001-01-01'

function lacks({ problems }: ReadProgram, code: ProblemCode): boolean {
  return problems.some((problem) => problem.code === code)
}

/** Returns why an answer is no program, or null if it is one. */
function reasonAgainst({ problems }: ReadProgram): string | null {
  const error = problems.find(({ severity, code }) => {
    return severity === 'error' && !OF_THE_REQUEST.has(code)
  })
  return error === undefined ? null : [error.message, error.hint].filter(Boolean).join('; ')
}

/** Reports whether an answer has the program of the copy. Of several programs, that is not known. */
async function isSame(
  { program }: ReadProgram,
  copy: Uint8Array,
  request: AnswerRequest,
): Promise<boolean> {
  if (program === null) return false
  try {
    const former = (await readAnswer(copy, request, 'never')).program
    return former !== null && (await hasNoChange(former, program))
  } catch (error) {
    // A file beside the copy is not kept.
    if (error instanceof UserError) return false
    throw error
  }
}

/** Reports whether `diff` finds no change between two versions, of which `updated` is none. */
async function hasNoChange(before: Program, after: Program): Promise<boolean> {
  const { diffPrograms } = await import('../../query/diff.ts')
  return diffPrograms(before, after, 0).length === 0
}
