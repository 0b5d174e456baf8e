/** Reads the people of an event. */

import { type Fields, fieldsOf, listOf, textOf } from '../data/access.ts'
import type { Lost } from '../entries/lost.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourcePerson } from '../entries/source-program.ts'
import type { FrabEvent } from './schedule.ts'
import { countUnknown } from './unknown.ts'

export class People {
  /** Names of the people of the whole schedule, by each of their ids. */
  readonly #names = new Map<string, string>()
  readonly #lost: Lost
  readonly #notes: Notes

  /** `persons` is the list of the whole schedule, if there is one. */
  constructor(persons: unknown, lost: Lost, notes: Notes) {
    this.#lost = lost
    this.#notes = notes
    for (const person of listOf(persons)) {
      const fields = fieldsOf(person)
      const name = nameIn(fields)
      countUnknown(lost, 'person', fields)
      for (const id of name === null ? [] : idsOf(fields)) this.#names.set(id, name ?? '')
    }
  }

  of({ fields, where }: FrabEvent): { speakers: SourcePerson[]; chairs: SourcePerson[] } {
    const speakers = listOf(fields.persons).map((person) => this.#toPerson(person))
    const chairs: SourcePerson[] = []
    for (const participant of listOf(fields.participants)) {
      const role = textOf(fieldsOf(participant).role)?.toUpperCase() ?? 'SPEAKER'
      const person = this.#toPerson(participant)
      if (role === 'SPEAKER') speakers.push(person)
      else if (role === 'MODERATOR') chairs.push(person)
      else {
        const example = `${person.name} (${role})`
        this.#notes.leftOut('field', 'people who neither speak nor moderate', { example, where })
      }
    }
    return { speakers, chairs }
  }

  /** Returns a person. The name is looked up if there is only an id, and empty if it is unknown. */
  #toPerson(person: unknown): SourcePerson {
    const name = textOf(person)
    if (name !== null) return { name }
    const fields = fieldsOf(person)
    countUnknown(this.#lost, 'person', fields)
    const id = idsOf(fields).find((one) => this.#names.has(one))
    return {
      name: nameIn(fields) ?? this.#names.get(id ?? '') ?? '',
      url: textOf(fields.url),
    }
  }
}

function nameIn(fields: Fields): string | null {
  const { public_name, full_public_name, name, text } = fields
  return textOf(public_name) ?? textOf(full_public_name) ?? textOf(name) ?? textOf(text)
}

function idsOf({ id, guid, code }: Fields): string[] {
  return [id, guid, code].flatMap((value) => textOf(value) ?? [])
}
