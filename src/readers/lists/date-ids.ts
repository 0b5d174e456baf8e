/** Makes the ids of the dates of a listed event: by what they are, not by their place in the list. */
import { suggestId } from '../../program/ids.ts'
import type { Notes } from '../entries/notes.ts'
import type { IdentifiedEvent, ListedDate } from './list.ts'

/**
 * Returns the id of each date: `icml26-paper`, and `icml26-paper-round-1` if it names its round. Of several
 * that do not, each has its month, `vldb27-paper-2026-04`, or its date: one that is dropped or added passes
 * its id to no other.
 */
export function idsOfDates(
  event: IdentifiedEvent,
  dates: readonly ListedDate[],
  notes: Notes,
): ReadonlyMap<ListedDate, string> {
  const named = new Map(dates.map((date) => [date, baseOf(event, date)]))
  const monthly = withRepeats(named, (date, base) => {
    notes.guessed('field', SEVERAL, { example: base })
    return `${base}-${monthOf(date.date ?? '')}`
  })
  return withRepeats(monthly, (date, id) => `${id}${dayOf(date.date ?? '')}`)
}

const SEVERAL =
  'several dates of one kind, without a round: told apart by their month or day, so calendars show one that leaves it as new'

/** Returns ids in which those that repeat are replaced. */
function withRepeats(
  ids: ReadonlyMap<ListedDate, string>,
  replace: (date: ListedDate, id: string) => string,
): Map<ListedDate, string> {
  const counts = new Map<string, number>()
  for (const id of ids.values()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return new Map(
    [...ids].map(([date, id]) => [date, counts.get(id) === 1 ? id : replace(date, id)]),
  )
}

function baseOf({ id }: IdentifiedEvent, { word, label, note }: ListedDate): string {
  const round = roundIn(label) ?? roundIn(note ?? '')
  return [id, suggestId(word) || 'deadline', round].filter(Boolean).join('-')
}

function monthOf(date: string): string {
  const [month] = /^\d{4}-\d\d(?=-\d)/.exec(date) ?? []
  return month ?? (suggestId(date) || 'date')
}

/** Returns `-15` for `2026-04-15 23:59`. */
function dayOf(date: string): string {
  return /^\d{4}-\d\d(-\d\d)/.exec(date)?.[1] ?? ''
}

const ORDINALS = 'first second third fourth fifth sixth'.split(' ')
/** Matches `first round`, `2nd submission cycle`, `Fall issue`, and `Round 1`, `cycle B`. */
const ROUND =
  /\b(first|second|third|fourth|fifth|sixth|[1-9](?=st|nd|rd|th)|spring|summer|autumn|fall|winter)(?:st|nd|rd|th)?[ -](?:submission[ -])?(round|cycle|phase|batch|issue)\b|\b(round|cycle|phase|batch|issue)[ -]?#?(\d{1,2}|[a-d]|i{1,3}|iv|v)\b/i

/** Maximum length of a text that may name a round, in characters. */
const MAX_LENGTH = 500

/** Returns the round that a text names, as `round-1`, or null. */
function roundIn(text: string): string | null {
  const [, which, noun, other, number] = ROUND.exec(text.slice(0, MAX_LENGTH).toLowerCase()) ?? []
  if (which === undefined) return other === undefined ? null : `${other}-${number}`
  const ordinal = ORDINALS.indexOf(which) + 1
  return `${noun}-${ordinal === 0 ? which : ordinal}`
}
