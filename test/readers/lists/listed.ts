/** Reads lists of deadlines, for tests. */
import type { Program } from '../../../src/model/program.ts'
import { isoInstant } from '../../../src/time/format.ts'
import { UTC } from '../../../src/time/zone.ts'
import { readSource, readValid } from '../foreign.ts'

/** Returns the deadlines of a list, each as one line, with its notes. */
export async function readLines(
  text: string,
  settings: Parameters<typeof readValid>[1] = {},
): Promise<{ program: Program; lines: string[]; notes: string[] }> {
  const { program, notes } = await readValid(text, settings)
  const lines = program.deadlines.map(({ id, type, title, opens, due, note, url }) => {
    const times = [opens, due].map((time) => (time === null ? null : isoInstant(time, UTC)))
    return [id, type, title, ...times, note, url].filter((part) => part !== null).join(' | ')
  })
  // What a list has besides deadlines is not what most tests are about.
  return { program, lines, notes: notes.filter((note) => !note.includes('not kept:')) }
}

/** Returns the message and hint of a list that can't be read. */
export async function readError(text: string, part: string | null = null): Promise<string> {
  const { problems } = await readSource(text, { part })
  return problems.map(({ message, hint }) => [message, hint].join('; ')).join('\n')
}
