/** All that a command may touch of the world. The tests give it a world of their own. */
import type { Instant } from './time/types.ts'

export interface Output {
  /** Resolves once the text has left; rejects with a FileError where it can't. */
  write(text: string): Promise<void>
  readonly isTerminal: boolean
  /** The width of the terminal, as it says. */
  readonly columns: number | undefined
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
}

export interface Versions {
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
  /** The IANA zone of this machine, where its runtime knows one. */
  readonly machineZone: string | undefined
  now(): Instant
}
