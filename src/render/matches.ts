/** Renders the items and people that a text may mean, each with what names it alone. */
import { fullName } from '../model/program.ts'
import { type Found, type FoundPerson, slotsOfPerson } from '../query/find-by-text.ts'
import type { Slot } from '../query/slots.ts'
import { count } from '../text/count.ts'
import { shellWord } from '../text/shell-word.ts'
import { formatTime, isoDate } from '../time/format.ts'
import type { Zone } from '../time/types.ts'
import type { Screen } from './layout/screen.ts'
import { type Row, renderTable } from './layout/table.ts'

/** Maximum number of matches that are listed; more are counted. */
const MAX_MATCHES = 20

export function renderMatches(found: readonly Found[], zone: Zone, screen: Screen): string[] {
  const rows = found.slice(0, MAX_MATCHES).map((one): Row => {
    if (one.kind === 'person') return personRow(one, found)
    const when = one.kind === 'deadline' ? 'deadline' : startOf(one, zone, screen)
    return { cells: [`  ${one.item.id}`, when], lines: [[one.item.title]] }
  })
  const left = found.length - rows.length
  return [...renderTable(rows, screen), ...(left === 0 ? [] : [`  and ${left} more`])]
}

function personRow(one: FoundPerson, found: readonly Found[]): Row {
  const { person } = one
  const slots = slotsOfPerson(one)
  const [only, ...more] = slots
  const others = found.filter(
    (other) => other.kind === 'person' && other.person.name === person.name,
  )
  const name = others.length > 1 ? fullName(person) : person.name
  const what = only && more.length === 0 ? only.item.title : count(slots.length, 'appearance')
  return { cells: [`  ${shellWord(name)}`], lines: [[what]] }
}

function startOf({ item, session, date }: Slot, zone: Zone, screen: Screen): string {
  const start = item.start ?? session?.start ?? null
  if (start === null) return screen.date(date, 'no-year')
  const within = item.start === null ? 'within ' : ''
  return `${within}${screen.date(isoDate(start, zone), 'no-year')} ${formatTime(start, zone)}`
}
