/** Doubts about names: nearly equal ones, placeholders, and two people in one text. */
import leven from 'leven'
import type { Path } from '../../model/problem.ts'
import { problem } from '../../model/problems/index.ts'
import type { Session, Talk } from '../../model/program.ts'
import { wordsOf } from '../../text/match.ts'
import type { BuiltDay } from '../sessions.ts'
import type { DoubtTools } from './index.ts'
import { itemsOfDays } from './items.ts'

export function doubtNames(days: readonly BuiltDay[], tools: DoubtTools): void {
  const items = itemsOfDays(days)
  for (const namesOf of [roomsOf, trackOf, peopleOf]) {
    const names = new Map<string, Path[]>()
    for (const { item, path, file } of items) {
      for (const [name, key] of namesOf(item)) {
        const place = key in file ? [...path, key] : path
        const places = names.get(name)
        if (places) places.push(place)
        else names.set(name, [place])
      }
    }
    reportNearlyEqual(names, tools)
    if (namesOf === peopleOf)
      for (const [name, [path = []]] of names) doubtPerson(name, path, tools)
  }
  for (const { item, file, path } of items) {
    if (file.title !== undefined && PLACEHOLDER.test(item.title)) {
      tools.report([...path, 'title'], problem('placeholder', item.title, 'title'))
    }
  }
}

type NamesOf = (item: Session | Talk) => (readonly [name: string, key: string])[]

const roomsOf: NamesOf = ({ rooms }) => rooms.map((room) => [room, 'room'])
const trackOf: NamesOf = ({ track }) => (track === null ? [] : [[track, 'track']])
const peopleOf: NamesOf = ({ speakers, chairs }) => [
  ...speakers.map(({ name }) => [name, 'speakers'] as const),
  ...chairs.map(({ name }) => [name, 'chairs'] as const),
]

const PLACEHOLDER = /^(?:t\.?b\.?[adc]\.?|to be (?:announced|determined|confirmed)|n\.? ?n\.?)$/i

function doubtPerson(name: string, path: Path, { report }: DoubtTools): void {
  if (PLACEHOLDER.test(name)) report(path, problem('placeholder', name, 'name'))
  else if (/\S\s(?:and|&)\s\S/i.test(name)) report(path, problem('joined-people', name))
}

/** Reports each name that is nearly equal to one that stands before it in the file. */
function reportNearlyEqual(
  names: ReadonlyMap<string, readonly Path[]>,
  { report, isChecked }: DoubtTools,
): void {
  const byVariant = new Map<string, string>()
  for (const [name, paths] of names) {
    const words = wordsOf(name)
    const variants = variantsOf(words)
    const earlier = variants.flatMap((variant) => byVariant.get(variant) ?? [])
    const near = earlier.find((other) => areNearlyEqual(words, wordsOf(other)))
    for (const variant of variants) if (!byVariant.has(variant)) byVariant.set(variant, name)
    const [path] = paths
    if (near === undefined || !path) continue
    // Of a pair, it is enough that one of the two is checked anywhere.
    const places = [...paths, ...(names.get(near) ?? [])]
    if (!places.some(isChecked)) report(path, problem('nearly-the-same', name, near))
  }
}

/** Minimum length of a word in which one letter makes no difference: not `Hall A` and `Hall B`. */
const MIN_WORD = 5

/** Returns whether two names differ in at most one letter of one word of MIN_WORD letters. */
function areNearlyEqual(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length === 0) return false
  const different = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index] ?? '']]))
  if (different.length === 0) return true
  const [[word = '', other = ''] = []] = different
  return (
    different.length === 1 &&
    Math.min(word.length, other.length) >= MIN_WORD &&
    leven(word, other) === 1
  )
}

/**
 * Returns keys of which nearly equal names share one, so that each name need not be compared with
 * every other: the words, with each letter of a long word in turn replaced or removed.
 */
function variantsOf(words: readonly string[]): string[] {
  const variants = words.flatMap((word, index) => {
    if (word.length < MIN_WORD || /\d/.test(word)) return []
    return [...word].flatMap((_, at) => {
      const [before, after] = [word.slice(0, at), word.slice(at + 1)]
      return [`${before}*${after}`, before + after].map((text) => words.with(index, text).join(' '))
    })
  })
  return [words.join(' '), ...variants]
}
