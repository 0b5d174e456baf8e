/** Builds the controls of the page, which change its state. */
import { roomsOf, slotsOf, valuesOf } from '../../../query/slots.ts'
import { currentName, zoneNames } from './browser-zones.ts'
import type { Calendar } from './calendar.ts'
import type { Choices } from './choices.ts'
import { button, find, findAll, make } from './dom.ts'
import { hasGrid } from './grid.ts'
import type { Page } from './read-page.ts'
import { FACT_FILTERS, type FactFilter, type State, THEMES, type Theme } from './state.ts'
import { attempt } from './storage.ts'
import type { Part } from './view.ts'
import { chosenZone, instantsIn } from './zones.ts'

export function tools(page: Page, calendar: Calendar, choices: Choices): Part {
  const { change } = choices
  const read = () => choices.state
  const { program } = page
  const search = make('input', {
    type: 'search',
    'aria-label': 'Search',
    placeholder: 'Search',
    autocomplete: 'off',
    input: () => change({ search: search.value }),
  })
  const zone = zoneSelect(page, (value) => change({ zone: value }))
  const starred = button('Starred', () => change({ isStarredOnly: !read().isStarredOnly }))
  const views = hasGrid(page)
    ? [
        button('List', () => change({ isGrid: false })),
        button('Grid', () => change({ isGrid: true })),
      ]
    : []
  const boxes = filterBoxes(page, read, change)
  const hasItems = program.days.length > 0
  const timed = new Set(
    slotsOf(program).flatMap(({ item }) => (item.start === null ? [] : [item.id])),
  )
  const addStarred = button('Add the starred', () => void calendar.download(read().stars))
  const bar = make(
    'div',
    { id: '_tools', role: 'search', 'aria-label': 'The program' },
    search,
    make('label', {}, 'Second clock ', zone),
    ...(hasItems ? [starred] : []),
    boxes.length === 0 ? null : panel('Filter', ...boxes.map(({ fieldset }) => fieldset)),
    instantsIn(program).length > 0 ? calendarPanel(calendar, hasItems ? addStarred : null) : null,
    views.length === 0
      ? null
      : make('div', { role: 'group', 'aria-label': 'View', class: 'views' }, ...views),
  )
  find('#_tools')?.replaceWith(bar)
  const theme = themeSelect((value) => change({ theme: value }))
  find('footer')?.append(make('label', {}, 'Theme ', theme))
  closePanels(bar)
  followHeight(bar)
  return ({ state }) => {
    if (search.value !== state.search) search.value = state.search
    zone.value = state.zone
    if (zone.selectedIndex < 0) zone.value = chosenZone(state.zone, page).name
    if (zone.selectedIndex < 0) zone.value = 'yours'
    theme.value = state.theme
    press(starred, state.isStarredOnly)
    addStarred.disabled = [...state.stars].every((id) => !timed.has(id))
    starred.textContent = state.stars.size === 0 ? 'Starred' : `Starred ${state.stars.size}`
    for (const [index, view] of views.entries()) press(view, state.isGrid === (index === 1))
    for (const { boxes: inputs, name } of boxes) {
      for (const box of inputs) box.checked = state.facts[name].includes(box.value)
    }
    if (state.theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = state.theme
  }
}

function press(node: HTMLElement, isPressed: boolean): void {
  node.setAttribute('aria-pressed', String(isPressed))
}

/** Returns a part that unfolds; of several, one at a time. */
function panel(title: string, ...children: (Node | null)[]): HTMLElement {
  return make(
    'details',
    { class: 'panel', name: '_panel' },
    make('summary', {}, title),
    make('div', {}, ...children),
  )
}

/** Tells the styles how much of the window the bar covers, where it stays in sight. */
function followHeight(bar: HTMLElement): void {
  new ResizeObserver(() => {
    const isSticky = getComputedStyle(bar).position === 'sticky'
    const height = isSticky ? bar.offsetHeight : 0
    document.documentElement.style.setProperty('--tools', `${height}px`)
  }).observe(bar)
}

/** Closes what is unfolded on Escape, and once the visitor goes on elsewhere. */
function closePanels(bar: HTMLElement): void {
  const open = () => findAll<HTMLDetailsElement>('details[open]', bar)
  bar.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    for (const one of open()) {
      one.open = false
      find('summary', one)?.focus()
    }
  })
  const closeUnless = (target: EventTarget | null) => {
    for (const one of open()) if (!one.contains(target as Node | null)) one.open = false
  }
  document.addEventListener('click', ({ target }) => closeUnless(target))
  bar.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) closeUnless(relatedTarget)
  })
}

function zoneSelect(page: Page, choose: (name: string) => void): HTMLSelectElement {
  const { timezone } = page.program
  const option = (value: string, text: string) => make('option', { value }, text)
  const asked = page.data.second
  const select = make(
    'select',
    { 'aria-label': 'Second clock', change: () => choose(select.value) },
    option('yours', `Yours: ${chosenZone('yours', page).label}`),
    option('venue', `None: ${timezone.label} only`),
    option('UTC', 'UTC'),
    option('AoE', 'AoE: anywhere on Earth'),
    ...(asked ? [option(asked.name, asked.label)] : []),
    make(
      'optgroup',
      { label: 'All zones' },
      ...(attempt(zoneNames) ?? [])
        .map((name) => [name, currentName(name)] as const)
        .filter(([, name]) => name !== 'UTC' && name !== asked?.name && name !== timezone.name)
        .map(([value, name]) => option(value, name.replaceAll('_', ' '))),
    ),
  )
  return select
}

const TITLES = { type: 'Type', room: 'Room', track: 'Track', language: 'Language' } as const

interface FilterBoxes {
  readonly name: FactFilter
  readonly fieldset: HTMLElement
  readonly boxes: readonly HTMLInputElement[]
}

/** Returns checkboxes for each fact that has several values. */
function filterBoxes(
  { program }: Page,
  read: () => State,
  change: Choices['change'],
): FilterBoxes[] {
  const types = new Set(slotsOf(program).map(({ item }) => item.type))
  const values: Readonly<Record<FactFilter, readonly string[]>> = {
    type: [...types].sort(),
    room: roomsOf(program),
    track: valuesOf(program, 'track'),
    language: valuesOf(program, 'language'),
  }
  return FACT_FILTERS.filter((name) => values[name].length > 1).map((name) => {
    const boxes = values[name].map((value) => make('input', { type: 'checkbox', value }))
    const fieldset = make(
      'fieldset',
      {
        change: () => {
          const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value)
          change({ facts: { ...read().facts, [name]: chosen } })
        },
      },
      make('legend', {}, TITLES[name]),
      ...boxes.map((box) => make('label', {}, box, box.value)),
    )
    return { name, fieldset, boxes }
  })
}

function calendarPanel(calendar: Calendar, addStarred: HTMLElement | null): HTMLElement {
  const subscribe = find<HTMLLinkElement>('link[type="text/calendar"]')
  return panel(
    'Calendar',
    button('Add all', () => void calendar.download()),
    addStarred,
    ...(subscribe ? [make('a', { href: subscribe.href }, 'Subscribe')] : []),
    make('p', {}, 'Downloads a file that calendar programs open.'),
  )
}

function themeSelect(choose: (theme: Theme) => void): HTMLSelectElement {
  const select = make(
    'select',
    { 'aria-label': 'Theme', change: () => choose(select.value as Theme) },
    ...THEMES.map((theme) => {
      return make('option', { value: theme }, theme[0]?.toUpperCase() + theme.slice(1))
    }),
  )
  return select
}
