/** Makes Node 20 spend less time on optimising code that runs once. */
import { setFlagsFromString } from 'node:v8'

/**
 * Makes V8 optimise a function once it has run ten times as much as by default. Reading a file takes a
 * fifth of a second; V8 11, that of Node 20, spends half as much again on other threads, on code that is
 * about to end (measured: a fifth to a third of the CPU time). Node 22 and later have no such flag, and
 * would report it. launch.ts keeps no code that was compiled with it. Delete this with the support of Node 20.
 */
export function optimiseLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=700000')
}
