/**
 * The most that each figure of bench.js may be: what a quiet machine reached (Node 20), the worse of two
 * runs, and a fifth more. `npm run bench -- --goals` prints this table anew.
 *
 * @type {Readonly<Record<string, number>>}
 */
export const GOALS = {
  now: 2.06,
  'now, after its end': 1.94,
  schedule: 3.12,
  deadlines: 2.25,
  export: 5.15,
  '--help': 2.4,
  'now, program file': 4.69,
  // What was asked of foreign formats, not what was reached.
  'now, frab XML of 880 sessions': 14,
  'now, iCalendar of 900 events': 12,
  'now, list of 239 deadlines': 7,
  'now, 1,000 sessions': 40,
  'now, 10,000 sessions': 128,
  'schedule, one of 6 days, 10,000 sessions': 164,
  // What was asked of programs in loaded form, × node -e 0, and of first runs, × those without a store.
  'now, program file, kept': 1.7,
  'now, frab XML of 880 sessions, kept': 2,
  'show, frab XML of 880 sessions, kept': 2,
  'completion, frab XML of 880 sessions, kept': 2,
  'now, 10,000 sessions, kept': 4,
  'show, 10,000 sessions, kept': 4,
  'completion, 10,000 sessions, kept': 4,
  'now, program file, first run': 1.1,
  'now, frab XML of 880 sessions, first run': 1.1,
  'now, 10,000 sessions, first run': 1.1,
  // What was asked of diff.
  'diff, 900 sessions, × validate, kept': 1.5,
  'diff, 900 sessions, × validate of both': 1.5,
  // What was asked of the page.
  'export html, 900 sessions, × export json': 2,
  'now, peak memory': 1.25,
  'now, 10,000 sessions, peak memory': 9.68,
  'growth to 10,000: now --at 2026-06-16 10:00': 2.47,
  'growth to 10,000: now --json --at 2026-06-16 10:00': 2.73,
  'growth to 10,000: next --at 2026-06-16 10:00': 2.5,
  'growth to 10,000: schedule all': 2.72,
  'growth to 10,000: schedule all --grid': 2.81,
  'growth to 10,000: schedule all --search attention': 2.58,
  'growth to 10,000: schedule all --json': 2.58,
  'growth to 10,000: deadlines': 2.51,
  'growth to 10,000: show d2-77': 2.58,
  'growth to 10,000: speakers': 2.74,
  'growth to 10,000: info': 2.73,
  'growth to 10,000: export ics': 2.64,
  'growth to 10,000: export json': 2.68,
  'growth to 10,000: export csv': 2.9,
  'growth to 10,000: export md': 2.84,
  'growth to 10,000: export html': 2.9,
  'growth to 10,000: validate': 2.73,
  'growth to 10,000: __complete -- show d2-': 2.87,
}
