/**
 * How long commands take, beside `node -e 0`: `npm run bench`, and with `-- --check` status 1 where a
 * figure is over its goal by more than a quarter.
 *
 * Ratios of CPU time, for machines differ and are shared: each run of a command is set against runs
 * of Node next to it, and the median of such pairs is told. bash measures, as it does so for a
 * process as a whole, to the millisecond.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, env, execPath, exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { conference } from './conference.js'

/** @typedef {{ name: string, goal: number | null, measure: () => number }} Figure */

const TOLERANCE = 1.25
const bin = fileURLToPath(new URL('../bin/esfomo.cjs', import.meta.url))
const workshop = fileURLToPath(new URL('../data/esfomo-2025.yaml', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'esfomo-bench-'))

for (const sessions of [1000, 3000, 10_000, 30_000]) {
  const rooms = Math.min(sessions / 50, 300)
  writeFileSync(fileOf(sessions), conference({ sessions, rooms, days: 6 }))
}

const NOTHING = ['-e', '0']
const DURING = ['--at', '2025-07-19 10:35']
const SECOND_DAY = ['--at', '2026-06-16 10:00']

/** @type {Figure[]} */
const figures = [
  overNode('now, built in', ['now', ...DURING], 1.4),
  overNode('now, built in, when it is over', ['now'], 1.4),
  overNode('schedule, built in', ['schedule'], 2.2),
  overNode('deadlines, built in', ['deadlines'], 1.5),
  overNode('export, built in', ['export'], 3.2),
  overNode('--help', ['--help'], 1.5),
  overNode('now, a file of one workshop', ['now', '-p', workshop, ...DURING], 3.2),
  overNode('now, 1,000 sessions', on(1000, 'now', ...SECOND_DAY), null),
  overNode('now, 10,000 sessions', on(10_000, 'now', ...SECOND_DAY), 80),
  overNode('schedule, a day of 10,000 sessions in 6', on(10_000, 'schedule', '2'), 95),
  {
    name: 'now, built in, peak memory',
    goal: 1.4,
    measure: () => median(5, () => memory([bin, 'now', ...DURING]) / memory(NOTHING)),
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

stdout.write(`CPU time, × node -e 0 (${Math.round(1000 * median(9, () => cpu(NOTHING)))} ms)\n`)
let isOver = false
for (const { name, goal, measure } of figures) {
  const ratio = measure()
  const verdict = verdictOn(ratio, goal)
  if (verdict === 'far over') isOver = true
  const limit = goal === null ? '' : `≤ ${goal}`
  const line = `${name.padEnd(48)} ${ratio.toFixed(2).padStart(6)}  ${limit.padEnd(6)} ${verdict}`
  stdout.write(`${line.trimEnd()}\n`)
}
rmSync(folder, { recursive: true })
if (isOver && argv.includes('--check')) exit(1)

/**
 * @param {number} ratio
 * @param {number | null} goal
 */
function verdictOn(ratio, goal) {
  if (goal === null || ratio <= goal) return ''
  return ratio > goal * TOLERANCE ? 'far over' : 'over'
}

/**
 * @param {number} sessions
 * @param {string[]} command
 */
function on(sessions, ...command) {
  const [name = '', ...options] = command
  const program = ['-p', fileOf(sessions)]
  if (name === '__complete') return [name, '--', ...program, ...options.slice(1)]
  return [name, ...options, ...(name === 'validate' ? [fileOf(sessions)] : program)]
}

/** @param {number} sessions */
function fileOf(sessions) {
  return join(folder, `${sessions}.yaml`)
}

/**
 * @param {string} name
 * @param {string[]} command
 * @param {number | null} goal
 * @returns {Figure}
 */
function overNode(name, command, goal) {
  const isLong = command.includes('-p') && !command.includes(workshop)
  // What takes long is set against several runs of Node, for one may be slow by chance.
  const [pairs, runs] = isLong ? [5, 10] : [25, 1]
  const measure = () =>
    median(pairs, () => {
      const base = Array.from({ length: runs }, () => cpu(NOTHING))
      return cpu([bin, ...command]) / (base.reduce((sum, time) => sum + time) / runs)
    })
  return { name, goal, measure }
}

/**
 * Ten times as many sessions take ten times as long at most, and a bit for the memory.
 *
 * @param {string[]} command
 * @returns {Figure}
 */
function growth(command) {
  const measure = () =>
    median(3, () => cpu([bin, ...on(30_000, ...command)]) / cpu([bin, ...on(3000, ...command)]))
  return { name: `growth to 30,000: ${command.join(' ')}`, goal: 11, measure }
}

/**
 * The seconds of CPU time that Node takes, into a pipe.
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
 * The kilobytes that Node takes at most. bash starts it by a fork: the memory of this process would
 * count for one that it starts itself.
 *
 * @param {readonly string[]} command
 */
function memory(command) {
  const hook = fileURLToPath(new URL('peak.cjs', import.meta.url))
  return Number(bash('"$@" 2>&1 | cat >/dev/null', ['-r', hook, ...command]))
}

/**
 * What a line of shell writes to its third stream.
 *
 * @param {string} line
 * @param {readonly string[]} command what follows `node`
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
