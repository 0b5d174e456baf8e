/**
 * Compares the CPU time of commands with that of `node -e 0`: `npm run bench`. With `-- --check` it
 * exits with status 1 if a figure exceeds its goal by more than a quarter. With `-- --against FOLDER`
 * it compares commands with those of another checkout that has been built.
 *
 * Figures are ratios, since machines differ and are shared: each run of a command is compared with
 * runs of Node next to it, and the median of such pairs is reported. bash measures, since it does
 * so for a process as a whole, to the millisecond.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath, exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { conference } from './conference.js'

/** @typedef {{ name: string, goal: number | null, measure: () => number }} Figure */

/** Factor by which a figure may exceed its goal before `--check` fails. */
const TOLERANCE = 1.25
const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, against: { type: 'string' } },
})
const bin = fileURLToPath(new URL('../bin/esfomo.cjs', import.meta.url))
const workshop = fileURLToPath(new URL('../data/esfomo-2025.yaml', import.meta.url))

/** Commands that show how long a start takes: on a built-in program, unless they say otherwise. */
const STARTS = {
  now: ['now', '--at', '2025-07-19 10:35'],
  'now, after its end': ['now'],
  schedule: ['schedule'],
  deadlines: ['deadlines'],
  export: ['export'],
  '--help': ['--help'],
  'now, program file': ['now', '-p', workshop, '--at', '2025-07-19 10:35'],
}

if (options.against !== undefined) {
  compare(join(options.against, 'bin', 'esfomo.cjs'))
  exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'esfomo-bench-'))
for (const sessions of [1000, 3000, 10_000]) {
  const rooms = Math.min(sessions / 50, 300)
  writeFileSync(conferenceFile(sessions), conference({ sessions, rooms, days: 6 }))
}

const EMPTY_SCRIPT = ['-e', '0']
const SECOND_DAY = ['--at', '2026-06-16 10:00']

/** @type {Figure[]} */
const figures = [
  overNode('now', STARTS.now, 1.4),
  overNode('now, after its end', STARTS['now, after its end'], 1.4),
  overNode('schedule', STARTS.schedule, 2.2),
  overNode('deadlines', STARTS.deadlines, 1.5),
  overNode('export', STARTS.export, 3.2),
  overNode('--help', STARTS['--help'], 1.5),
  overNode('now, program file', STARTS['now, program file'], 3.2),
  overNode('now, 1,000 sessions', commandFor(1000, 'now', ...SECOND_DAY), null),
  overNode('now, 10,000 sessions', commandFor(10_000, 'now', ...SECOND_DAY), 80),
  overNode('schedule, one of 6 days, 10,000 sessions', commandFor(10_000, 'schedule', '2'), 95),
  {
    name: 'now, peak memory',
    goal: 1.4,
    measure: () => median(5, () => memory([bin, ...STARTS.now]) / memory(EMPTY_SCRIPT)),
  },
  ...[
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
    ['validate'],
    ['__complete', '--', 'show', 'd2-'],
  ].map(growth),
]

stdout.write(
  `CPU time, × node -e 0 (${Math.round(1000 * median(9, () => cpu(EMPTY_SCRIPT)))} ms)\n`,
)
let hasFailed = false
for (const { name, goal, measure } of figures) {
  const ratio = measure()
  const verdict = verdictOn(ratio, goal)
  if (verdict === 'far over') hasFailed = true
  const limit = goal === null ? '' : `≤ ${goal}`
  const line = `${name.padEnd(48)} ${ratio.toFixed(2).padStart(6)}  ${limit.padEnd(6)} ${verdict}`
  stdout.write(`${line.trimEnd()}\n`)
}
rmSync(folder, { recursive: true })
if (hasFailed && options.check) exit(1)

/**
 * Prints the CPU time of commands as a multiple of that of another build, run by run in turn.
 *
 * @param {string} other the launcher of the other build
 */
