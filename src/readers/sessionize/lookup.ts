/** Looks up rooms, people and categories of sessions. */
import type { SourceObject } from '../data/access.ts'
import type { Notes } from '../entries/notes.ts'

/** Maximum length of the name of a category, in characters. It is looked at for each session. */
const MAX_NAME = 200

export interface Category {
  readonly name: string
  /** Those of its items that a session has. */
  readonly items: readonly string[]
}

export interface Lookup {
  roomOf(session: SourceObject): string | null
  speakersOf(session: SourceObject): string[]
  categoriesOf(session: SourceObject): Category[]
}

/** The views Sessions and GridSmart: all names stand within the session. */
export const IN_PLACE: Lookup = {
  roomOf(session) {
    session.skip('roomId')
    return session.text('room')
  },
  speakersOf: (session) => session.list('speakers', nameOf),
  categoriesOf: (session) => session.list('categories', readCategory),
}

function readCategory(category: SourceObject): Category {
  category.skip('id', 'sort')
  const items = category.list('categoryItems', (item) => {
    item.skip('id')
    return item.text('name') ?? ''
  })
  return { name: categoryName(category, 'name', 'title'), items: items.filter(Boolean) }
}

function categoryName(category: SourceObject, ...keys: readonly string[]): string {
  return category.firstText(...keys)?.slice(0, MAX_NAME) ?? ''
}

function nameOf(person: SourceObject): string {
  person.skip('id')
  const parts = [person.text('firstName'), person.text('lastName')]
  return person.firstText('fullName', 'name') ?? parts.filter(Boolean).join(' ')
}

interface CategoryItem {
  readonly category: string
  readonly name: string
}

/** The view All: sessions have ids, which are resolved through the lists beside them. */
export class Directory implements Lookup {
  readonly #notes: Notes
  readonly #rooms: ReadonlyMap<string, string>
  readonly #speakers: ReadonlyMap<string, string>
  readonly #items: ReadonlyMap<string, CategoryItem>
  readonly #idle: Set<string>

  constructor(root: SourceObject, notes: Notes) {
    this.#notes = notes
    this.#rooms = new Map(byId(root, 'rooms', (room) => room.text('name') ?? ''))
    this.#speakers = new Map(byId(root, 'speakers', nameOf))
    this.#items = new Map(root.list('categories', itemsOf).flat())
    this.#idle = new Set(this.#speakers.keys())
  }

  roomOf(session: SourceObject): string | null {
    const id = session.text('roomId')
    return id === null ? session.text('room') : this.#resolve(this.#rooms, id, 'rooms', session)
  }

  speakersOf(session: SourceObject): string[] {
    return session.texts('speakers').flatMap((id) => {
      this.#idle.delete(id)
      return this.#resolve(this.#speakers, id, 'speakers', session) ?? []
    })
  }

  categoriesOf(session: SourceObject): Category[] {
    const found = new Map<string, string[]>()
    for (const id of session.texts('categoryItems')) {
      const item = this.#resolve(this.#items, id, 'categories', session)
      if (!item) continue
      const names = found.get(item.category)
      if (names) names.push(item.name)
      else found.set(item.category, [item.name])
    }
    return [...found].map(([name, items]) => ({ name, items }))
  }

  /** Notes the people whom no session names. */
  noteUnused(): void {
    for (const id of this.#idle) {
      const example = this.#speakers.get(id) ?? null
      this.#notes.leftOut('field', 'speakers who have no session', { example, isMinor: true })
    }
  }

  #resolve<T>(
    list: ReadonlyMap<string, T>,
    id: string,
    name: string,
    { where }: SourceObject,
  ): T | null {
    const found = list.get(id)
    if (found !== undefined) return found
    this.#notes.leftOut('field', `ids that "${name}" does not list`, { example: id, where })
    return null
  }
}

function byId<T>(
  root: SourceObject,
  name: string,
  read: (object: SourceObject) => T,
): (readonly [id: string, found: T])[] {
  return root.list(name, (object) => {
    object.skip('sort', 'sessions')
    return [object.text('id') ?? '', read(object)] as const
  })
}

function itemsOf(category: SourceObject): (readonly [id: string, item: CategoryItem])[] {
  category.skip('id', 'sort', 'type')
  const title = categoryName(category, 'title', 'name')
  return byId(category, 'items', (item) => ({ category: title, name: item.text('name') ?? '' }))
}
