/**
 * The most that each figure of bench.js may be: what a quiet machine reached (Node 20), and a fifth
 * more. `npm run bench -- --goals` prints this table anew.
 *
 * @type {Readonly<Record<string, number>>}
 */
export const GOALS = {
  now: 1.98,
  'now, after its end': 1.83,
  schedule: 2.87,
  deadlines: 2.18,
  export: 4.9,
  '--help': 2.02,
  'now, program file': 4.45,
  'now, 1,000 sessions': 38,
  'now, 10,000 sessions': 140,
  'schedule, one of 6 days, 10,000 sessions': 161,
  'now, peak memory': 1.24,
  'now, 10,000 sessions, peak memory': 8.05,
  'growth to 10,000: now --at 2026-06-16 10:00': 2.47,
  'growth to 10,000: now --json --at 2026-06-16 10:00': 2.62,
  'growth to 10,000: next --at 2026-06-16 10:00': 2.5,
  'growth to 10,000: schedule all': 2.55,
  'growth to 10,000: schedule all --grid': 2.64,
  'growth to 10,000: schedule all --search attention': 2.58,
  'growth to 10,000: schedule all --json': 2.53,
  'growth to 10,000: deadlines': 2.51,
  'growth to 10,000: show d2-77': 2.58,
  'growth to 10,000: speakers': 2.74,
  'growth to 10,000: info': 2.59,
  'growth to 10,000: export ics': 2.5,
  'growth to 10,000: export json': 2.55,
  'growth to 10,000: export csv': 2.65,
  'growth to 10,000: export md': 2.58,
  'growth to 10,000: validate': 2.56,
  'growth to 10,000: __complete -- show d2-': 2.63,
}
