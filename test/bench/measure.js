/** Measures the CPU time and the memory of Node in processes of its own. */
import { spawnSync } from 'node:child_process'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

/** @typedef {readonly string[]} Arguments arguments of `node` */

/** A path that contains this is a store of its own for each run: a new, empty one. */
export const NEW = '@new'

/**
 * Returns the seconds of CPU time of a run, while it writes to a pipe. bash measures, since Node
 * can't measure another process; it counts milliseconds, so several runs are measured as one.
 *
 * @param {Arguments} command
 * @param {number} runs
 * @param {string} store folder of the store, or `off`
 */
export function cpu(command, runs, store = 'off') {
  const run = `ESFOMO_CACHE=\${STORE/${NEW}/$RANDOM$RANDOM} "$@" 2>/dev/null`
  const loop = `time for ((i = 0; i < ${runs}; i++)); do ${run} || exit; done`
  const line = `{ ${loop}; } 2>&3 | cat`
  const [user = 0, system = 0] = bash(line, command, store).split(' ').map(Number)
  return (user + system) / runs
}

/**
 * Returns the ratio of the CPU time of two commands: the median of pairs of measurements, one after
 * the other since other processes slow down both, and their quartiles.
 *
 * @param {Arguments} command
 * @param {Arguments} other
 * @param {{ pairs: number, runs: number, otherRuns?: number, store?: string }} times `store` is that of
 *   the command; the other has none
 */
export function compare(command, other, { pairs, runs, otherRuns = runs, store }) {
  const ratios = Array.from({ length: pairs }, (_, index) => {
    // Takes turns in going first.
    if (index % 2 === 0) return cpu(command, runs, store) / cpu(other, otherRuns)
    const base = cpu(other, otherRuns)
    return cpu(command, runs, store) / base
  })
  return {
    median: quantile(ratios, 0.5),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
  }
}

/**
 * Returns the peak memory of Node in kilobytes. bash starts it by a fork, since a process started
 * from here would be charged with the memory of this one.
 *
 * @param {Arguments} command
 */
export function memory(command) {
  const hook = fileURLToPath(new URL('peak.cjs', import.meta.url))
  return Number(bash('"$@" 2>&1 | cat >/dev/null', ['-r', hook, ...command]))
}

/**
 * @param {readonly number[]} values
 * @param {number} part 0.5 for the median
 */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(part * sorted.length)] ?? 0
}

/**
 * Runs a line of bash and returns what it writes to file descriptor 3. Throws if it fails.
 *
 * @param {string} line
 * @param {Arguments} command
 */
function bash(line, command, store = 'off') {
  const others = Object.entries(env).filter(([name]) => !/^(ESFOMO_|NODE_)/.test(name))
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
    {
      env: { ...Object.fromEntries(others), TZ: 'UTC', STORE: store, ESFOMO_CACHE: store },
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`${command.join(' ')} ended with status ${status}`)
  return output[3] ?? ''
}
