/** Writes a program as a web page in one file. */

import { SCRIPT, SCRIPT_HASH, START, STYLE } from 'virtual:page'
import type { Program } from '../../model/program.ts'
import { hasSessions, itemsOf, type ListedDay } from '../../query/days.ts'
import { marksIn } from '../../render/phrases/marks.ts'
import { planRooms } from '../../render/phrases/rooms.ts'
import { embedJson } from '../../text/json.ts'
import { sanitizeAll } from '../../text/sanitize.ts'
import { longDate } from '../../time/format.ts'
import { zonePair } from '../../time/zone-pair.ts'
import type { ExportRequest, Writer } from '../writer.ts'
import { ABOUT_ID, aboutElement, footerElement } from './about.ts'
import { accents } from './accent.ts'
import { buildCalendarData } from './build-calendar-data.ts'
import { buildPageData } from './build-page-data.ts'
import { dayElement, dayId } from './day.ts'
import { DEADLINES_ID, deadlinesElement } from './deadlines.ts'
import { element, type Html, rawElement } from './element.ts'
import { headElement } from './head.ts'
import { jsonLd } from './json-ld.ts'
import { pack } from './pack.ts'
import { contentPolicy, hashOf } from './policy.ts'
import { titleElement } from './title.ts'

export const write: Writer = (request) => {
  const { selection, program, days: listDays } = request
  const { deadlines } = selection
  const lists = listDays().filter(hasSessions)
  const isEmpty = lists.length + deadlines.length === 0
  return { text: isEmpty ? null : pageText({ ...program, deadlines }, lists, request) }
}

function pageText(program: Program, lists: readonly ListedDay[], request: ExportRequest): string {
  const { selection, zone, icsUrl } = request
  const items = lists.flatMap(itemsOf).map(({ item }) => item)
  const rooms = planRooms(items)
  const instants = items.flatMap(({ start, end }) => [start, end]).filter((one) => one !== null)
  const zones = zonePair(program.timezone, zone, instants)
  const second = zone.name === program.timezone.name ? null : zone
  const firstWith = firstLists(lists)
  const days = lists.map((day) => dayElement(day, { rooms, zones, firstWith }))
  const texts = days.map(({ source }) => source)
  const accent = accents(program.color)
  const linkedData = jsonLd(program, lists)
  const style = `:root{--light-accent:${accent.light};--dark-accent:${accent.dark}}${STYLE}`
  const head = headElement(program, {
    policy: contentPolicy([hashOf(START), SCRIPT_HASH], style),
    style,
    accent: accent.light,
    linkedData: linkedData === null ? null : embedJson(linkedData),
    icsUrl,
  })
  const body = element(
    'body',
    {},
    titleElement(program, rooms.heading),
    element('div', { id: '_now' }),
    contentsElement(program, lists),
    element('div', { id: '_tools' }),
    element(
      'main',
      {},
      days.length === 0 ? null : element('div', { id: '_schedule', class: lengthOf(items) }, days),
      element(
        'div',
        { id: '_more' },
        program.deadlines.length === 0 ? null : deadlinesElement(program.deadlines, second),
        aboutElement(program),
      ),
    ),
    footerElement(program, marksIn(program, lists, texts)),
    packedElement('_data', pack(sanitizeAll(buildPageData(program, lists, second)))),
    packedElement('_calendar', pack(buildCalendarData(program, selection))),
    packedElement('_script', SCRIPT),
    rawElement('script', {}, START),
  )
  return `<!doctype html>\n${element('html', { lang: 'en' }, head, body).source}\n`
}

/** Returns an element for page/inflate.ts to read. */
function packedElement(id: string, content: string): Html {
  return rawElement('script', { type: 'text/plain', id }, content)
}

/** Minimum number of sessions and talks of which a browser lays out only those in sight. */
const MIN_LONG = 200

function lengthOf({ length }: readonly unknown[]): string | null {
  return length < MIN_LONG ? null : 'long'
}

/** Returns a function that finds the first list that has an item. */
function firstLists(lists: readonly ListedDay[]): (item: { id: string }) => ListedDay | undefined {
  const first = new Map<string, ListedDay>()
  for (const day of lists) {
    for (const { item } of itemsOf(day)) if (!first.has(item.id)) first.set(item.id, day)
  }
  return ({ id }) => first.get(id)
}

/** Returns links to the parts of the page, or null if it has but one. */
function contentsElement({ deadlines, about }: Program, lists: readonly ListedDay[]): Html | null {
  const links = [
    ...lists.map((day) => [dayId(day), longDate(day.date, 'no-year')] as const),
    ...(deadlines.length > 0 ? [[DEADLINES_ID, 'Deadlines'] as const] : []),
    ...(about === null ? [] : [[ABOUT_ID, 'About'] as const]),
  ]
  if (links.length < 2) return null
  return element(
    'nav',
    { 'aria-label': 'Contents' },
    element(
      'ul',
      {},
      links.map(([id, text]) => element('li', {}, element('a', { href: `#${id}` }, text))),
    ),
  )
}
