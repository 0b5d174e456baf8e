/** The script of the page: it reads the state, and shows it again after each change and each minute. */
import { nextChange } from '../../../query/now.ts'
import { MINUTE } from '../../../time/types.ts'
import { calendarOf } from './calendar.ts'
import { clocks } from './clocks.ts'
import { deadlineTimes } from './deadline-times.ts'
import { filters } from './filters.ts'
import { grid, hasGrid } from './grid.ts'
import { showItem } from './links.ts'
import { marks } from './marks.ts'
import { now } from './now.ts'
import { readPage } from './read-page.ts'
import { stars } from './stars.ts'
import { formatState, isFiltered, parseState, START, type State, withoutFilters } from './state.ts'
import { attempt, storageOf } from './storage.ts'
import { tools } from './tools.ts'
import type { Part, View } from './view.ts'
import { chosenZones, instantsIn } from './zones.ts'

const page = readPage()
const instants = instantsIn(page.program)
const storage = storageOf(page.program.id)
const calendar = calendarOf(page.data)
const usual: State = { ...START, zone: page.data.second?.name ?? START.zone }

let state = parseState(fragment(), withStored(usual))

const parts: Part[] = [
  tools(page, calendar, () => state, change),
  clocks(page),
  now(page),
  marks(page),
  stars(page, calendar, toggleStar),
  deadlineTimes(page),
  filters(page, () => change(withoutFilters(state))),
  ...(hasGrid(page) ? [grid(page)] : []),
]

function withStored(base: State): State {
  const { zone, theme, stars: ids } = storage.read() ?? {}
  return { ...base, zone: zone ?? base.zone, theme: theme ?? base.theme, stars: new Set(ids ?? []) }
}

function fragment(): string {
  return attempt(() => decodeURIComponent(location.hash.slice(1))) ?? ''
}

function change(changes: Partial<State>): void {
  state = { ...state, ...changes }
  storage.write(state)
  const text = formatState(state, usual)
  attempt(() =>
    history.replaceState(null, '', text === '' ? location.pathname + location.search : `#${text}`),
  )
  show()
}

function toggleStar(id: string): void {
  const ids = new Set(state.stars)
  if (!ids.delete(id)) ids.add(id)
  change({ stars: ids })
}

let timer = 0

function show(): void {
  const at = Math.floor(Date.now() / 1000) * 1000
  const view: View = {
    state,
    at,
    zones: chosenZones(state.zone, page, instants),
  }
  for (const part of parts) part(view)
  clearTimeout(timer)
  timer = setTimeout(show, untilChange(at))
}

/** Returns the time until the page shows something else: the next minute, or an earlier start or end. */
function untilChange(at: number): number {
  const minute = (Math.floor(at / MINUTE) + 1) * MINUTE
  return Math.max(Math.min(minute, nextChange(page.program, at) ?? minute) - Date.now(), 0) + 20
}

function followLink(): void {
  const text = fragment()
  state = parseState(text, state)
  // What is linked to is shown, whatever the filters are.
  const isItem = document.getElementById(text)?.matches('article') === true
  if (isItem && (isFiltered(state) || state.isGrid))
    state = { ...withoutFilters(state), isGrid: false }
  show()
  showItem(text)
}

document.body.classList.add('live')
followLink()
addEventListener('hashchange', followLink)
addEventListener('visibilitychange', show)
