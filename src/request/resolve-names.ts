/** What a word that someone typed names: types, rooms, tracks, people. */
import { UserError } from '../errors.ts'
import {
  DEADLINE_TYPES,
  type DeadlineType,
  type Program,
  SESSION_TYPES,
  type SessionType,
} from '../model/program.ts'
import { peopleOf, roomsOf, slotsOf, tracksOf } from '../query/slots.ts'
import { anywhere, asBeginning, asWord, bestMatches, fold } from '../text/match.ts'
import { nearest } from '../text/nearest.ts'

/** More names than these are too many to list. */
const MOST_NAMES = 8

/** A type of sessions, in the plural too: `orals`, `invited talks`. Fails with a UserError. */
export function typeNamed(text: string): SessionType {
  const type = namedOf(SESSION_TYPES, text)
  if (type) return type
  const other = namedOf(DEADLINE_TYPES, text)
  if (other) throw new UserError(`"${text}" is a type of deadlines; see esfomo deadlines ${other}`)
  throw unknownType(text, SESSION_TYPES)
}

/** A type of deadlines, in the plural too. Fails with a UserError. */
export function deadlineTypeNamed(text: string): DeadlineType {
  const type = namedOf(DEADLINE_TYPES, text)
  if (type) return type
  if (namedOf(SESSION_TYPES, text)) throw new UserError(`"${text}" is a type of sessions`)
  throw unknownType(text, DEADLINE_TYPES)
}

function namedOf<T extends string>(names: readonly T[], text: string): T | undefined {
  const wanted = fold(text)
    .replace(/(?<=.) (talk|session)s?$/, '')
    .replaceAll(' ', '-')
  const plural = names.find((name) => [name, `${name}s`, `${name}es`].includes(wanted))
  return plural ?? names.find((name) => name === `${wanted}s`)
}

function unknownType(text: string, names: readonly string[]): UserError {
  const near = nearest(fold(text), names)
  return new UserError(
    `no type "${text}"; ${near ? `did you mean ${near}?` : `write ${names.join(', ')}`}`,
  )
}

/** The room of that name, else all that match it; `none` is no room. Fails with a UserError. */
export function roomsNamed(program: Program, text: string): readonly (string | null)[] {
  const rooms = roomsOf(program)
  const isNone = fold(text) === 'none' && !rooms.some((room) => fold(room) === 'none')
  return isNone ? [null] : placesNamed('room', rooms, text)
}

/** The track of that name, else all that match it. Fails with a UserError. */
export function tracksNamed(program: Program, text: string): readonly string[] {
  return placesNamed('track', tracksOf(program), text)
}

function placesNamed(what: string, names: readonly string[], text: string): readonly string[] {
  const exact = names.filter((name) => fold(name) === fold(text))
  if (exact.length > 0) return exact
  const similar = bestMatches(names, (name) => name, text, [asWord, asBeginning, anywhere])
  if (similar.length > 0) return similar
  const near = nearest(text, names)
  const known = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '')
  const none = names.length === 0 ? `the program names no ${what}` : `there is ${known}`
  throw new UserError(`no ${what} "${text}"; ${near ? `did you mean "${near}"?` : none}`)
}

/** The names of those on stage that match; none is an answer. */
export function speakersNamed(program: Program, text: string): readonly string[] {
  const names = new Set(
    slotsOf(program).flatMap(({ item }) => peopleOf(item).map(({ name }) => name)),
  )
  return bestMatches([...names], (name) => name, text)
}
