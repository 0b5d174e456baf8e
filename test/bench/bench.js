/**
 * Compares the CPU time of commands with that of `node -e 0`: `npm run bench`.
 *
 * - `-- --check` exits with status 1 if a figure exceeds its goal; it takes under three minutes.
 * - `-- --goals` prints the goals that the figures suggest, for goals.js.
 * - `-- --against FOLDER` compares the start of commands with another checkout that has been built.
 *
 * Figures are ratios, since machines differ and are shared.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process, { stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { conference } from '../conference.js'
import { GOALS } from './goals.js'
import { compare, cpu, memory, NEW, quantile } from './measure.js'
import { calendar, deadlineList, frabXml, withChanges } from './sources.js'

/** @typedef {{ name: string, measure: () => number }} Figure */

/** Width of the names of figures, in columns. */
const NAME_WIDTH = 52
/** Factor by which a goal exceeds what was reached. */
const SLACK = 1.2

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const EMPTY_SCRIPT = ['-e', '0']
const DURING = ['--at', '2025-07-19 10:35']
const SECOND_DAY = ['--at', '2026-06-16 10:00']

/** Command lines on a built-in program, or on its file, that show how long a start takes. */
const STARTS = {
  now: ['now', ...DURING],
  'now, after its end': ['now'],
  schedule: ['schedule'],
  deadlines: ['deadlines'],
  export: ['export'],
  '--help': ['--help'],
  'now, program file': ['now', '-p', 'esfomo-2025.yaml', ...DURING],
}

/** Sources in foreign formats, of the size of large real ones, by the name of their figure. */
const SOURCES = {
  'now, frab XML of 880 sessions': frabXml(880),
  'now, iCalendar of 900 events': calendar(900),
  'now, list of 239 deadlines': deadlineList(239),
}

/** The name of the figure in SOURCES that others are about too. */
const FRAB = 'now, frab XML of 880 sessions'
const FRAB_DURING = ['--at', '2026-01-31 12:00']

/** Commands whose time must not grow faster than the program. */
const GROWING = [
  ['now', ...SECOND_DAY],
  ['now', '--json', ...SECOND_DAY],
  ['next', ...SECOND_DAY],
  ['schedule', 'all'],
  ['schedule', 'all', '--grid'],
  ['schedule', 'all', '--search', 'attention'],
  ['schedule', 'all', '--json'],
  ['deadlines'],
  ['show', 'd2-77'],
  ['speakers'],
  ['info'],
  ['export', 'ics'],
  ['export', 'json'],
  ['export', 'csv'],
  ['export', 'md'],
  ['export', 'html'],
  ['validate'],
  ['__complete', '--', 'show', 'd2-'],
]

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean' },
    goals: { type: 'boolean' },
    against: { type: 'string' },
  },
})
if (options.against === undefined) measureAll()
else compareWith(options.against)

