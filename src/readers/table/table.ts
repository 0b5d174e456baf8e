/** The entries of a table, with their days and times, which depend on each other. */
import { isoInstant } from '../../time/format.ts'
import { fixedOffset, offsetAt } from '../../time/offset.ts'
import { HOUR, type IsoDate } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import { UTC } from '../../time/zone.ts'
import type { Data } from '../content.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceItem } from '../entries/source-program.ts'
import type { Assumed } from '../reader.ts'
import { checkDates, noteDates, type Timed, whyUndated } from './check-dates.ts'
import { type DayText, dayOf, numberOrder } from './dates.ts'
import { dayTexts, textOf, titleOf } from './fields.ts'
import { itemOf } from './item.ts'
import { noteTimes } from './note-times.ts'
import {
  isTwelveHour,
  type Placed,
  timesOn,
  type Written,
  withoutEnd,
  writtenTimes,
} from './times.ts'
import { type Entry, withTalks } from './walk.ts'

/** Time of day before which nothing starts below entries of the day, in any place. */
const NIGHT_ENDS = 7 * HOUR

/** Matches what Outlook and Google write of entries of whole days. */
const IS_WHOLE_DAY = /^(?:true|yes|1)$/i
/** Number of characters that tell places apart. */
const MAX_PLACE = 1000

export class Table {
  readonly #entries: readonly Entry[]
  readonly #all: readonly Entry[]
  readonly #data: Data
  readonly #notes: Notes
  readonly #timed = new Map<Entry, Timed>()
  readonly #places = new Map<string, number>()
  readonly #isTwelve: boolean
  /** Tracks stand for rooms where no entry has one. */
  readonly #roomsAreTracks: boolean

  /** Throws a SourceError if times lack a date that is not given, or one is given in vain. */
  constructor(entries: readonly Entry[], data: Data, assumed: Assumed, notes: Notes) {
    this.#entries = entries
    this.#all = withTalks(entries)
    this.#data = data
    this.#notes = notes
    this.#readDays(assumed.date)
    const placeOf = (entry: Entry) => this.#placeOf(entry)
    checkDates(this.#timed, assumed.date, placeOf)
    noteDates(this.#timed, placeOf, notes)
    this.#isTwelve = isTwelveHour(this.#all.map((entry) => this.#placed(entry)))
    if (this.#isTwelve) {
      notes.guessed('field', 'times without am or pm go back: 1:00 to 7:59 are in the afternoon')
    }
    const hasRoom = ({ fields, around }: Entry) => fields.has('room') || around.room !== null
    this.#roomsAreTracks =
      !this.#all.some(hasRoom) && this.#all.some(({ fields }) => fields.has('track'))
    if (this.#roomsAreTracks) notes.guessed('field', 'no rooms: the tracks stand for them')
    this.#noteDisorder()
    this.#noteOffsets(assumed)
  }

  items(): SourceItem[] {
    return this.#entries.flatMap((entry) => this.#item(entry) ?? [])
  }

  #readDays(assumed: IsoDate | null): void {
    const all = this.#all.map((entry) => {
      const written = writtenTimes(entry)
      return { entry, written, texts: [...entry.around.days, ...ownDays(entry, written)] }
    })
    const order = numberOrder(
      all.flatMap(({ written, texts }) => [
        ...texts.map(({ text }) => text),
        written.endDated ?? '',
      ]),
    )
    for (const { entry, written, texts } of all) {
      const day = dayOf(texts, assumed, order)
      const endTexts = [...texts, ...dayText(written.endDated)]
      const end = dayOf(endTexts, 'date' in day ? day.date : assumed, order)
      const endDay = written.endDated !== null && 'date' in end ? end.date : null
      const isUnread = written.endDated !== null && endDay === null
      this.#timed.set(entry, { written: isUnread ? withoutEnd(written) : written, day, endDay })
    }
  }

