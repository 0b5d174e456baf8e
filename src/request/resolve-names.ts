/** Resolves words that the user typed to types, rooms, tracks and people. */
import { UnknownArgument, UserError, unknownWord } from '../errors.ts'
import {
  DEADLINE_TYPES,
  type DeadlineType,
  fullName,
  type Program,
  SESSION_TYPES,
  type SessionType,
} from '../model/program.ts'
import { typeMeant } from '../model/type-meant.ts'
import { isInRange } from '../query/filter.ts'
import { type NamedFact, peopleOf, roomsOf, slotsOf, valuesOf } from '../query/slots.ts'
import { peopleNamed } from '../query/speakers.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { bestMatches, fold, matchesAnywhere, matchesWord, matchesWordStart } from '../text/match.ts'
import { nearest } from '../text/nearest.ts'

/** Each throws a UserError for an unknown word: a misspelling must not look like "none". */
export const resolve = {
  /** Returns a type of sessions; plurals such as `orals` and `invited talks` are fine. */
  sessionType(text: string) {
    const type = sessionTypeNamed(text)
    if (type) return type
    throw wrongKindOfType(text) ?? unknownType(text, SESSION_TYPES)
  },

  /** Returns a type of deadlines; plurals are fine. */
  deadlineType(text: string) {
    const type = deadlineTypeNamed(text)
    if (type) return type
    throw wrongKindOfType(text) ?? unknownType(text, DEADLINE_TYPES)
  },

  /**
   * Returns the room of that name, with lists such as `Hall A, Hall B` that contain it, else all that
   * match. Returns null, no room, for `none` and for `elsewhere`, which answers show.
   */
  rooms(program: Program, text: string): readonly (string | null)[] {
    const rooms = roomsOf(program)
    const wanted = fold(text)
    const exact = rooms.filter((room) => [room, ...room.split(',')].map(fold).includes(wanted))
    if (exact.length > 0) return exact
    return wanted === 'none' || wanted === 'elsewhere' ? [null] : knownNames('room', rooms, text)
  },

  /** Returns the value of a fact that has that name, such as a track, else all that match. */
  named(program: Program, fact: NamedFact, text: string): readonly string[] {
    return knownNames(fact, valuesOf(program, fact), text)
  },

  /** Returns a language range, such as `en`, that covers a language of the program. */
  languageRange(program: Program, text: string): string {
    const range = text.trim()
    const tags = valuesOf(program, 'language')
    if (tags.some((tag) => isInRange(tag, range))) return range
    throw unknownName('language', tags, text)
  },

  /** Returns the full names of matching people on stage. Nobody is a valid answer. */
  speakers(program: Program, text: string): readonly string[] {
    const people = slotsOf(program).flatMap(({ item }) => peopleOf(item))
    const distinct = [...new Map(people.map((person) => [fullName(person), person])).values()]
    return peopleNamed(distinct, (person) => person, text).map(fullName)
  },
}

/** Returns the error for a type that only sessions or only deadlines have, or null. */
export function wrongKindOfType(text: string): UserError | null {
  const [session, deadline] = [sessionTypeNamed(text), deadlineTypeNamed(text)]
  if (session) {
    const problem = `"${text}" is a type of session, not of deadline`
    return new UnknownArgument(problem, text, problem, [['schedule', 'all', '--type', session]])
  }
  if (!deadline) return null
  const problem = `"${text}" is a type of deadline, not of session`
  return new UnknownArgument(problem, text, problem, [['deadlines', deadline]])
}

/** Returns the type of sessions that a text names, also in the plural. */
export function sessionTypeNamed(text: string): SessionType | undefined {
  return typeNamed(SESSION_TYPES, text)
}

/** Returns the type of deadlines that a text names, also in the plural. */
export function deadlineTypeNamed(text: string): DeadlineType | undefined {
  return typeNamed(DEADLINE_TYPES, text)
}

function typeNamed<T extends string>(names: readonly T[], text: string): T | undefined {
  const wanted = fold(text)
    .replace(/(?<=.) (talk|session)s?$/, '')
    .replaceAll(' ', '-')
  const found = names.find((name) => [name, `${name}s`, `${name}es`].includes(wanted))
  return found ?? names.find((name) => name === `${wanted}s`)
}

function unknownType(text: string, names: readonly string[]): UserError {
  const near = nearest(fold(text), names) ?? typeMeant(text, names)
  const advice = didYouMean(near, `choose from ${names.join(', ')}`)
  return new UserError(`no type "${text}"${advice}`)
}

function knownNames(what: string, names: readonly string[], text: string): readonly string[] {
  const exact = names.filter((name) => fold(name) === fold(text))
  if (exact.length > 0) return exact
  const similar = bestMatches(names, (name) => name, text, [
    matchesWord,
    matchesWordStart,
    matchesAnywhere,
  ])
  if (similar.length > 0) return similar
  throw unknownName(what, names, text)
}

/** Returns a name in quotes if its commas would look like those between names. */
function quoteList(name: string): string {
  return name.includes(',') ? JSON.stringify(name) : name
}

function unknownName(what: string, names: readonly string[], text: string): UserError {
  const otherwise = names.length === 0 ? `the program has no ${what}s` : names.map(quoteList)
  return unknownWord({ what, word: text, known: names, otherwise })
}
