/** All that a command may touch of the world. The tests give it a world of their own. */
import type { Machine } from './time/machine-zone.ts'
import type { Instant } from './time/types.ts'

export interface Output {
  /** Resolves once the text has left; rejects with a FileError where it can't. */
  write(text: string): Promise<void>
  readonly isTerminal: boolean
  /** The size of the terminal, as it says. */
  readonly columns: number | undefined
  readonly rows: number | undefined
  /** Whether the terminal makes links of OSC 8. */
  readonly hasLinks: boolean
  /** False once whoever reads has gone. */
  readonly isOpen: boolean
}

/** What may end a wait. */
export type WakeReason = 'time' | 'resized' | 'suspended' | 'closed' | 'interrupted' | 'terminated'

/**
 * What goes on around a command that runs on: signals no longer end the process by themselves, and
 * keys are not echoed; `q` is `closed`.
 */
export interface Wakeups {
  /** What comes first; `time` once so many milliseconds have passed. */
  next(milliseconds: number): Promise<WakeReason>
  /** Stops the process as Ctrl-Z would have; resolves once it goes on. */
  suspend(): Promise<void>
  /** Leaves signals to the system again. */
  stop(): void
}

export interface Input {
  /** Reads to the end; rejects with a FileError, also past the limit in bytes. */
  read(limit: number): Promise<Uint8Array>
  readonly isTerminal: boolean
}

export interface Files {
  /** Rejects with a FileError, also past the limit in bytes. */
  read(path: string, limit: number): Promise<Uint8Array>
  /** The file appears whole or not at all. Rejects with a FileError. */
  write(path: string, text: string): Promise<void>
  /** Like write, but rejects where there is a file already. */
  create(path: string, text: string): Promise<void>
  /** A file of the package's own data folder. */
  readData(name: string): Promise<Uint8Array>
  /** A built-in program as the build has compiled it, in JSON; null where it was not. */
  readCompiled(id: string): string | null
}

interface Versions {
  readonly esfomo: string
  readonly node: string
  /** The release of the zone data, such as 2025b. */
  readonly tz: string
}

export interface Context {
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly files: Files
  readonly versions: Versions
  readonly machine: Machine
  /**
   * Tells someone at a terminal what takes a while; it stands until something else is written. At
   * the end, an empty text takes it away.
   */
  showProgress(text: string): Promise<void>
  now(): Instant
  /** To be stopped when done. */
  listen(): Wakeups
}
