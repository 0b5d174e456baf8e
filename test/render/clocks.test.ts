/**
 * Checks that no answer contradicts its clock: countdowns and dates are computed again from the times
 * that are shown beside them.
 */
import { expect, it } from 'vitest'
import { NO_STARS } from '../../src/model/stars.ts'
import { askDeadlines, deadlineAt } from '../../src/query/deadlines.ts'
import { askNext } from '../../src/query/next.ts'
import { askNow, nextChange } from '../../src/query/now.ts'
import { askShow } from '../../src/query/show.ts'
import { slotsOf } from '../../src/query/slots.ts'
import { idsAt, startsAndEnds } from '../../src/query/timed-slots.ts'
import { renderChange } from '../../src/render/change.ts'
import { renderDeadlines } from '../../src/render/deadlines.ts'
import { renderNext } from '../../src/render/next.ts'
import { renderNow } from '../../src/render/now.ts'
import { renderOneline } from '../../src/render/oneline.ts'
import { renderDeadline, renderItem } from '../../src/render/show.ts'
import { nextMinute } from '../../src/reply/watch.ts'
import { type Instant, SECOND } from '../../src/time/types.ts'
import { zonePair, zonesOf } from '../../src/time/zone-pair.ts'
import {
  check,
  DUE,
  DUE_ELSEWHERE,
  expectCount,
  expectDue,
  expectShown,
  FULL_SPAN,
  headingOf,
  type Question,
  spansOf,
  zoneLabelled,
} from './questions.ts'
import { COUNT, countsBetween, DATE, parseDate, shownAt, shownOn, TIME } from './shown.ts'

const LEFT = new RegExp(`${COUNT} left(?:\\n +| · )(?!${DUE})(.*)`, 'g')
const AHEAD = new RegExp(`in ${COUNT} · (.*)`, 'g')
const DUE_LEFT = new RegExp(`${COUNT} left · ${DUE}(?: · ${DUE})?`, 'g')

it('now agrees with its clocks', () => {
  check(0.1, (question) => {
    const { conference, at, first, second, on } = question
    const answer = askNow(conference, at)
    const { current, next, deadlines } = answer
    const starts = [...current, ...next].map(({ item }) => item.start)
    const ends = current.map(({ item }) => item.end)
    const zones = zonePair(first, second, [at, ...starts, ...ends])
    const view = {
      program: conference,
      answer,
      zones,
      deadlineZone: second,
      replay: null,
      filters: null,
      stars: NO_STARS,
    }
    const text = renderNow(view, on)
    const heading = headingOf(text, question)
    const now = heading[0] ?? shownAt(first, at)
    expectShown(heading, [at])

    const currents = [...text.matchAll(LEFT)]
    expect(currents).toHaveLength(current.length)
    for (const match of currents) {
      const spans = spansOf(match.at(-1) ?? '', zonesOf(zones), heading, question)
      expectShown(spans.starts, starts)
      expectShown(spans.ends, ends)
      expectCount(match[1], now, spans.ends[0])
    }
    const nexts = [...text.matchAll(AHEAD)]
    expect(nexts).toHaveLength(next.length)
    for (const [, count, times = ''] of nexts) {
      const spans = spansOf(times, zonesOf(zones), heading, question)
      expectShown(spans.starts, starts)
      expectCount(count, now, spans.starts[0])
    }
    const dues = [...text.matchAll(DUE_LEFT)]
    expect(dues).toHaveLength(deadlines.length)
    for (const [, count, ...parts] of dues) expectDue(count, parts, question)
    if (answer.phase === 'after') expectOver(text, question)
  })
})

/** Checks how long a program has been over, which counts from its last end. */
function expectOver(text: string, { conference, at, second }: Question): void {
  const ends = startsAndEnds(conference)
  if (ends.length === 0) return
  const [, count] = new RegExp(`, ${COUNT} ago`).exec(text) ?? []
  expectCount(count, shownAt(second, at), shownAt(second, Math.max(...ends)))
}