  /** Returns an entry as an item, or null after noting why it is left out. */
  #item(entry: Entry): SourceItem | null {
    const { written, day, endDay } = this.#timed.get(entry) as Timed
    const where = this.#placeOf(entry)
    const title = titleOf(entry.fields)
    if (written.start !== null && ('wrong' in day || 'lacks' in day)) {
      const example = [title, day.text].flatMap((text) => text ?? []).join(': ')
      return this.#leaveOut(entry, whyUndated(day), example)
    }
    const wholeDay = entry.fields.get('wholeDay')
    if (wholeDay === true || IS_WHOLE_DAY.test(textOf(wholeDay) ?? '')) {
      return this.#leaveOut(entry, 'whole days', title)
    }
    if (!hasContent(entry)) {
      const time = textOf(entry.fields.get('start') ?? entry.fields.get('both'))
      return this.#leaveOut(entry, 'with a time, but without a title', time)
    }
    const date = 'date' in day ? day.date : null
    const { isOvernight, ...times } = timesOn(written, date, endDay, this.#isTwelve)
    noteTimes(written, times, where, this.#notes)
    if (isOvernight) {
      this.#notes.guessed('field', 'an end in the small hours is on the next date', { where })
    }
    const talks = entry.talks.flatMap((talk) => this.#flatTalks(talk))
    const item = itemOf(entry, times, talks, where, this.#notes)
    return this.#roomsAreTracks ? { ...item, rooms: [item.track], track: null } : item
  }

  #leaveOut(entry: Entry, what: string, example: string | null): null {
    const [where, count] = [this.#placeOf(entry), withTalks([entry]).length]
    this.#notes.leftOut('entry', what, { example, where, count })
    return null
  }

  /** Returns a talk and what stands within it, which a program has no place for. */
  #flatTalks(talk: Entry): SourceItem[] {
    const item = this.#item(talk)
    if (item === null) return []
    const { talks = [] } = item
    if (talks.length > 0) {
      const what = 'talks within talks were moved beside them'
      this.#notes.changed('field', what, { example: item.title ?? null, where: item.where })
    }
    return [{ ...item, talks: [] }, ...talks]
  }

  #placed(entry: Entry): Placed {
    const { written, day } = this.#timed.get(entry) as Timed
    const places = (['room', 'track'] as const).map((field) => {
      return this.#numberOf(textOf(entry.fields.get(field)) ?? entry.around[field] ?? '')
    })
    return { written, day: 'date' in day ? day.date : '', place: places.join(' ') }
  }

  /** Returns the number of a place, which stands for its text: one of megabytes may hold all entries. */
  #numberOf(place: string): number {
    const start = place.slice(0, MAX_PLACE)
    const number = this.#places.get(start) ?? this.#places.size
    this.#places.set(start, number)
    return number
  }

  /** Notes entries that stand below a later one of the same day and room. */
  #noteDisorder(): void {
    const latest = new Map<string, number>()
    for (const entry of this.#entries) {
      const { written, day } = this.#timed.get(entry) as Timed
      const date = 'date' in day ? day.date : null
      const { start } = timesOn({ ...written, full: null }, date, null, this.#isTwelve)
      if (start === null || date === null) continue
      const { place } = this.#placed(entry)
      const key = `${date} ${place}`
      // Entries of other places may start earlier, but hardly in the night.
      const isNight = start.wall < wallTime(date, NIGHT_ENDS)
      const above = [latest.get(key), isNight ? latest.get(date) : undefined]
      const before = Math.max(...above.map((wall) => wall ?? start.wall))
      if (start.wall < before) {
        const what = 'entries below a later one were sorted by time'
        const example = textOf(entry.fields.get('title') ?? entry.fields.get('name'))
        this.#notes.changed('field', what, { example, where: this.#placeOf(entry) })
      }
      for (const one of [key, date]) {
        latest.set(one, Math.max(latest.get(one) ?? start.wall, start.wall))
      }
    }
  }

  /** Notes times that are all in UTC, where the clocks of the assumed zone show others. */
  #noteOffsets({ zone }: Assumed): void {
    const times = [...this.#timed.values()].flatMap(({ written }) => written.full ?? [])
    const [first] = times
    if (zone === null || first === undefined || offsetAt(zone, first.wall) === 0) return
    if (!times.every((time) => time.zone !== null && fixedOffset(time.zone.name) === 0)) return
    const what = `all times say UTC, not what the clocks of ${zone.name} show: taken as written`
    this.#notes.guessed('field', what, { example: isoInstant(first.wall, UTC) })
  }

  #placeOf(entry: Entry): string {
    return this.#data.placeOf(entry.path)
  }
}

/** Fields of which an entry needs one, unless it has talks. */
const CONTENT = ['title', 'session', 'name', 'people', 'type', 'subtitle', 'abstract'] as const

function hasContent({ fields, talks }: Entry): boolean {
  return talks.length > 0 || CONTENT.some((field) => fields.has(field))
}

/** Returns the texts of an entry itself that say its date. */
function ownDays({ fields }: Entry, { dated }: Written): DayText[] {
  return [...dayTexts(fields), ...(dated === null ? [] : [{ text: dated, isStated: false }])]
}

/** Returns the text of a time with a date, if there is one. */
function dayText(text: string | null): DayText[] {
  return text === null ? [] : [{ text, isStated: true }]
}
