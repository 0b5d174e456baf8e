/** Reads the views All, Sessions and GridSmart of Sessionize. */
import { readObject, type SourceObject, WHOLE } from '../data/access.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceItem } from '../entries/source-program.ts'
import type { Read } from '../reader.ts'
import { idOf, toItem } from './item.ts'
import { Directory, IN_PLACE } from './lookup.ts'

export const read: Read = ({ data }, _request, notes) => {
  return readObject(data, notes, [], (root) => {
    const items = root.has(WHOLE) ? new Groups(notes).read(root) : readAll(root, notes)
    return { head: {}, items, deadlines: [], entries: root.entries }
  })
}

/** Reads the view All, whose sessions have ids in place of rooms, people and categories. */
function readAll(root: SourceObject, notes: Notes): SourceItem[] {
  const directory = new Directory(root, notes)
  const items = root.entriesOf('sessions', (session) => toItem(session, directory, notes))
  directory.noteUnused()
  return items
}

/** Maximum length of a room's name, in characters. Longer ones are cut, and noted, where texts are cleaned. */
const MAX_NAME = 2000

/** Reads the groups of the view Sessions, and the days of GridSmart. */
class Groups {
  readonly #notes: Notes
  readonly #ids = new Set<string>()
  readonly #seen = new Set<string>()

  constructor(notes: Notes) {
    this.#notes = notes
  }

  read(root: SourceObject): SourceItem[] {
    return root.list(WHOLE, (group) => this.#readGroup(group)).flat(2)
  }

  #readGroup(group: SourceObject): SourceItem[][] {
    group.skip('date', 'isDefault')
    if ((group.text('groupName') ?? 'All') !== 'All') group.countLost('groupName')
    const sessions = group.entriesOf('sessions', (session) => this.#readSession(session))
    const rooms = group.list('rooms', (room) => this.#readRoom(room))
    group.list('timeSlots', (slot) => this.#checkSlot(slot))
    return [...sessions, ...rooms]
  }

  #readRoom(room: SourceObject): SourceItem[] {
    room.skip('id', 'hasOnlyPlenumSessions')
    const name = room.text('name')?.slice(0, MAX_NAME) ?? null
    return room.entriesOf('sessions', (session) => this.#readSession(session, name)).flat()
  }

  /** Returns the session, or nothing if another group has it too. */
  #readSession(session: SourceObject, room: string | null = null): SourceItem[] {
    const item = toItem(session, IN_PLACE, this.#notes, room)
    this.#ids.add(idOf(session))
    const { ids, rooms, title, start, where } = item
    const key = JSON.stringify([ids, rooms, title, start?.wall])
    if (!this.#seen.has(key)) {
      this.#seen.add(key)
      return [item]
    }
    this.#notes.leftOut('entry', 'listed again, in another group', {
      example: title ?? null,
      where,
    })
    return []
  }

  /** Notes sessions that the grid of a day has and its rooms don't; as a rule it repeats them. */
  #checkSlot(slot: SourceObject): void {
    slot.skip('slotStart')
    slot.list('rooms', (room) => {
      room.skip('id', 'name', 'index')
      room.object('session', (session) => {
        if (this.#ids.has(idOf(session))) session.skipAll()
        else this.#noteMissing(session)
      })
    })
  }

  #noteMissing(session: SourceObject): void {
    const noted = { example: session.text('title'), where: session.where }
    this.#notes.leftOut('field', 'sessions in "timeSlots" that no room has', noted)
    session.skipAll()
  }
}
