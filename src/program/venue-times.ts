/** Resolves the times of sessions, which are in the venue's zone, to instants. */
import type { Path, Report } from '../model/problem.ts'
import { type Finding, problem } from '../model/problems/index.ts'
import { type DateEdge, resolveMoment } from '../time/date-edges.ts'
import { addDays, formatTimeOfDay, isoDate } from '../time/format.ts'
import { fixedOffset, offsetAt, type Resolution, type Skipped } from '../time/offset.ts'
import { type Moment, parseDuration, parseMoment, parseTimeOfDay } from '../time/parse.ts'
import { suggestDuration } from '../time/suggest-duration.ts'
import { DAY, type Duration, type Instant, type IsoDate, type Zone } from '../time/types.ts'
import { UTC } from '../time/zone.ts'
import { sessionTimeProblem } from './session-time-problem.ts'

/** Any date without clock changes, for the times of a day whose own date is missing or invalid. */
const STAND_IN: IsoDate = '2000-01-01'

export interface ItemTime {
  readonly text: string
  readonly path: Path
  readonly edge: 'start' | 'end'
  /** True if the item also has an end or a duration. */
  readonly hasEnd: boolean
}

export class VenueTimes {
  /** The venue's, or UTC if that is not known: its times can still be compared with each other. */
  readonly zone: Zone
  readonly isZoneKnown: boolean
  readonly #report: Report
  readonly #resolutions = new Map<string, Resolution>()
  readonly #timesOfDay = new Map<string, ReturnType<typeof parseTimeOfDay>>()

  constructor(zone: Zone | null, report: Report) {
    this.zone = zone ?? UTC
    this.isZoneKnown = zone !== null
    this.#report = report
  }

  /**
   * Returns the instant of a full date and time, or of a time of day on `date`. Returns undefined
   * after reporting an error. A start must be on `date` or the day after it, and can't be 24:00. If
   * the date is null, because it is invalid, only times of day have instants, on some other date.
   */
  instantOf(time: ItemTime, date: IsoDate | null): Instant | undefined {
    const { path, edge } = time
    const moment = this.#parseMoment(time, date)
    if (!moment?.timeOfDay) return undefined
    const day = date ?? STAND_IN
    const isNear = moment.date === day || moment.date === addDays(day, 1)
    if (date === null && !isNear) return undefined
    if (edge === 'start' && !isNear) {
      this.#report(path, problem('other-day', moment.date, day))
      return undefined
    }
    if (edge === 'start' && moment.timeOfDay.sinceMidnight === DAY) {
      this.#report(path, problem('starts-at-24', date && addDays(moment.date, 1)))
      return undefined
    }
    return this.resolve(moment, moment.zone ?? this.zone, path)
  }

  /** Parses a duration, in milliseconds. Returns undefined after reporting an error. */
  duration(text: string, path: Path): Duration | undefined {
    const duration = parseDuration(text)
    if (!duration.ok) {
      const form = suggestDuration(text) ?? duration.write
      this.#report(path, problem('bad-duration', duration.reason, form))
    } else if (duration.value === 0) this.#report(path, problem('zero-duration'))
    else return duration.value
    return undefined
  }

  /**
   * Returns the instant of a moment in a zone; a date alone is its edge. Reports an error and returns
   * undefined if the clocks skip it. Reports a warning and returns the first if they show it twice,
   * and a warning for 12 AM.
   */
  resolve(moment: Moment, zone: Zone, path: Path, edge: DateEdge = 'start'): Instant | undefined {
    const resolution = this.#resolve(moment, zone, edge)
    const { date, timeOfDay } = moment
    const time = timeOfDay && formatTimeOfDay(timeOfDay.sinceMidnight)
    if (time !== null && timeOfDay?.twelveAm) this.#report(path, problem('twelve-am', time))
    if (resolution.kind === 'never') {
      this.#report(path, problem('never-happens', time, date, ...jumpOf(resolution)))
      return undefined
    }
    if (resolution.kind === 'twice') this.#report(path, problem('happens-twice', time ?? '', date))
    return resolution.instant
  }

  /** Caches resolutions: a day of ten thousand sessions has a few hundred times. */
  #resolve(moment: Moment, zone: Zone, edge: DateEdge): Resolution {
    const key = `${zone.name} ${moment.date} ${moment.timeOfDay?.sinceMidnight ?? edge}`
    const resolution = this.#resolutions.get(key) ?? resolveMoment(moment, zone, edge)
    this.#resolutions.set(key, resolution)
    return resolution
  }

  #parseMoment(time: ItemTime, date: IsoDate | null): Moment | undefined {
    const { text, path } = time
    const full = /^\d{4}\D/.test(text.trim()) ? parseMoment(text) : null
    if (full?.ok && full.value.timeOfDay && this.#mayHaveZone(full.value)) return full.value
    const timeOfDay = full ? null : this.#parseTimeOfDay(text)
    if (timeOfDay?.ok) return { date: date ?? STAND_IN, timeOfDay: timeOfDay.value, zone: null }
    this.#report(path, this.#explain(time, date))
    return undefined
  }

  /**
   * Returns whether a moment has no zone, or an offset that tells which of two times is meant: one at
   * which the clocks of the venue go back.
   */
  #mayHaveZone(moment: Moment): boolean {
    if (moment.zone === null) return true
    if (resolveMoment(moment, this.zone, 'start').kind !== 'twice') return false
    const own = resolveMoment(moment, moment.zone, 'start')
    return (
      own.kind !== 'never' && offsetAt(this.zone, own.instant) === fixedOffset(moment.zone.name)
    )
  }

  #parseTimeOfDay(text: string): ReturnType<typeof parseTimeOfDay> {
    const timeOfDay = this.#timesOfDay.get(text) ?? parseTimeOfDay(text)
    this.#timesOfDay.set(text, timeOfDay)
    return timeOfDay
  }

  #explain(time: ItemTime, date: IsoDate | null): Finding {
    return sessionTimeProblem(time, date, this.isZoneKnown ? this.zone : null)
  }
}

/** Returns the wall times that clocks jump from and to, with their dates if these differ. */
function jumpOf({ from, to }: Skipped): [from: string, to: string] {
  const dates = [isoDate(from, UTC), isoDate(to, UTC)] as const
  const times = [formatTimeOfDay(from), formatTimeOfDay(to)] as const
  return dates[0] === dates[1] ? [...times] : [`${dates[0]} ${times[0]}`, `${dates[1]} ${times[1]}`]
}
