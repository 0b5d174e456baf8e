/** Says what changed about a session or talk. */
import type { Person, Session, Talk } from '../../model/program.ts'
import { fullName, isTimed } from '../../model/program.ts'
import type { SlotChange, SlotField } from '../../query/diff/change.ts'
import type { Slot } from '../../query/slots.ts'
import type { Instant } from '../../time/types.ts'
import { factsOf } from '../phrases/facts.ts'
import { listPeople } from '../phrases/people.ts'
import { placeText } from '../phrases/rooms.ts'
import { TIME_TBA } from '../phrases/times.ts'
import { type ChangeClock, formatBeside, formatShift, formatSpanBeside, startOf } from './clock.ts'

type Item = Session | Talk

/** Returns what changed, in short phrases: `30 minutes earlier`, `was 12:00`. */
export function changeFacts(change: SlotChange, clock: ChangeClock): string[] {
  const { before, after, kind, fields } = change
  if (!before || !after) return []
  switch (kind) {
    case 'moved':
      return moveFacts(before, after, clock)
    case 'room':
      return [placeOf(after.item), `was ${placeOf(before.item)}`]
    case 'people':
      return [
        ...peopleFacts(before.item.speakers, after.item.speakers),
        ...peopleFacts(before.item.chairs, after.item.chairs).map((text) => `chairs: ${text}`),
      ]
    case 'details':
      return fields.flatMap((field) => detailFact(field, before, after))
    default:
      return []
  }
}

/** Returns what identifies a session or talk for people: its type, people, session and place. */
export function describingFacts(slot: Slot, room: string | null): string[] {
  return factsOf('next', slot, { room })
}

function placeOf(item: Item): string {
  return placeText(item) ?? 'no room yet'
}

function moveFacts(old: Slot, current: Slot, clock: ChangeClock): string[] {
  const [before, after] = [old.item, current.item]
  if (before.start === null || after.start === null) {
    const now = after.start === null ? [untimedText(current, startOf(current), clock)] : []
    return [...now, formerTime(old, current, clock)]
  }
  const start =
    before.start === after.start
      ? []
      : [
          formatShift(before.start, after.start, clock.zones.first),
          `was ${formatBeside(before.start, after.start, clock)}`,
        ]
  return [...start, ...endFacts(before, after, clock)]
}

/** Returns `within 10:00 to 11:00`, the time of the session of a talk, or that it is to be announced. */
function untimedText({ session }: Slot, beside: Instant | null, clock: ChangeClock): string {
  return session && isTimed(session)
    ? `within ${formatSpanBeside(session, beside, clock)}`
    : TIME_TBA
}

/** Returns when a session or talk was, of which one version has no time. */
function formerTime(old: Slot, current: Slot, clock: ChangeClock): string {
  const beside = startOf(current)
  if (old.item.start !== null) return `was ${formatBeside(old.item.start, beside, clock)}`
  if (startOf(old) !== null) return `was ${untimedText(old, beside, clock)}`
  return old.date === current.date ? 'had no time yet' : `was ${clock.date(old.date)}`
}

/** Returns how the end moved, unless it moved with the start, or follows from what comes next. */
function endFacts(before: Item, after: Item, clock: ChangeClock): string[] {
  if (before.end === null || after.end === null || before.start === null || after.start === null)
    return []
  if (hasSameLength(before, after)) return []
  const old = formatBeside(before.end, after.end, clock, before.endInferred ? '~' : '')
  const current = formatBeside(after.end, after.start, clock, after.endInferred ? '~' : '')
  if (before.start !== after.start) return [`now until ${current}`]
  const shift = formatShift(before.end, after.end, clock.zones.first)
  return [`ends ${shift}`, `until ${current}`, `was ${old}`]
}

/** Returns whether a length is the same, or one that follows from what comes next, in both versions. */
export function hasSameLength(before: Item, after: Item): boolean {
  if (before.endInferred && after.endInferred) return true
  return lengthOf(before) === lengthOf(after)
}

function lengthOf({ start, end }: Item): number | null {
  return start === null || end === null ? null : end - start
}

/** Returns who came, who went, and whose affiliation changed: `with Ada Lovelace`, `without Albert Gu`. */
function peopleFacts(before: readonly Person[], after: readonly Person[]): string[] {
  const added = after.filter((one) => !named(one, before))
  const removed = before.filter((one) => !named(one, after))
  const changed = after.flatMap((one) => {
    const old = named(one, before)
    return old && old.affiliation !== one.affiliation
      ? [`${fullName(one)}, was ${placeOfPerson(old)}`]
      : []
  })
  const isReplaced = added.length > 0 && removed.length > 0
  const swapped = isReplaced ? [listPeople(added), `was ${listPeople(removed)}`] : []
  const facts = [
    ...swapped,
    ...(added.length > 0 && !isReplaced ? [`with ${listPeople(added)}`] : []),
    ...(removed.length > 0 && !isReplaced ? [`without ${listPeople(removed)}`] : []),
    ...changed,
  ]
  const isReordered =
    facts.length === 0 && after.some((one, index) => one.name !== before[index]?.name)
  return isReordered ? [`in another order: ${listPeople(after)}`] : facts
}

function named({ name }: Person, people: readonly Person[]): Person | undefined {
  return people.find((one) => one.name === name)
}

function placeOfPerson({ affiliation }: Person): string {
  return affiliation ?? 'without affiliation'
}

/** Fields whose texts are too long for a line. */
const LONG = {
  abstract: 'abstract',
  links: 'links',
  speakers: 'pages of the speakers',
  chairs: 'pages of the chairs',
}

function detailFact(field: SlotField, before: Slot, after: Slot): string[] {
  if (field in LONG) return [`${LONG[field as keyof typeof LONG]} changed`]
  if (field === 'id') return []
  if (field === 'url') return [pageText(before.item.url, after.item.url)]
  const [old, current] = [before, after].map((slot) => {
    return field === 'session' ? (slot.session?.title ?? null) : slot.item[field as 'note']
  })
  return [detailText(field, old ?? null, current ?? null)]
}

/** Returns `track: Systems, was Theory`, `track: Systems` or `no track, was Theory`. */
export function detailText(label: string, before: string | null, after: string | null): string {
  const old = before === null ? '' : `, was ${before}`
  return after === null ? `no ${label}${old}` : `${label}: ${after}${old}`
}

/** Says that a page is another one, without addresses: lines would break them. */
export function pageText(before: string | null, after: string | null): string {
  return before === null ? 'has a page now' : after === null ? 'no page any more' : 'another page'
}
