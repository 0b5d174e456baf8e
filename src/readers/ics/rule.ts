/** Expands a recurrence rule (RFC 5545, section 3.3.10) on the clock of its zone, by ical.js. */
import ICAL from 'ical.js'
import { HOUR, MINUTE, SECOND, type WallTime } from '../../time/types.ts'
import { wallFields, wallTime } from '../../time/wall-time.ts'
import { type Budget, OutOfBudget } from './budget.ts'

export interface Rule {
  readonly recur: ICAL.Recur
  /** Maximum number of times. */
  readonly count: number
  /** The last time of UNTIL as it stands, or null. */
  readonly until: string | null
  /** True without COUNT and UNTIL. */
  readonly isEndless: boolean
}

/** Maximum length of a rule, in characters. */
const MAX_LENGTH = 500
/** Maximum INTERVAL of each frequency: some ten years, in which ical.js counts days one by one. */
const MAX_INTERVAL: ReadonlyMap<string, number> = new Map(
  Object.entries({
    SECONDLY: 300_000_000,
    MINUTELY: 5_000_000,
    HOURLY: 90_000,
    DAILY: 3700,
    WEEKLY: 520,
    MONTHLY: 120,
    YEARLY: 100,
  }),
)
/** Last year of programs. */
const LAST_YEAR = 2199
/** Parts of a rule that ical.js reads. It takes any other for one of its own members. */
const PARTS =
  /^(?:FREQ|INTERVAL|COUNT|WKST|BY(?:SECOND|MINUTE|HOUR|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS))=/

/** Parses a rule. Returns null for one that can't be followed. */
export function parseRule(text: string): Rule | null {
  if (text.length > MAX_LENGTH) return null
  const parts = text.toUpperCase().replace(/\s/g, '').split(';')
  if (parts.some((part) => /^RSCALE=(?!GREGORIAN$)/.test(part))) return null
  const until = parts.find((part) => part.startsWith('UNTIL='))?.slice('UNTIL='.length) ?? null
  const recur = parseRecur(parts.filter((part) => PARTS.test(part)).join(';'))
  if (recur === null || recur.interval > (MAX_INTERVAL.get(recur.freq) ?? 0)) return null
  if (isMistaken(recur)) return null
  const count = recur.count ?? Number.POSITIVE_INFINITY
  recur.count = 0 // counted here: ical.js counts dates that don't exist
  return { recur, count, until, isEndless: until === null && !Number.isFinite(count) }
}

function parseRecur(text: string): ICAL.Recur | null {
  try {
    return ICAL.Recur.fromString(text)
  } catch {
    return null
  }
}

/** Returns whether ical.js gives other times for a rule than dateutil for Python. */
function isMistaken({ freq, interval, parts }: ICAL.Recur): boolean {
  const { BYDAY, BYMONTH, BYMONTHDAY, BYSETPOS, BYWEEKNO } = parts
  const { BYHOUR, BYMINUTE, BYSECOND } = parts
  // It loses those of them before the start.
  if ({ HOURLY: BYHOUR, MINUTELY: BYMINUTE, SECONDLY: BYSECOND }[freq as string]) return true
  if (BYWEEKNO || BYDAY?.some((day) => /\d\d/.test(day))) return true
  if (freq === 'MONTHLY' && BYMONTH && interval > 1) return true
  if (freq === 'YEARLY' && BYMONTHDAY && !BYMONTH && !BYDAY) return true
  const countsBack = BYMONTHDAY?.some((day) => day < 0) ?? false
  if (countsBack && freq !== 'MONTHLY' && !(freq === 'YEARLY' && !BYDAY)) return true
  const isMonthly = freq === 'MONTHLY' || (freq === 'YEARLY' && BYMONTH?.length === 1)
  return Boolean(BYSETPOS) && !(isMonthly && BYDAY && !BYMONTHDAY)
}

/** Yields the times of a rule from a start, in order, without regard to UNTIL. */
export function* wallTimes(rule: Rule, start: WallTime, budget: Budget): Generator<WallTime> {
  const dtstart = new ICAL.Time(
    { ...wallFields(start), isDate: false },
    ICAL.Timezone.localTimezone,
  )
  const options = { rule: rule.recur, dtstart, budget }
  const iterator = orNull(() => boundedIterator(options))
  for (let found = 0, isFirst = true; iterator !== null && found < rule.count; isFirst = false) {
    const time = orNull(() => iterator.next())
    if (time === null) return
    // ical.js takes the start for a date of each rule.
    if (isFirst && !iterator.check_contracting_rules()) continue
    if (!exists(time, rule.recur, dtstart)) continue
    found++
    yield wallOf(time)
  }
}

/** Returns whether a date is one of its rule: ical.js takes 1 March for 29 February. */
function exists({ month, day }: ICAL.Time, { freq, parts }: ICAL.Recur, start: ICAL.Time): boolean {
  if (freq !== 'YEARLY') return true
  const { BYMONTH, BYMONTHDAY, BYDAY, BYYEARDAY } = parts
  if (BYMONTH && !BYMONTH.includes(month)) return false
  if (BYDAY || BYYEARDAY) return true
  return BYMONTHDAY ? BYMONTHDAY.some((one) => one < 0 || one === day) : day === start.day
}

/** Returns null if ical.js throws: some rules can't be fulfilled. */
function orNull<T>(step: () => T): T | null {
  try {
    return step()
  } catch (error) {
    if (error instanceof OutOfBudget) throw error
    return null
  }
}

function wallOf({ year, month, day, hour, minute, second }: ICAL.Time): WallTime {
  return wallTime(`${year}-${month}-${day}`, hour * HOUR + minute * MINUTE + second * SECOND)
}

interface BoundedOptions {
  rule: ICAL.Recur
  dtstart: ICAL.Time
  budget: Budget
}

/** Ends an expansion that is beyond what programs hold. */
function checkYear(year: number): void {
  if (year > LAST_YEAR) throw new RangeError(`${year}`)
}

/**
 * Returns an iterator that spends a budget in each loop of ical.js: some have no end, as for 30 February.
 * Its class is made when a calendar has a rule: most have none, and need no library for that.
 */
function boundedIterator(options: BoundedOptions): ICAL.RecurIterator {
  BoundedIterator ??= makeIterator()
  return new BoundedIterator(options)
}

let BoundedIterator: ReturnType<typeof makeIterator> | undefined

function makeIterator() {
  return class extends ICAL.RecurIterator {
    /** Set by fromData, which the constructor calls. */
    declare budget: Budget

    constructor(options: BoundedOptions) {
      super(options)
    }

    override fromData(options: BoundedOptions): void {
      this.budget = options.budget
      super.fromData(options)
    }

    override check_contracting_rules(): boolean {
      this.budget.spend(2)
      checkYear(this.last.year)
      return super.check_contracting_rules()
    }

    override ruleDayOfWeek(...day: Parameters<ICAL.RecurIterator['ruleDayOfWeek']>): unknown[] {
      this.budget.spend(0.5)
      return super.ruleDayOfWeek(...day)
    }

    override increment_month(): void {
      this.budget.spend(2)
      super.increment_month()
    }

    override increment_monthday(days: number): void {
      this.budget.spend(days / 4)
      super.increment_monthday(days)
    }

    override expand_year_days(year: number): number {
      this.budget.spend(10)
      checkYear(year)
      return super.expand_year_days(year)
    }
  }
}
