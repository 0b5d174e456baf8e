/** What a word that someone typed names: types, rooms, tracks, people. */
import { UserError } from '../errors.ts'
import {
  DEADLINE_TYPES,
  type DeadlineType,
  type Program,
  SESSION_TYPES,
  type SessionType,
} from '../model.ts'
import { nearest } from '../nearest.ts'
import { itemsOf, peopleOf } from './items.ts'
import { bestMatches, fold } from './match.ts'

/** Fails with a UserError. */
export function typeNamed(text: string): SessionType {
  return namedOf(SESSION_TYPES, text, 'type')
}

/** Fails with a UserError. */
export function deadlineTypeNamed(text: string): DeadlineType {
  return namedOf(DEADLINE_TYPES, text, 'type of deadline')
}

/** One of a closed list of names, in the plural too. */
function namedOf<T extends string>(names: readonly T[], text: string, what: string): T {
  const wanted = fold(text).replaceAll(' ', '-')
  const found = names.find((name) => [name, `${name}s`, `${name}es`].includes(wanted))
  const singular = found ?? names.find((name) => name === `${wanted}s`)
  if (singular !== undefined) return singular
  const near = nearest(wanted, names)
  throw new UserError(
    `no ${what} "${text}"; ${near ? `did you mean ${near}?` : `write ${names.join(', ')}`}`,
  )
}

/** Rooms or tracks: the one of that name, else all that match it. Fails with a UserError. */
export function placesNamed(
  what: 'room' | 'track',
  names: readonly string[],
  text: string,
): string[] {
  const wanted = fold(text)
  const exact = names.filter((name) => fold(name) === wanted)
  if (exact.length > 0) return exact
  const similar = bestMatches(names, (name) => name, text)
  if (similar.length > 0) return [...similar]
  const near = nearest(text, names)
  const known = names.length > 8 ? [...names.slice(0, 8), '…'] : names
  const advice = near
    ? `did you mean "${near}"?`
    : names.length === 0
      ? `the program names no ${what}`
      : `there is ${known.join(', ')}`
  throw new UserError(`no ${what} "${text}"; ${advice}`)
}

/** The names of those on stage that match; none is an answer. */
export function speakersNamed(program: Program, text: string): readonly string[] {
  const names = new Set(
    itemsOf(program).flatMap(({ item }) => peopleOf(item).map(({ name }) => name)),
  )
  return bestMatches([...names], (name) => name, text)
}
