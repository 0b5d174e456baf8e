/** Shows what the filters leave, and says how much that is. */
import type { Program } from '../../../../model/program.ts'
import { deadlineMatcher, type Filters, factMatcher } from '../../../../query/filter.ts'
import { count } from '../../../../text/count.ts'
import { searchTerms } from '../../../../text/match.ts'
import type { Choices } from '../choices.ts'
import { button, find, findAll, make, setText } from '../dom.ts'
import type { Page } from '../read-page.ts'
import { isFiltered, type State, withoutFilters } from '../state.ts'
import { onChange, type Part, type View } from '../view.ts'

/** Returns the filters of a state. */
function filtersOf({ search, facts, isStarredOnly, stars }: State): Filters {
  const words = searchTerms(search)
  const setOf = <T extends string>(values: readonly string[]) =>
    values.length === 0 ? undefined : new Set(values as readonly T[])
  return {
    type: setOf(facts.type),
    room: setOf(facts.room),
    track: setOf(facts.track),
    language: setOf(facts.language),
    search: words.length === 0 ? undefined : [words],
    starred: isStarredOnly ? stars : undefined,
  }
}

/** Ids of what a matcher leaves: a session stays for its talks, and a talk for its session. */
function idsShown({ days }: Program, filters: Filters): ReadonlySet<string> {
  const matches = factMatcher(filters)
  const shown = new Set<string>()
  for (const session of days.flatMap(({ sessions }) => sessions)) {
    const talks = session.talks.filter((talk) => matches(talk, session))
    if (talks.length > 0 || matches(session, null)) shown.add(session.id)
    for (const { id } of talks) shown.add(id)
  }
  return shown
}

export function filters({ program }: Page, choices: Choices): Part {
  const items = findAll('.item').map((article) => rowOf(article, article.dataset.of ?? article.id))
  const days = findAll('.day').map((section) => ({ section, rows: findAll('li', section) }))
  const deadlines = program.deadlines.flatMap((deadline) => {
    const article = document.getElementById(deadline.id)
    return article ? { ...rowOf(article, deadline.id), deadline } : []
  })
  const section = find('#_deadlines')
  const links = findAll<HTMLAnchorElement>('nav a').map((link) => {
    return { row: link.parentElement ?? link, target: find(link.hash) }
  })
  const passed = find('#_passed')
  const status = make('p', { role: 'status', class: 'found' })
  const clear = () => choices.change(withoutFilters(choices.state))
  const none = make('p', { class: 'none' }, button('Show all', clear))
  find('#_tools')?.append(status)
  find('main')?.prepend(none)
  prepareSearch(program)
  return onChange(filterKey, ({ state }) => {
    const wanted = filtersOf(state)
    const shown = idsShown(program, wanted)
    for (const { row, id } of items) row.hidden = !shown.has(id)
    for (const day of days) day.section.hidden = day.rows.every(({ hidden }) => hidden)
    const isDue = deadlineMatcher({ ...wanted, type: undefined })
    const due = deadlines.filter(({ row, deadline }) => {
      row.hidden = wanted.type !== undefined || !isDue(deadline)
      return !row.hidden
    })
    if (section) section.hidden = due.length === 0
    for (const { row, target } of links) row.hidden = target?.hidden === true
    // The list of those that have passed has none if the filters leave none of them.
    if (passed)
      passed.classList.toggle('empty', !findAll('li', passed).some(({ hidden }) => !hidden))
    setText(status, isFiltered(state) ? foundText(shown.size, due.length) : '')
    none.hidden = shown.size + due.length > 0
  })
}

function rowOf(article: HTMLElement, id: string) {
  return { id, row: article.parentElement ?? article }
}

/** Returns a text that differs if a state shows something else. */
export function filterKey({ state }: View): string {
  const { search, facts, isStarredOnly, stars } = state
  return JSON.stringify([search, facts, isStarredOnly ? [...stars] : null])
}

function foundText(items: number, deadlines: number): string {
  return [
    ...(items > 0 || deadlines === 0
      ? [count(items, 'session or talk', 'sessions and talks')]
      : []),
    ...(deadlines > 0 ? [count(deadlines, 'deadline')] : []),
  ].join(', ')
}

/** Number of sessions whose texts are prepared at once, in far less than a frame. */
const PREPARED = 50

/** Searches all texts once while nothing else is done: it takes longer than a frame. */
function prepareSearch({ days }: Program): void {
  const matches = factMatcher({ search: [['']] })
  const sessions = days.flatMap((day) => day.sessions)
  const next = () => {
    for (const session of sessions.splice(0, PREPARED)) {
      for (const item of [session, ...session.talks]) matches(item, null)
    }
    if (sessions.length > 0) setTimeout(next)
  }
  setTimeout(next)
}
