/** Reads the dates of Indico: `{"date": "2015-02-24", "time": "16:30:00", "tz": "Europe/Zurich"}`. */
import type { Zone } from '../../time/types.ts'
import type { SourceObject } from '../data/access.ts'
import { parseIsoTime } from '../entries/iso-time.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceTime } from '../entries/source-program.ts'
import { sourceZone } from '../entries/source-zone.ts'

export class Times {
  readonly #zones = new Map<string, Zone | null>()
  readonly #notes: Notes

  constructor(notes: Notes) {
    this.#notes = notes
  }

  /** Returns a date by its own zone, or null if there is none. */
  of(object: SourceObject, name: string): SourceTime | null {
    const given = object.object(name, (date) => {
      return { text: `${date.text('date')} ${date.text('time')}`, tz: date.text('tz') }
    })
    if (given === null) return null
    const time = parseIsoTime(given.text)
    if (time !== null) return { wall: time.wall, zone: this.#zoneOf(given.tz) }
    this.#notes.leftOut('field', `"${name}" that is not a time`, {
      example: given.text,
      where: object.where,
    })
    return null
  }

  /** Returns the zone of a date, or null for that of the event after noting it. */
  #zoneOf(tz: string | null): Zone | null {
    const known = this.#zones.get(tz ?? '')
    const zone = known !== undefined ? known : namedZone(tz)
    this.#zones.set(tz ?? '', zone)
    if (zone === null) {
      const what = 'times whose zone is missing or does not exist: that of the event is assumed'
      this.#notes.guessed('field', what, { example: tz })
    }
    return zone
  }
}

function namedZone(tz: string | null): Zone | null {
  return tz === null ? null : sourceZone(tz)
}
