/** Reads sources in foreign formats, for tests. */
import { expect } from 'vitest'
import type { Program } from '../../src/model/program.ts'
import { type Import, type ReadProgram, readProgram } from '../../src/readers/read-program.ts'
import { ianaZone } from '../../src/time/zone.ts'
import { checkRoundTrip } from '../round-trip.ts'

interface Settings {
  zone?: string
  date?: string
  fileName?: string | null
  part?: string | null
  /** Files beside the source, by their relative path. */
  beside?: Record<string, string>
}

export function readSource(
  content: string | Uint8Array,
  { zone, date = undefined, fileName = 'source', part = null, beside = {} }: Settings = {},
): Promise<ReadProgram> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const assumed = { zone: zone === undefined ? null : ianaZone(zone), date: date ?? null }
  const readBeside = async (path: string) => {
    const text = beside[path]
    return text === undefined ? null : new TextEncoder().encode(text)
  }
  return readProgram(bytes, { fileName, part, assumed, readBeside })
}

/**
 * Reads a source that is valid. Checks that every entry is accounted for, and that a program file with
 * the same program can be written.
 */
export async function readValid(
  content: string | Uint8Array,
  settings: Settings = {},
): Promise<{ program: Program; imported: Import; notes: string[] }> {
  const { program, problems, imported } = await readSource(content, settings)
  expect(problems).toEqual([])
  if (!program || !imported) throw new Error('not read as a foreign source')
  expectSum(program, imported)
  if (imported.draft) checkRoundTrip(imported.draft)
  return { program, imported, notes: imported.notes.map(formatNote) }
}

/** Checks that entries = sessions + talks + deadlines + entries left out. */
export function expectSum({ days, deadlines }: Program, { entries, notes }: Import): void {
  const sessions = days.flatMap((day) => day.sessions)
  const talks = sessions.flatMap((session) => session.talks)
  const left = notes
    .filter(({ kind, of }) => kind === 'left-out' && of === 'entry')
    .reduce((sum, note) => sum + note.count, 0)
  expect(sessions.length + talks.length + deadlines.length + left).toBe(entries)
}

/** Returns a note as one line: `left-out entry 2: without a time (Lunch; line 3)`. */
function formatNote({ kind, of, what, count, examples, where }: Import['notes'][number]): string {
  const details = [...examples, ...where].join('; ')
  return `${kind} ${of} ${count}: ${what}${details === '' ? '' : ` (${details})`}`
}
