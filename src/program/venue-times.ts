/** Resolves the times of sessions, which are in the venue's zone, to instants. */
import type { Path, Report } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import { type DateEdge, resolveMoment } from '../time/date-edges.ts'
import { addDays, formatTimeOfDay, isoDate } from '../time/format.ts'
import type { Resolution, Skipped } from '../time/offset.ts'
import {
  type Moment,
  parseDuration,
  parseMoment,
  parseTimeInZone,
  parseTimeOfDay,
} from '../time/parse.ts'
import { DAY, type Duration, type Instant, type IsoDate, type Zone } from '../time/types.ts'
import { UTC } from '../time/zone.ts'

export class VenueTimes {
  readonly zone: Zone
  readonly #report: Report
  readonly #resolutions = new Map<string, Resolution>()
  readonly #timesOfDay = new Map<string, ReturnType<typeof parseTimeOfDay>>()

  constructor(zone: Zone, report: Report) {
    this.zone = zone
    this.#report = report
  }

  /**
   * Returns the instant of a full date and time, or of a time of day on `date`. Returns undefined
   * after reporting an error. A start must be on `date` or the day after it, and can't be 24:00.
   */
  instantOf(text: string, date: IsoDate, path: Path, edge: 'start' | 'end'): Instant | undefined {
    const moment = this.#parseMoment(text, date, path)
    if (!moment?.timeOfDay) return undefined
    const isNear = moment.date === date || moment.date === addDays(date, 1)
    if (edge === 'start' && !isNear) {
      this.#report(path, problem('other-day', moment.date, date))
      return undefined
    }
    if (edge === 'start' && moment.timeOfDay.sinceMidnight === DAY) {
      this.#report(path, problem('starts-at-24', addDays(moment.date, 1)))
      return undefined
    }
    return this.resolve(moment, this.zone, path)
  }

  /** Parses a duration, in milliseconds. Returns undefined after reporting an error. */
  duration(text: string, path: Path): Duration | undefined {
    const duration = parseDuration(text)
    if (!duration.ok) this.#report(path, problem('bad-duration', duration.reason, duration.write))
    else if (duration.value === 0) this.#report(path, problem('zero-duration'))
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

  #parseMoment(text: string, date: IsoDate, path: Path): Moment | undefined {
    const isFull = /^\d{4}\D/.test(text.trim())
    const moment = isFull ? parseMoment(text) : null
    if (moment?.ok && moment.value.timeOfDay) {
      if (moment.value.zone === null) return moment.value
      this.#report(path, problem('zone-in-session'))
      return undefined
    }
    if (moment) {
      const { reason, write } = moment.ok
        ? { reason: 'a date without a time', write: `${moment.value.date} 08:30` }
        : moment
      this.#report(path, problem('bad-time', reason, write))
      return undefined
    }
    const timeOfDay = this.#timesOfDay.get(text) ?? parseTimeOfDay(text)
    this.#timesOfDay.set(text, timeOfDay)
    if (timeOfDay.ok) return { date, timeOfDay: timeOfDay.value, zone: null }
    if (parseTimeInZone(text).ok) this.#report(path, problem('zone-in-session'))
    else this.#report(path, problem('bad-time', timeOfDay.reason, timeOfDay.write))
    return undefined
  }
}

/** Returns the wall times that clocks jump from and to, with their dates if these differ. */
function jumpOf({ from, to }: Skipped): [from: string, to: string] {
  const dates = [isoDate(from, UTC), isoDate(to, UTC)] as const
  const times = [formatTimeOfDay(from), formatTimeOfDay(to)] as const
  return dates[0] === dates[1] ? [...times] : [`${dates[0]} ${times[0]}`, `${dates[1]} ${times[1]}`]
}
