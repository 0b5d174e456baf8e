/** Shows what the filters leave, and says how much that is. */
import type { Program } from '../../../model/program.ts'
import { deadlineMatcher, type Filters, factMatcher } from '../../../query/filter.ts'
import { count } from '../../../text/count.ts'
import { searchTerms } from '../../../text/match.ts'
import { find, findAll, make, setText } from './dom.ts'
import type { Page } from './read-page.ts'
import { isFiltered, type State } from './state.ts'
import { onChange, type Part } from './view.ts'

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

export function filters({ program }: Page, clear: () => void): Part {
  const articles = findAll('.item').map((article) => {
    return { row: article.parentElement ?? article, id: article.dataset.of ?? article.id }
  })
  const sections = findAll('.day').map((section) => ({ section, rows: findAll('li', section) }))
  const deadlineSection = find('#_deadlines')
  const deadlines = program.deadlines.flatMap((deadline) => {
    const row = document.getElementById(deadline.id)?.parentElement
    return row ? { row, deadline } : []
  })
  const status = make('p', { role: 'status', class: 'found' })
  const none = make(
    'p',
    { class: 'none' },
    make('button', { type: 'button', click: clear }, 'Show all'),
  )
  find('#_tools')?.append(status)
  find('main')?.prepend(none)
  return onChange(
    ({ state }) =>
      JSON.stringify([
        filtersOf(state),
        state.search,
        state.facts,
        [...(state.isStarredOnly ? state.stars : [])],
      ]),
    ({ state }) => {
      const wanted = filtersOf(state)
      const shown = idsShown(program, wanted)
      for (const { row, id } of articles) row.hidden = !shown.has(id)
      for (const { section, rows } of sections) section.hidden = rows.every(({ hidden }) => hidden)
      const isDue = deadlineMatcher({ ...wanted, type: undefined })
      let due = 0
      for (const { row, deadline } of deadlines) {
        row.hidden = wanted.type !== undefined || !isDue(deadline)
        if (!row.hidden) due += 1
      }
      if (deadlineSection) deadlineSection.hidden = due === 0
      const found = [
        ...(shown.size > 0 || due === 0
          ? [count(shown.size, 'session or talk', 'sessions and talks')]
          : []),
        ...(due > 0 ? [count(due, 'deadline')] : []),
      ].join(', ')
      setText(status, isFiltered(state) ? found : '')
      none.hidden = shown.size + due > 0 || !isFiltered(state)
    },
  )
}
