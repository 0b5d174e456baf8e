/** Asks at random seconds, and checks the times of the answers against each other. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Program } from '../../src/model/program.ts'
import { startsAndEnds } from '../../src/query/timed-slots.ts'
import { screen } from '../../src/render/layout/screen.ts'
import { type Instant, MINUTE, SECOND, type Zone } from '../../src/time/types.ts'
import { AOE, ianaZone, UTC } from '../../src/time/zone.ts'
import { program } from '../readers/esfomo/read.ts'
import {
  countsBetween,
  DATE,
  minutesOf,
  parseDate,
  type Shown,
  shownAt,
  shownOn,
  TIME,
} from './shown.ts'

const programs = [
  'data/esfomo-2025',
  'test/programs/two-days',
  'test/programs/midnight',
  'test/programs/same-hour',
  'test/programs/seconds',
  'test/programs/several-days',
].map((name) => program(readFileSync(new URL(`../../${name}.yaml`, import.meta.url), 'utf8')))

const zones = [
  'America/Vancouver',
  'Europe/Vienna',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
]
  .map(ianaZone)
  .concat(UTC, AOE)

/** A terminal that is wide enough for every line, and a pipe. */
const screens = [screen(200, false), screen(null, false)]

/** Generates questions about a program, mostly soon before or after something in it. */
const questionsAbout = (conference: Program) => {
  const dues = conference.deadlines.flatMap(({ due }) => due ?? [])
  const time = fc.constantFrom(...startsAndEnds(conference), ...dues)
  const distance = fc.oneof(
    fc.integer({ min: -300, max: 300 }),
    fc.integer({ min: -3 * 86_400, max: 86_400 }),
    fc.integer({ min: -400 * 86_400, max: 400 * 86_400 }),
  )
  return fc.record({
    conference: fc.constant({ ...conference, [fc.toStringMethod]: () => conference.id }),
    at: fc.tuple(time, distance).map(([near, seconds]) => near + seconds * SECOND),
    first: fc.constantFrom(...zones),
    second: fc.constantFrom(...zones),
    on: fc.constantFrom(...screens),
    /** Selects something to ask about. */
    any: fc.nat(),
  })
}
const anyQuestion = fc.oneof(...programs.map(questionsAbout))
export type Question = typeof anyQuestion extends fc.Arbitrary<infer Q> ? Q : never

/** Number of random seconds that the answers share. */
const SECONDS = Number(process.env.FUZZ_RUNS ?? 3_000)

/** Checks an answer at its share of the random seconds. Tables are slow to lay out. */
export function check(share: number, answer: (question: Question) => void): void {
  fc.assert(fc.property(anyQuestion, answer), { numRuns: Math.ceil(SECONDS * share) })
}

/** Checks that each clock shows one of these instants. */
export function expectShown(clocks: readonly Shown[], instants: readonly Instant[]): void {
  const floors = instants.map((instant) => Math.floor(instant / MINUTE) * MINUTE)
  for (const clock of clocks) {
    const isShown = floors.some((floor) => minutesOf(clock).includes(floor))
    expect(isShown, clock.wall).toBe(true)
  }
}

/** Checks that a countdown is the one between the times shown on a clock. */
export function expectCount(count: string | undefined, at: Shown, event: Shown | undefined): void {
  expect(countsBetween(at, event ?? at), `${at.wall} to ${event?.wall}`).toContain(count)
}

const LABEL = `(${zones.map(({ label }) => label).join('|')})`

export function zoneLabelled(label = ''): Zone {
  return zones.find((zone) => zone.label === label) ?? UTC
}

const DUE_DATE = '(\\d{1,2} \\w{3} \\d{4})'

/** Matches a deadline as announced: date, time and zone. */
export const DUE = `${DUE_DATE} ~?(\\d\\d:\\d\\d) ~?${LABEL}`
/** Matches date and time on another clock. */
export const DUE_ELSEWHERE = `${DUE_DATE} (\\d\\d:\\d\\d)`
/** Matches the time of a session in full: date, start, mark, date, end, mark and zone. */
export const FULL_SPAN = `${DATE} ${TIME} to (?:${DATE} )?${TIME} ${LABEL}`

/** Checks a deadline as announced, and on the second clock unless it is left out as the same. */
export function expectDue(
  count: string | undefined,
  [date = '', time, label, otherDate, otherTime]: readonly (string | undefined)[],
  { conference, at, second }: Question,
): void {
  const announced = shownOn(zoneLabelled(label), parseDate(date), time)
  const onSecond =
    otherDate === undefined
      ? { ...announced, zone: second }
      : shownOn(second, parseDate(otherDate), otherTime)
  const dues = conference.deadlines.flatMap(({ due }) => due ?? [])
  expectShown([announced, onSecond], dues)
  expectCount(count, shownAt(second, at), onSecond)
}

/** Parses the moments of a heading, one for each clock. */
export function headingOf(text: string, { conference }: Question): Shown[] {
  const [line = ''] = text.split('\n')
  const year = conference.days[0]?.date
  return [...line.matchAll(new RegExp(`${DATE} ${TIME} ${LABEL}`, 'g'))].map((match) => {
    const [, date = '', time, , label] = match
    return shownOn(zoneLabelled(label), parseDate(date, year), time)
  })
}

const SPAN = new RegExp(`^(?:${DATE} )?${TIME}(?: to (?:${DATE} )?${TIME})?`)

/**
 * Parses starts and ends on each clock: `00:45 to 02:00 +1d Berlin · …`. Marks count from a date that
 * precedes them, else in a pipe from that of the first clock, else from that of the heading. An end
 * beyond the next date has a date of its own.
 */
export function spansOf(
  text: string,
  shownZones: readonly Zone[],
  heading: readonly Shown[],
  { on }: Question,
): { starts: Shown[]; ends: Shown[] } {
  const parts = text.split(' · ').map((part) => SPAN.exec(part) ?? [])
  const [own] = on.inPipe(parts[0]?.[1])
  const spans = shownZones.map((zone, index) => {
    const [, date, start, startMark, endDate, end, endMark] = parts[index] ?? []
    const seen = own ?? heading[index]?.wall.slice(0, 10) ?? ''
    const base = date === undefined ? seen : parseDate(date, seen)
    const endBase = endDate === undefined ? base : parseDate(endDate, seen)
    return [shownOn(zone, base, start, startMark), shownOn(zone, endBase, end, endMark)] as const
  })
  return { starts: spans.map(([start]) => start), ends: spans.map(([, end]) => end) }
}