function measureAll() {
  const folder = mkdtempSync(join(tmpdir(), 'esfomo-bench-'))
  try {
    const isSlow = report(figuresIn(folder))
    if (isSlow && options.check) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Prints each figure. Returns whether any exceeds its goal twice: a figure over it is measured again,
 * since it may have been disturbed.
 *
 * @param {Figure[]} figures
 */
function report(figures) {
  const start = quantile(
    Array.from({ length: 9 }, () => cpu(EMPTY_SCRIPT, 5)),
    0.5,
  )
  if (!options.goals) stdout.write(`CPU time, × node -e 0 (${(1000 * start).toFixed(1)} ms)\n`)
  let isSlow = false
  for (const { name, measure } of figures) {
    const goal = GOALS[name] ?? Infinity
    let ratio = measure()
    if (options.goals) {
      stdout.write(`  '${name}': ${(ratio * SLACK).toFixed(ratio < 10 ? 2 : 0)},\n`)
      continue
    }
    if (ratio > goal) ratio = Math.min(ratio, measure())
    if (ratio > goal) isSlow = true
    const verdict = ratio > goal ? 'over' : ''
    const line = `${name.padEnd(NAME_WIDTH)} ${ratio.toFixed(2).padStart(6)}  ≤ ${goal}  ${verdict}`
    stdout.write(`${line.trimEnd()}\n`)
  }
  return isSlow
}

/**
 * Returns the figures, in the order of GOALS.
 *
 * @param {string} folder for the programs that they are about
 * @returns {Figure[]}
 */
function figuresIn(folder) {
  for (const sessions of [1000, 3000, 10_000]) {
    const rooms = Math.min(sessions / 50, 300)
    writeFileSync(fileOf(sessions), conference({ sessions, rooms, days: 6 }))
  }
  const [one, ten] = [1000, 10_000]
  return [
    ...Object.entries(STARTS).map(([name, command]) => ({
      name,
      measure: () => ratio(commandOf(ROOT, command), { pairs: 11, runs: 5 }),
    })),
    ...Object.entries(SOURCES).map(([name, text]) => foreign(name, text)),
    large('now, 1,000 sessions', one, ['now', ...SECOND_DAY]),
    large('now, 10,000 sessions', ten, ['now', ...SECOND_DAY]),
    large('schedule, one of 6 days, 10,000 sessions', ten, ['schedule', '2']),
    ...keptFigures(),
    ...diffFigures(),
    pageFigure(),
    peak('now, peak memory', commandOf(ROOT, STARTS.now)),
    peak('now, 10,000 sessions, peak memory', about(ten, ['now', ...SECOND_DAY])),
    ...GROWING.map((command) => ({
      name: `growth to 10,000: ${command.join(' ')}`,
      measure: () => cpu(about(ten, command), 1) / cpu(about(3000, command), 1),
    })),
  ]

  /**
   * Returns the figures of programs that are kept in loaded form, and of first runs, which keep them.
   *
   * @returns {Figure[]}
   */
  function keptFigures() {
    const frab = ['-p', foreignFile(FRAB), ...FRAB_DURING]
    /** @type {Readonly<Record<string, string[]>>} */
    const commands = {
      'now, program file': commandOf(ROOT, STARTS['now, program file']),
      [FRAB]: commandOf(ROOT, ['now', ...frab]),
      'show, frab XML of 880 sessions': commandOf(ROOT, ['show', '77', ...frab]),
      'completion, frab XML of 880 sessions': commandOf(ROOT, [
        '__complete',
        '--',
        ...frab.slice(0, 2),
        'show',
        '7',
      ]),
      'now, 10,000 sessions': about(ten, ['now', ...SECOND_DAY]),
      'show, 10,000 sessions': about(ten, ['show', 'd2-77']),
      'completion, 10,000 sessions': about(ten, ['__complete', '--', 'show', 'd2-7']),
    }
    const first = ['now, program file', FRAB, 'now, 10,000 sessions']
    return [
      ...Object.entries(commands).map(([name, command]) => kept(name, command)),
      ...first.map((name) => firstRun(name, commands[name] ?? [])),
    ]
  }

  /**
   * Returns the figures of the changes of a conference, as multiples of checking it: with both versions
   * kept in loaded form, and of checking both where nothing is kept.
   *
   * @returns {Figure[]}
   */
  function diffFigures() {
    const [old = '', current = ''] = ['old', 'new'].map((name) => join(folder, `${name}.yaml`))
    const program = conference({ sessions: 900, days: 3 })
    writeFileSync(old, program)
    writeFileSync(current, withChanges(program))
    const diff = commandOf(ROOT, ['diff', old, current])
    const store = join(folder, 'store')
    const times = { pairs: 7, runs: 2 }
    return [
      {
        name: 'diff, 900 sessions, × validate, kept',
        measure() {
          cpu(diff, 2, store) // The first keeps the programs, the second the code.
          return compare(diff, commandOf(ROOT, ['validate', current]), { ...times, store }).median
        },
      },
      {
        name: 'diff, 900 sessions, × validate of both',
        measure: () => compare(diff, commandOf(ROOT, ['validate', old, current]), times).median,
      },
    ]
  }

  /**
   * Returns the figure of the page of a conference, as a multiple of exporting it as JSON.
   *
   * @returns {Figure}
   */
  function pageFigure() {
    const file = join(folder, '900.yaml')
    writeFileSync(file, conference({ sessions: 900, days: 3 }))
    const [html = [], json = []] = ['html', 'json'].map((format) => {
      return commandOf(ROOT, ['export', format, '-p', file])
    })
    return {
      name: 'export html, 900 sessions, × export json',
      measure: () => compare(html, json, { pairs: 7, runs: 2 }).median,
    }
  }

  /**
   * @param {string} name
   * @param {string[]} command
   * @returns {Figure}
   */
  function kept(name, command) {
    const store = join(folder, 'store')
    return {
      name: `${name}, kept`,
      measure() {
        cpu(command, 2, store) // The first keeps the program, the second the code.
        return compare(command, EMPTY_SCRIPT, { pairs: 7, runs: 3, otherRuns: 5, store }).median
      },
    }
  }

  /**
   * @param {string} name
   * @param {string[]} command
   * @returns {Figure}
   */
  function firstRun(name, command) {
    const times = { pairs: 7, runs: 1, store: join(folder, 'stores', NEW) }
    return { name: `${name}, first run`, measure: () => compare(command, command, times).median }
  }

  /** @param {string} name */
  function foreignFile(name) {
    return join(folder, name.replaceAll(/\W/g, '-'))
  }

  /**
   * @param {string} name
   * @param {string} text
   * @returns {Figure}
   */
  function foreign(name, text) {
    const file = foreignFile(name)
    writeFileSync(file, text)
    const command = commandOf(ROOT, ['now', '-p', file, '--at', '2026-01-31 12:00Z'])
    return { name, measure: () => ratio(command, { pairs: 5, runs: 2, otherRuns: 10 }) }
  }

  /**
   * @param {string} name
   * @param {number} sessions
   * @param {string[]} command
   * @returns {Figure}
   */
  function large(name, sessions, command) {
    return {
      name,
      measure: () => ratio(about(sessions, command), { pairs: 3, runs: 1, otherRuns: 10 }),
    }
  }

  /**
   * @param {string} name
   * @param {readonly string[]} command
   * @returns {Figure}
   */
  function peak(name, command) {
    return { name, measure: () => memory(command) / memory(EMPTY_SCRIPT) }
  }

  /**
   * Returns the arguments of a command about a conference with that many sessions.
   *
   * @param {number} sessions
   * @param {string[]} command
   */
  function about(sessions, [name = '', ...others]) {
    const file = fileOf(sessions)
    if (name === 'validate') return commandOf(ROOT, [name, file])
    const program = ['-p', file]
    if (name !== '__complete') return commandOf(ROOT, [name, ...others, ...program])
    return commandOf(ROOT, [name, '--', ...program, ...others.slice(1)])
  }

  /** @param {number} sessions */
  function fileOf(sessions) {
    return join(folder, `${sessions}.yaml`)
  }
}

/**
 * Prints the CPU time of starts as a multiple of that of another checkout, each with its own files:
 * an older one may reject newer files, or newer options.
 *
 * @param {string} other
 */
function compareWith(other) {
  stdout.write(`CPU time, × ${other} (half of the pairs)\n`)
  for (const [name, command] of Object.entries(STARTS)) {
    stdout.write(`${name.padEnd(24)} ${comparison(command)}\n`)
  }

  /** @param {string[]} command */
  function comparison(command) {
    try {
      cpu(commandOf(other, command), 1)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
    const times = { pairs: 41, runs: 5 }
    const { median, low, high } = compare(
      commandOf(ROOT, command),
      commandOf(other, command),
      times,
    )
    return `${median.toFixed(3)}  (${low.toFixed(3)} to ${high.toFixed(3)})`
  }
}

/**
 * @param {string[]} command
 * @param {Parameters<typeof compare>[2]} times
 */
function ratio(command, times) {
  return compare(command, EMPTY_SCRIPT, times).median
}

/**
 * Returns the arguments of `node` that run a command of a checkout on its own files.
 *
 * @param {string} checkout
 * @param {readonly string[]} command
 */
function commandOf(checkout, command) {
  const words = command.map((word) => {
    return word === 'esfomo-2025.yaml' ? join(checkout, 'data', word) : word
  })
  return [join(checkout, 'bin', 'esfomo.cjs'), ...words]
}