function compare(other) {
  stdout.write(`CPU time, × ${other}\n`)
  for (const [name, command] of Object.entries(STARTS)) {
    const ratio = median(100, () => cpu([bin, ...command]) / cpu([other, ...command]))
    stdout.write(`${name.padEnd(24)} ${ratio.toFixed(3)}\n`)
  }
}

/**
 * Returns `far over` if a ratio fails `--check`, `over` if it just exceeds its goal, else nothing.
 *
 * @param {number} ratio
 * @param {number | null} goal
 */
function verdictOn(ratio, goal) {
  if (goal === null || ratio <= goal) return ''
  return ratio > goal * TOLERANCE ? 'far over' : 'over'
}

/**
 * Returns the arguments that run a command on a conference with that many sessions.
 *
 * @param {number} sessions
 * @param {string[]} command
 */
function commandFor(sessions, ...command) {
  const [name = '', ...options] = command
  const program = ['-p', conferenceFile(sessions)]
  if (name === '__complete') return [name, '--', ...program, ...options.slice(1)]
  return [name, ...options, ...(name === 'validate' ? [conferenceFile(sessions)] : program)]
}

/** @param {number} sessions */
function conferenceFile(sessions) {
  return join(folder, `${sessions}.yaml`)
}

/**
 * Returns a figure: the CPU time of a command as a multiple of Node's own.
 *
 * @param {string} name
 * @param {string[]} command
 * @param {number | null} goal
 * @returns {Figure}
 */
function overNode(name, command, goal) {
  const isLong = command.includes('-p') && !command.includes(workshop)
  // A long run is compared with several runs of Node, since a single one may be slow by chance.
  const [pairs, runs] = isLong ? [5, 10] : [25, 1]
  const measure = () =>
    median(pairs, () => {
      const base = Array.from({ length: runs }, () => cpu(EMPTY_SCRIPT))
      return cpu([bin, ...command]) / (base.reduce((sum, time) => sum + time) / runs)
    })
  return { name, goal, measure }
}

/**
 * Returns a figure: the growth of CPU time from 3,000 sessions to 10,000. Its goal is linear
 * growth, and a little more for the memory.
 *
 * @param {string[]} command
 * @returns {Figure}
 */
function growth(command) {
  const measure = () =>
    median(
      3,
      () =>
        cpu([bin, ...commandFor(10_000, ...command)]) / cpu([bin, ...commandFor(3000, ...command)]),
    )
  return { name: `growth to 10,000: ${command.join(' ')}`, goal: 3.7, measure }
}

/**
 * Returns the seconds of CPU time that Node takes while it writes to a pipe.
 *
 * @param {readonly string[]} command
 */
function cpu(command) {
  const [user = 0, system = 0] = bash('{ time "$@" 2>/dev/null; } 2>&3 | cat', command)
    .split(' ')
    .map(Number)
  return user + system
}

/**
 * Returns the peak memory of Node in kilobytes. bash starts it by a fork, since a process started
 * from here would be charged with the memory of this one.
 *
 * @param {readonly string[]} command
 */
function memory(command) {
  const hook = fileURLToPath(new URL('peak.cjs', import.meta.url))
  return Number(bash('"$@" 2>&1 | cat >/dev/null', ['-r', hook, ...command]))
}

/**
 * Runs a line of bash and returns what it writes to file descriptor 3. Throws if it fails.
 *
 * @param {string} line
 * @param {readonly string[]} command arguments of `node`
 */
function bash(line, command) {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...others } = env
  const { output, status } = spawnSync(
    'bash',
    [
      '--norc',
      '-c',
      `TIMEFORMAT='%3U %3S'; set -o pipefail; ${line}`,
      'bash',
      execPath,
      ...command,
    ],
    { env: others, stdio: ['ignore', 'ignore', 'inherit', 'pipe'], encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${command.join(' ')} ended with status ${status}`)
  return output[3] ?? ''
}

/**
 * @param {number} times
 * @param {() => number} measure
 */
function median(times, measure) {
  const all = Array.from({ length: times }, measure).sort((a, b) => a - b)
  return all[Math.floor(times / 2)] ?? 0
}
