/** Writes a program as a web page in one file. */
import { SCRIPT, SCRIPT_HASH, START, STYLE } from 'virtual:page'
import type { Program } from '../../model/program.ts'
import { hasSessions, itemsOf, type ListedDay } from '../../query/days.ts'
import { marksIn } from '../../render/phrases/marks.ts'
import { planRooms } from '../../render/phrases/rooms.ts'
import { embedJson } from '../../text/json.ts'
import { sanitizeAll } from '../../text/sanitize.ts'
import { zonePair } from '../../time/zone-pair.ts'
import type { ExportRequest, Writer } from '../writer.ts'
import { aboutElement, footerElement } from './about.ts'
import { accents } from './accent.ts'
import { buildCalendarData } from './build-calendar-data.ts'
import { buildPageData } from './build-page-data.ts'
import { contentsElement } from './contents.ts'
import { daysElement } from './days.ts'
import { deadlinesElement } from './deadlines.ts'
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
  if (lists.length + deadlines.length === 0) return { text: null }
  const parts = { ...request, program: { ...program, deadlines }, lists }
  const html = element('html', { lang: 'en' }, head(parts), body(parts))
  return { text: `<!doctype html>\n${html.source}\n` }
}

/** What is written: `program` has only the selected deadlines. */
interface Parts extends ExportRequest {
  readonly lists: readonly ListedDay[]
}

function head({ program, lists, icsUrl }: Parts): Html {
  const { light, dark } = accents(program.color)
  const style = `:root{--light-accent:${light};--dark-accent:${dark}}${STYLE}`
  const linkedData = jsonLd(program, lists)
  return headElement(program, {
    policy: contentPolicy([hashOf(START), SCRIPT_HASH], style),
    style,
    accent: light,
    linkedData: linkedData === null ? null : embedJson(linkedData),
    icsUrl,
  })
}

function body({ program, lists, selection, zone }: Parts): Html {
  const items = lists.flatMap(itemsOf).map(({ item }) => item)
  const rooms = planRooms(items)
  const instants = items.flatMap(({ start, end }) => [start, end]).filter((one) => one !== null)
  const second = zone.name === program.timezone.name ? null : zone
  const days = daysElement(lists, { rooms, zones: zonePair(program.timezone, zone, instants) })
  const marks = marksIn(program, lists, days === null ? [] : [days.source])
  return element(
    'body',
    {},
    titleElement(program, rooms.heading),
    element('div', { id: '_now' }), // for the script, as is _tools
    contentsElement(program, lists),
    element('div', { id: '_tools' }),
    element('main', {}, days, more(program, second)),
    footerElement(program, marks),
    packed('_data', pack(sanitizeAll(buildPageData(program, lists, second)))),
    packed('_calendar', pack(buildCalendarData(program, selection))),
    packed('_script', SCRIPT),
    rawElement('script', {}, START),
  )
}

function more(program: Program, second: ExportRequest['zone'] | null): Html {
  const { deadlines } = program
  return element(
    'div',
    { id: '_more' },
    deadlines.length === 0 ? null : deadlinesElement(deadlines, second),
    aboutElement(program),
  )
}

/** Returns an element for page/inflate.ts to read. */
function packed(id: string, content: string): Html {
  return rawElement('script', { type: 'text/plain', id }, content)
}