it('now --oneline agrees with the clock', () => {
  check(0.25, ({ conference, at, first }) => {
    const answer = askNow(conference, at)
    const line = renderOneline(answer, first)
    const [, lead = '', count, left = ''] = /^(in |due in |)(.+?)( left|): /.exec(line) ?? []
    const { item } = answer.current[0] ?? answer.next[0] ?? {}
    const due = answer.deadlines[0]?.deadline.due
    const event = lead === 'due in ' ? due : left === '' ? item?.start : item?.end
    expect(line === '').toBe(event === undefined)
    if (event === undefined || event === null) return
    const counts = countsBetween(shownAt(first, at), shownAt(first, event))
    expect(counts.map(abbreviated)).toContain(count)
  })
})

/** Abbreviates a countdown: `7 months` is `7mo`. */
function abbreviated(count: string): string {
  return count.replace('less than a minute', '<1m').replace(/ (mo(?=nth)|[wdhm])[a-z]*/g, '$1')
}

it('now --watch in a pipe agrees with its clock', () => {
  const end = new RegExp(`now [^·]* to (?:${DATE} )?${TIME}(?= in | elsewhere| · |$)`, 'g')
  const start = new RegExp(`next [^·]* at (?:${DATE} )?${TIME}(?= · |$)`, 'g')
  check(0.25, (question) => {
    const { conference, at, first } = question
    const answer = askNow(conference, at)
    const line = renderChange(answer, first)
    const text = line.time + line.text
    const [now = shownAt(first, 0)] = headingOf(text, question)
    expectShown([now], [at])
    const date = now.wall.slice(0, 10)
    const ends = [...text.matchAll(end)].map(([, own, time, mark]) => {
      return shownOn(first, own ?? date, time, mark)
    })
    expect(ends).toHaveLength(answer.current.length)
    expectShown(
      ends,
      answer.current.map(({ item }) => item.end),
    )
    const starts = [...text.matchAll(start)].map(([, own, time]) => {
      return shownOn(first, own ?? date, time)
    })
    expect(starts).toHaveLength(Math.min(answer.next.length, 1))
    expectShown(
      starts,
      answer.next.map(({ item }) => item.start),
    )
  })
})

it('now --watch never shows an old time', () => {
  check(0.1, ({ conference, at, first, second, on }) => {
    const text = (time: Instant) => {
      const answer = askNow(conference, time)
      const zones = zonePair(first, second, [time])
      const view = {
        program: conference,
        answer,
        zones,
        deadlineZone: second,
        replay: null,
        filters: null,
        stars: NO_STARS,
      }
      // The bar need not move within a minute.
      return renderNow(view, on).replace(/[━─]+/g, '') + renderOneline(answer, first)
    }
    const redraw = Math.min(nextMinute(at), nextChange(conference, at) ?? Infinity)
    expect(text(redraw - SECOND)).toBe(text(at))
  })
})

it('next agrees with its clocks', () => {
  // The heading of a day, or a row up to its countdown.
  const row = new RegExp(
    `^(?:(\\w{3} \\d+ \\w+ \\d{4})$|[> ] (?:(\\d{4}-\\S+) {2})?${TIME}(?: {2,}${TIME})? {2,}\\S.*?(?:\\n +| · )in ${COUNT}(?: ·|$))`,
    'gm',
  )
  check(0.1, (question) => {
    const { conference, at, first, second, any, on } = question
    const slots = askNext(conference, at, 1 + (any % 6))
    const starts = slots.map(({ item }) => item.start)
    const zones = zonePair(first, second, [at, ...starts])
    const text = renderNext({ program: conference, slots, zones, at, stars: NO_STARS }, on)
    const heading = headingOf(text, question)
    expectShown(heading, [at])
    let dates = heading.map(({ wall }) => wall.slice(0, 10))
    let rows = 0
    for (const [, day, own, time, mark, otherTime, otherMark, count] of text.matchAll(row)) {
      if (day !== undefined) dates = [day, day].map((date) => parseDate(date))
      else {
        rows++
        const [date = '', otherDate = ''] = own === undefined ? dates : [own, own]
        const clock = shownOn(zones.first, date, time, mark)
        const other = zones.second && shownOn(zones.second, otherDate, otherTime, otherMark)
        expectShown(other ? [clock, other] : [clock], starts)
        expectCount(count, heading[0] ?? clock, clock)
      }
    }
    expect(rows).toBe(slots.length)
  })
})

