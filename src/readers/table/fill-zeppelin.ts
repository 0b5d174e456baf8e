/**
 * Fills in what a schedule of the Zeppelin theme for Jekyll names by ids: sessions and speakers, which
 * are in files beside it.
 */
import { problem } from '../../model/problems/index.ts'
import { memoize } from '../../text/memoize.ts'
import type { Data } from '../content.ts'
import { checkEntries } from '../data/access.ts'
import type { Notes } from '../entries/notes.ts'
import { SourceError } from '../source-error.ts'
import { parseCompanion } from './companion.ts'
import { type Mapping, textOf } from './fields.ts'
import { mappingsOf, SESSIONS, SPEAKERS, slotsOf, tracksOf } from './zeppelin.ts'

/** Maximum number of speakers of all sessions; a program has at most 20,000. */
const MAX_PEOPLE = 20_000
/** Maximum number of sessions that one id may join. */
const MAX_JOINED = 20_000

/** A schedule with its sessions. */
interface Filled extends Data {
  /** How many sessions no time slot names. */
  readonly unplaced: number
}

/** Returns the schedule with its sessions in place of their ids. */
export function fillZeppelin(
  data: Data,
  companions: ReadonlyMap<string, string>,
  notes: Notes,
): Filled {
  const [sessions = [], speakers = []] = [SESSIONS, SPEAKERS].map((path) => {
    const text = companions.get(path)
    if (text === undefined) notes.leftOut('field', `${path} is not beside the schedule`)
    return mappingsOf(text === undefined ? null : parseCompanion(path, text, notes))
  })
  const [sessionsById, speakersById] = [byId(sessions), byId(speakers)]
  const used = new Set<Mapping>()
  const find = memoize((id) => sessionOf(id, sessionsById, speakersById, notes))
  let [uses, people] = [0, 0]
  const session = (id: string) => {
    const given = sessionsById.get(id)
    if (given) used.add(given)
    const found = find(id)
    checkEntries(++uses)
    people += Array.isArray(found.speakers) ? found.speakers.length : 0
    if (people > MAX_PEOPLE) {
      throw new SourceError(problem('too-large', `more than ${MAX_PEOPLE} speakers`))
    }
    return found
  }
  const value = mappingsOf(data.value).map(({ tracks, ...day }) => ({
    ...day,
    date: day.date ?? day.dateReadable,
    timeslots: slotsOf(day).map((slot) => filledSlot(slot, tracksOf(tracks), session)),
  }))
  const unplaced = sessions.filter((one) => !used.has(one))
  checkEntries(uses + unplaced.length)
  for (const { id, title } of unplaced) {
    notes.leftOut('entry', `in ${SESSIONS}, but in no time slot`, {
      example: textOf(title) ?? textOf(id),
    })
  }
  return { value, placeOf: data.placeOf, unplaced: unplaced.length }
}

/** Returns a slot with its sessions: side by side, or one after the other as the talks of one. */
function filledSlot(
  { sessionIds, ...slot }: Mapping,
  tracks: readonly string[],
  session: (id: string) => Mapping,
): Mapping {
  const ids = [sessionIds].flat().flatMap((id) => textOf(id) ?? [])
  if (ids.length === 0) return slot
  const sessions = ids.map((id, index) => {
    const track = ids.length > 1 ? (tracks[index] ?? null) : null
    const parts = id.split('~', MAX_JOINED).map(session)
    const [only] = parts
    if (parts.length === 1) return { ...only, ...(track !== null && { track }) }
    return { id, title: parts.map(({ title }) => title).join(' / '), track, talks: parts }
  })
  return { ...slot, sessions }
}

function sessionOf(
  id: string,
  sessions: ReadonlyMap<string, Mapping>,
  speakers: ReadonlyMap<string, Mapping>,
  notes: Notes,
): Mapping {
  const found = sessions.get(id)
  if (!found) {
    notes.guessed('field', 'unknown ids of sessions: shown in place of their titles', {
      example: id,
    })
    return { id, title: id }
  }
  const given = found.speakers
  const ids = (Array.isArray(given) ? given : [given]).flatMap((one) => textOf(one) ?? [])
  const people = ids.map((one) => personOf(one, speakers, notes))
  return { ...found, id, title: textOf(found.title) ?? id, speakers: people }
}

function personOf(id: string, speakers: ReadonlyMap<string, Mapping>, notes: Notes): Mapping {
  const found = speakers.get(id)
  if (found) return found
  // A number is no name, unlike what some sites write in place of an id.
  if (/^\d+$/.test(id)) {
    notes.guessed('field', 'unknown ids of speakers: shown in place of their names', {
      example: id,
    })
  }
  return { name: id }
}

/** Returns items by their ids; of those that share one, the first. */
function byId(items: readonly Mapping[]): Map<string, Mapping> {
  return new Map(
    items.toReversed().flatMap((item) => {
      const id = textOf(item.id)
      return id === null ? [] : [[id, item] as const]
    }),
  )
}
