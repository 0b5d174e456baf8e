/**
 * Measures how CPU time and memory grow on hostile input: `node test/hostile/hostile.js [MB...]`.
 * `--only TEXT` selects patterns by their names, `--commands` the commands, `--bin` another
 * launcher. Every answer to 8 MB should take less than 2 seconds and 400 MB, in linear time.
 *
 * bash measures, as in bench/measure.js, and runs esfomo in a terminal where a pattern asks for one.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { YAML_PATTERNS } from './patterns.js'
import { ABSTRACTS, PROGRAM_PATTERNS } from './programs.js'
import { SOURCE_PATTERNS } from './sources.js'

const MB = 2 ** 20
/** Limits for 8 MB, in seconds of CPU time and megabytes. */
const MAX_SECONDS = 2
const MAX_MEGABYTES = 400
/** Maximum growth of CPU time from one size to twice that size. */
const MAX_GROWTH = 2.6
/** Seconds from which growth is judged: below, Node's own start hides it. */
const MIN_SECONDS = 0.8
/** Seconds after which a run is killed. */
const TIMEOUT = 60

const { values, positionals } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    commands: { type: 'string', default: 'validate' },
    bin: {
      type: 'string',
      default: fileURLToPath(new URL('../../bin/esfomo.cjs', import.meta.url)),
    },
  },
  allowPositionals: true,
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [1, 2, 4, 8]
const hook = fileURLToPath(new URL('../bench/peak.cjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'esfomo-hostile-'))
const file = join(folder, 'x.yaml')

/**
 * Commands by name.
 *
 * @type {Record<string, string[]>}
 */
const COMMANDS = {
  validate: ['validate', file],
  now: ['now', '-p', file],
  info: ['info', '-p', file],
  schedule: ['schedule', '-p', file],
  speakers: ['speakers', '-p', file],
  search: ['export', 'csv', '--search', 'T', '-p', file],
  export: ['export', '-p', file],
  md: ['export', 'md', '-p', file],
  json: ['export', 'json', '-p', file],
  html: ['export', 'html', '-p', file],
  deadlines: ['deadlines', 'papr', '-p', file],
  show: ['show', 's0', '-p', file],
}
/** Commands that run in a terminal, where text is measured and wrapped. */
const IN_TERMINAL = ['show', 'info']

const patterns = Object.entries({
  ...YAML_PATTERNS,
  ...PROGRAM_PATTERNS,
  ...SOURCE_PATTERNS,
}).filter(([name]) => {
  return name.includes(values.only)
})
const width = Math.max(...patterns.map(([name]) => name.length))
for (const command of Object.keys(COMMANDS).filter((name) =>
  values.commands.split(',').includes(name),
)) {
  const heads = sizes.map((size) => `${size} MB`.padStart(14)).join('')
  stdout.write(`${command.padEnd(width)}${heads}\n`)
  for (const [name, pattern] of patterns) {
    if (!isFor(name, command)) continue
    const runs = measureAll(pattern, command)
    const cells = runs.map(({ seconds, megabytes, status }) => {
      return `${seconds.toFixed(1)}s ${megabytes || '-'}M ${status}`.padStart(14)
    })
    stdout.write(`${name.padEnd(width)}${cells.join('')}  ${verdict(runs)}\n`)
  }
}
rmSync(folder, { recursive: true })

/**
 * Returns whether a pattern is worth running a command on: text that is no program ends alike in
 * all of them.
 *
 * @param {string} name
 * @param {string} command
 */
function isFor(name, command) {
  if (command === 'show') return name in ABSTRACTS
  return command === 'validate' || name in PROGRAM_PATTERNS
}

/** @typedef {{ size: number, seconds: number, megabytes: number, status: number }} Run */

/**
 * Runs a command on a pattern at each size, until a run is killed.
 *
 * @param {import('./patterns.js').Pattern} pattern
 * @param {string} command
 * @returns {Run[]}
 */
function measureAll(pattern, command) {
  /** @type {Run[]} */
  const runs = []
  for (const size of sizes) {
    if (runs.some(({ status }) => status > 128)) break
    writeFileSync(file, pattern(size * MB))
    runs.push({ size, ...measure(command) })
  }
  return runs
}

/** @param {string} command */
function measure(command) {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...others } = env
  const line = [execPath, '-r', hook, values.bin, ...(COMMANDS[command] ?? [])]
  const quoted = line.map((word) => `'${word}'`).join(' ')
  const report = join(folder, 'report')
  writeFileSync(report, '')
  const run = IN_TERMINAL.includes(command) ? `script -qefc "$1" /dev/null` : 'eval "$1"'
  const script = `TIMEFORMAT='%3U %3S'; ulimit -c 0; { time ${run} 3>"$2" >/dev/null 2>&1; } 2>&4; exit $?`
  const { output, status } = spawnSync(
    'bash',
    ['--norc', '-c', script, 'bash', `timeout -s KILL ${TIMEOUT} ${quoted}`, report],
    {
      env: others,
      stdio: ['ignore', 'ignore', 'ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    },
  )
  const [user = 0, system = 0] = (output[4] ?? '').trim().split(/\s+/).map(Number)
  const megabytes = Math.round(Number(readFileSync(report, 'utf8')) / 1024)
  // Its time is lost with a run that was killed.
  const seconds = status === 137 ? TIMEOUT : user + system
  return { seconds, megabytes, status: status ?? -1 }
}

/**
 * Returns what is wrong with the runs, or an empty string.
 *
 * @param {readonly Run[]} runs
 */
function verdict(runs) {
  const faults = new Set()
  for (const [index, { seconds, megabytes, status, size }] of runs.entries()) {
    if (status > 2) faults.add('aborted')
    if (seconds > MAX_SECONDS) faults.add('slow')
    if (megabytes > MAX_MEGABYTES) faults.add('large')
    const previous = runs[index - 1]
    if (!previous || seconds < MIN_SECONDS) continue
    const limit = MAX_GROWTH ** Math.log2(size / previous.size)
    if (seconds / previous.seconds > limit) faults.add('not linear')
  }
  return [...faults].join(', ')
}