it('deadlines agree with their clocks', () => {
  const row = new RegExp(
    `^ {2}${DUE}(?: {2,}${DUE_ELSEWHERE})? {2,}\\S.*?(?:\\n +| · )(?:passed )?${COUNT} (?:left|ago)`,
    'gm',
  )
  check(0.1, (question) => {
    const { conference, at, second, on } = question
    const answers = askDeadlines(conference, at)
    const text = renderDeadlines({ program: conference, answers, at, zone: second }, on)
    expectShown(headingOf(text, question), [at])
    const rows = [...text.matchAll(row)]
    expect(rows).toHaveLength(answers.filter(({ deadline }) => deadline.due !== null).length)
    for (const [, ...parts] of rows) expectDue(parts.pop(), parts, question)
  })
})

it('show agrees with its clocks', () => {
  check(0.05, (question) => {
    const { conference, at, first, second, any, on } = question
    const slots = slotsOf(conference)
    const slot = slots[any % slots.length]
    const answer = slot && askShow(conference, slot, at)
    if (answer?.kind !== 'item') return
    const { start, end, status } = slot?.item ?? {}
    if (typeof start !== 'number' || typeof end !== 'number') return
    const zones = zonePair(first, second, [start])
    const current = idsAt(conference, at)
    const view = { program: conference, zones, at, current, stars: NO_STARS, deadlineZone: second }
    const text = renderItem(answer, view, on)
    const spans = [...text.matchAll(new RegExp(FULL_SPAN, 'g'))].map(
      ([, date = '', from, , endDate, to, mark, label]) => {
        const [zone, day] = [zoneLabelled(label), parseDate(date)]
        const endDay = endDate === undefined ? day : parseDate(endDate, day)
        return [shownOn(zone, day, from), shownOn(zone, endDay, to, mark)] as const
      },
    )
    expect(spans).toHaveLength(zonesOf(zones).length)
    const [starts, ends] = [spans.map(([from]) => from), spans.map(([, to]) => to)]
    expectShown(starts, [start])
    expectShown(ends, [end])

    const now = shownAt(first, at)
    const countIn = (phrase: string) => {
      return new RegExp(`${phrase.replace('COUNT', COUNT)}(?: ·|$)`, 'm').exec(text)?.[1]
    }
    expectCount(countIn('COUNT long'), starts[0] ?? now, ends[0])
    if (status === 'cancelled') return
    if (at < start) expectCount(countIn('long · in COUNT'), now, starts[0])
    else if (at < end) expectCount(countIn('on now, COUNT left'), now, ends[0])
    else expectCount(countIn('ended COUNT ago'), now, ends[0])
    // Marks of what is before and after count from the dates of the item.
    for (const [, times = ''] of text.matchAll(/^(?:before|after) .*?(?:\n +| · )(.*)$/gm)) {
      const neighbours = spansOf(times, zonesOf(zones), starts, question)
      expectShown(neighbours.starts, startsAndEnds(conference))
    }
  })
})

it('show of a deadline agrees with its clocks', () => {
  const due = new RegExp(
    `${DUE}(?: · ${DUE_ELSEWHERE} [\\w ]+)?(?:\\n +| · )(?:passed )?${COUNT} (?:left|ago)`,
  )
  check(0.05, (question) => {
    const { conference, at, first, second, any, on } = question
    const deadline = conference.deadlines[any % conference.deadlines.length]
    if (!deadline || deadline.due === null) return
    const zones = { first, second: null }
    const current = new Set<string>()
    const view = { program: conference, zones, at, current, stars: NO_STARS, deadlineZone: second }
    const [, ...parts] =
      due.exec(renderDeadline(deadlineAt(deadline, at, conference), view, on)) ?? []
    expectDue(parts.pop(), parts, question)
  })
})
