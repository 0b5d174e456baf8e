/** The script of the page: it shows the state again after each change, and each minute. */
import { nextChange } from '../../../query/now.ts'
import { MINUTE } from '../../../time/types.ts'
import { calendarOf } from './calendar.ts'
import { choicesOf, fragment } from './choices.ts'
import { controls } from './controls/bar.ts'
import { showItem } from './links.ts'
import { borrowedStars } from './parts/borrowed-stars.ts'
import { clocks } from './parts/clocks.ts'
import { deadlineTimes } from './parts/deadline-times.ts'
import { filters } from './parts/filters.ts'
import { grid, hasGrid } from './parts/grid.ts'
import { marks } from './parts/marks.ts'
import { now } from './parts/now.ts'
import { stars } from './parts/stars.ts'
import { type Page, readPage } from './read-page.ts'
import { isFiltered, START, withoutFilters } from './state.ts'
import { attempt, storageOf } from './storage.ts'
import type { Part } from './view.ts'
import { choiceOf, chosenZones, instantsIn } from './zones.ts'

readPage().then(run)

function run(page: Page): void {
  const { program, data } = page
  const instants = instantsIn(program)
  const calendar = calendarOf(data)
  const usual = { ...START, zone: data.second ? choiceOf(data.second) : START.zone }
  const choices = choicesOf(storageOf(program.id), usual, show)
  const parts: Part[] = [
    controls(page, calendar, choices),
    borrowedStars(choices),
    clocks(page),
    now(page),
    marks(page),
    stars(page, calendar, choices),
    deadlineTimes(page),
    filters(page, choices),
    ...(hasGrid(page) ? [grid(page)] : []),
  ]
  let timer = 0

  function show(): void {
    // Times of a program have whole seconds.
    const at = Math.floor(Date.now() / 1000) * 1000
    const { state } = choices
    const zones = chosenZones(state.zone, page, instants)
    for (const part of parts) part({ state, at, zones })
    clearTimeout(timer)
    timer = setTimeout(show, untilChange(page, at))
  }

  function followLink(): void {
    choices.readAddress()
    const id = attempt(() => decodeURIComponent(fragment())) ?? ''
    const { state } = choices
    const isItem = document.getElementById(id)?.matches('article') === true
    // A link shows its item, whatever the filters are.
    if (isItem && (isFiltered(state) || state.isGrid)) {
      choices.show({ ...withoutFilters(state), isGrid: false })
    } else show()
    showItem(id)
  }

  document.body.classList.add('live')
  followLink()
  addEventListener('hashchange', followLink)
  addEventListener('visibilitychange', show)
}

/** Returns the time until the page shows something else: the next minute, or an earlier start or end. */
function untilChange({ program }: Page, at: number): number {
  const minute = (Math.floor(at / MINUTE) + 1) * MINUTE
  return Math.max(Math.min(minute, nextChange(program, at) ?? minute) - Date.now(), 0) + 20
}
