/**
 * Fills in what a schedule of the Zeppelin theme for Jekyll names by ids: sessions and speakers, which
 * are in files beside it.
 */
import type { Data } from '../content.ts'
import { parseYamlData } from '../data/yaml.ts'
import type { Notes } from '../entries/notes.ts'
import { type Mapping, textOf } from './walk.ts'
import { mappingsOf, SESSIONS, SPEAKERS, slotsOf, tracksOf } from './zeppelin.ts'

/** Returns the schedule with its sessions in place of their ids. */
export function fillIn(data: Data, companions: ReadonlyMap<string, string>, notes: Notes): Data {
  const [sessions, speakers] = [SESSIONS, SPEAKERS].map((path) => {
    const text = companions.get(path)
    if (text === undefined) notes.leftOut('field', `${path} is not beside the schedule`)
    return byId(text === undefined ? null : parseYamlData(text, notes).value)
  })
  const session = (id: string) => sessionOf(id, sessions ?? new Map(), speakers ?? new Map(), notes)
  const value = mappingsOf(data.value).map((day) => ({
    date: day.date ?? day.dateReadable,
    timeslots: slotsOf(day).flatMap((slot) => filledSlots(slot, tracksOf(day), session)),
  }))
  return { value, placeOf: data.placeOf }
}

/** Returns the slots of sessions: those side by side in one, those one after the other in several. */
function filledSlots(
  slot: Mapping,
  tracks: readonly string[],
  session: (id: string) => Mapping,
): Mapping[] {
  const ids = Array.isArray(slot.sessionIds)
    ? slot.sessionIds.flatMap((id) => textOf(id) ?? [])
    : []
  const { startTime, endTime } = slot
  const parallel = ids.map((id, index) => ({ ids: id.split('~'), track: tracks[index] ?? null }))
  return [
    {
      startTime,
      endTime,
      sessions: parallel.map(({ ids: [first = '', ...others], track }) => {
        const rest = others.map(session)
        const own = session(first)
        const name = ids.length > 1 ? { track } : {}
        return rest.length === 0
          ? { ...own, ...name }
          : { ...name, title: own.title, talks: [own, ...rest] }
      }),
    },
  ]
}

function sessionOf(
  id: string,
  sessions: ReadonlyMap<string, Mapping>,
  speakers: ReadonlyMap<string, Mapping>,
  notes: Notes,
): Mapping {
  const found = sessions.get(id)
  if (!found) {
    notes.guessed('field', 'ids of sessions that are nowhere stand for their titles', {
      example: id,
    })
    return { id, title: id }
  }
  const { title, place, description, subtype, language } = found
  const ids = Array.isArray(found.speakers)
    ? found.speakers.flatMap((one) => textOf(one) ?? [])
    : []
  const people = ids.map((one) => speakers.get(one) ?? { name: one })
  return { id, title, place, description, subtype, language, speakers: people }
}

function byId(value: unknown): Map<string, Mapping> {
  return new Map(
    mappingsOf(value).flatMap((item) => {
      const id = textOf(item.id)
      return id === null ? [] : [[id, item] as const]
    }),
  )
}
