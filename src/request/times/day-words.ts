/** Words for days. */

/** Days before or after today. */
export const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tomorrow', 1],
  ['yesterday', -1],
])

/** What `schedule` takes besides dates, weekdays and numbers. */
export const DAY_WORDS = [...RELATIVE_DAYS.keys(), 'all']
