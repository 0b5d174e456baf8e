/** Lists what a table is read to, for tests. */
import type { Program } from '../../../src/model/program.ts'
import { isoInstant } from '../../../src/time/format.ts'
import { readValid } from '../foreign.ts'

export const VIENNA = { zone: 'Europe/Vienna' }
export const DATED = { ...VIENNA, date: '2026-07-24' }

/** Lists sessions and talks as `date start-end title (type; speakers; room)`. */
function listed({ days, timezone }: Program): string[] {
  const time = (instant: number | null) =>
    instant === null ? '' : isoInstant(instant, timezone).slice(11, 16)
  return days.flatMap(({ date, sessions }) =>
    sessions.flatMap(({ title, start, end, type, speakers, rooms, talks, track }) => [
      `${date.slice(5)} ${time(start)}-${time(end)} ${title} (${[
        type,
        ...speakers.map((person) => person.name),
        ...rooms,
        track,
      ]
        .filter(Boolean)
        .join('; ')})`,
      ...talks.map((talk) => {
        return `  ${time(talk.start)} ${talk.title} (${talk.speakers.map(({ name }) => name).join(', ')})`
      }),
    ]),
  )
}

export async function list(text: string, settings: Parameters<typeof readValid>[1] = VIENNA) {
  const { program, notes } = await readValid(text, settings)
  return { rows: listed(program), notes }
}
