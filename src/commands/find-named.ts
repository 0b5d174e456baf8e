/** Finds the one session, talk, deadline or person that a word of the user names, in every command. */
import type { Context } from '../context.ts'
import { UnknownArgument, UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { type Found, findByText, nearestNamed } from '../query/find-by-text.ts'
import { roomsOf, slotsOf, valuesOf } from '../query/slots.ts'
import { screen } from '../render/layout/screen.ts'
import { renderMatches } from '../render/matches.ts'
import { columnsOf } from '../reply/notice.ts'
import { deadlineTypeNamed, sessionTypeNamed } from '../request/resolve-names.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { fold } from '../text/match.ts'
import type { Zone } from '../time/types.ts'

/** The program that a name is looked up in, and the words of its errors. */
export interface Naming {
  readonly program: Program
  /** The zone of the times in a list of matches. */
  readonly zone: Zone
  readonly stderr: Context['stderr']
  /** The command that takes filters for what is not a name: `schedule all`. */
  readonly filtering: readonly string[]
  /** Other words that the command takes, and what they are: formats. */
  readonly words?: { readonly what: string; readonly known: readonly string[] }
  /** Advice where nothing is near. */
  readonly otherwise: string
}

/** Returns the only match. Throws a UserError that lists several, or suggests another. */
export function findNamed(text: string, naming: Naming): Found {
  if (text.trim() === '') throw new UserError('the name is empty; write an id, a title or a person')
  const found = findByText(naming.program, text)
  const [only] = found
  if (!only) throw unknownName(text, naming)
  if (found.length === 1) return only
  throw ambiguousName(text, found, naming)
}

function ambiguousName(text: string, found: readonly Found[], { zone, stderr }: Naming): UserError {
  const lines = renderMatches(found, zone, screen(columnsOf(stderr), false))
  const kinds = new Set(found.map(({ kind }) => kind))
  const hasTimes = kinds.has('session') || kinds.has('talk')
  const note = hasTimes ? ` (times in ${zone.label})` : ''
  const [count, one] = kinds.has('person')
    ? [`${found.length} people`, 'the name']
    : [String(found.length), 'the id']
  return new UserError(`"${text}" matches ${count}; write ${one} of one${note}:`, lines)
}

function unknownName(text: string, naming: Naming): UserError {
  const { program, words, otherwise } = naming
  const kinds = `${words === undefined ? '' : `${words.what}, `}id, title or person`
  const deadline = ofDeadlineType(text, program)
  const near = deadline ?? nearestNamed(program, text, words?.known)
  const problem = `no ${kinds} "${text}" in ${program.id}`
  const message = problem + didYouMean(near?.words ?? null, otherwise, near?.title ?? null)
  const line = deadline ? null : filterFor(text, naming)
  return new UnknownArgument(message, text, problem, line ? [line] : [])
}

/** Returns the only deadline of the type that a text names. */
function ofDeadlineType(text: string, { deadlines }: Program) {
  const type = deadlineTypeNamed(text)
  const [only, ...more] = deadlines.filter((deadline) => deadline.type === type)
  return only && more.length === 0 ? { words: only.id, title: only.title } : null
}

/** Returns the command line for a text that names no item, but a type, a room or a track. */
function filterFor(text: string, { program, filtering }: Naming): readonly string[] | null {
  const deadlineType = deadlineTypeNamed(text)
  if (program.deadlines.some(({ type }) => type === deadlineType)) {
    return ['deadlines', deadlineType ?? text]
  }
  const type = sessionTypeNamed(text)
  if (type && slotsOf(program).some(({ item }) => item.type === type)) {
    return [...filtering, '--type', type]
  }
  const [room, track] = [roomsOf(program), valuesOf(program, 'track')].map((names) => {
    return names.find((name) => fold(name) === fold(text))
  })
  if (room !== undefined) return [...filtering, '--room', room]
  return track === undefined ? null : [...filtering, '--track', track]
}
