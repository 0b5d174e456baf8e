/** The times of sessions, which stand on the venue's clock, as instants. */
import type { Path, Report } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import { addDays, formatTimeOfDay, isoDate } from '../time/format.ts'
import { type Resolution, resolveWallTime } from '../time/offset.ts'
import {
  type Moment,
  parseDuration,
  parseMoment,
  parseTimeInZone,
  parseTimeOfDay,
} from '../time/parse.ts'
import {
  DAY,
  type Duration,
  type Instant,
  type IsoDate,
  type WallTime,
  type Zone,
} from '../time/types.ts'
import { wallTime } from '../time/wall-time.ts'
import { UTC } from '../time/zone.ts'

export class VenueTimes {
  readonly zone: Zone
  readonly #report: Report
  readonly #known = new Map<string, Resolution>()
  readonly #zones = new Map<string, ReturnType<typeof parseTimeOfDay>>()

  constructor(zone: Zone, report: Report) {
    this.zone = zone
    this.#report = report
  }

  /** A time of day on the day it stands under, or a full date and time. */
  instantOf(text: string, date: IsoDate, path: Path, edge: 'start' | 'end'): Instant | undefined {
    const moment = this.#parseMoment(text, date, path)
    if (!moment?.clock) return undefined
    const isNear = moment.date === date || moment.date === addDays(date, 1)
    if (edge === 'start' && !isNear) {
      this.#report(path, problem('other-day', moment.date, date))
      return undefined
    }
    if (edge === 'start' && moment.clock.sinceMidnight === DAY) {
      this.#report(path, problem('starts-at-24', addDays(moment.date, 1)))
      return undefined
    }
    return this.resolve(wallTime(moment.date, moment.clock.sinceMidnight), this.zone, path)
  }

  duration(text: string, path: Path): Duration | undefined {
    const duration = parseDuration(text)
    if (!duration.ok) this.#report(path, problem('bad-duration', duration.reason, duration.write))
    else if (duration.value === 0) this.#report(path, problem('zero-duration'))
    else return duration.value
    return undefined
  }

  /** The instant of a wall time in a zone; tells of those that the clocks skip or show twice. */
  resolve(wall: WallTime, zone: Zone, path: Path): Instant | undefined {
    const resolution = this.#resolve(wall, zone)
    const date = isoDate(wall, UTC)
    if (resolution.kind === 'never') {
      const { from, to } = resolution
      this.#report(
        path,
        problem(
          'never-happens',
          formatTimeOfDay(wall),
          date,
          formatTimeOfDay(from),
          formatTimeOfDay(to),
        ),
      )
      return undefined
    }
    if (resolution.kind === 'twice')
      this.#report(path, problem('happens-twice', formatTimeOfDay(wall), date))
    return resolution.instant
  }

  /** A day of ten thousand sessions has some hundred local times. */
  #resolve(wall: WallTime, zone: Zone): Resolution {
    const key = `${zone.name} ${wall}`
    const known = this.#known.get(key) ?? resolveWallTime(zone, wall)
    this.#known.set(key, known)
    return known
  }

  #parseMoment(text: string, date: IsoDate, path: Path): Moment | undefined {
    const full = /^\d{4}\D/.test(text.trim())
    const moment = full ? parseMoment(text) : null
    if (moment?.ok && moment.value.clock) {
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
    const clock = this.#zones.get(text) ?? parseTimeOfDay(text)
    this.#zones.set(text, clock)
    if (clock.ok) return { date, clock: clock.value, zone: null }
    if (parseTimeInZone(text).ok) this.#report(path, problem('zone-in-session'))
    else this.#report(path, problem('bad-time', clock.reason, clock.write))
    return undefined
  }
}
