/** Defines all that a command may use of the outside world. Tests pass a context of their own. */
import type { Machine } from './time/machine-zone.ts'
import type { Instant } from './time/types.ts'

export interface Output {
  /** Resolves once the text is written. Rejects with a FileError if it can't be. */
  write(text: string): Promise<void>
  readonly isTerminal: boolean
  /** The size that the terminal reports. Undefined without one; 0 if it does not know. */
  readonly columns: number | undefined
  readonly rows: number | undefined
  /** The terminal shows OSC 8 as links. */
  readonly hasLinks: boolean
  /** False once the reader has gone. */
  readonly isOpen: boolean
}

/** The reasons for which a wait may end. */
export type WakeReason =
  | 'time'
  | 'resized'
  | 'suspended'
  | 'closed'
  | 'hungup'
  | 'interrupted'
  | 'terminated'

/**
 * Signals and keys for a command that keeps running. Meanwhile signals do not end the process by
 * themselves, and keys are not echoed; `q` is reported as `closed`.
 */
export interface Wakeups {
  /** Waits for the next signal or key. Resolves to `time` if none arrives in that time. */
  next(milliseconds: number): Promise<WakeReason>
  /** Suspends the process as Ctrl-Z would. Resolves once it is continued. */
  suspend(): Promise<void>
  /** Stops listening: signals have their usual effect again. */
  stop(): void
}

export interface Input {
  /** Reads to the end. Rejects with a FileError, also if there are more than `limit` bytes. */
  read(limit: number): Promise<Uint8Array>
  readonly isTerminal: boolean
}

export interface FileMark {
  /** The absolute path. */
  readonly path: string
  /** Differs once the content may have. */
  readonly version: string
  /** When the file last changed. A change soon after it may leave the version as it is. */
  readonly changed: Instant
}

export interface FileContent {
  readonly body: Uint8Array
  /** Version that its mark has; null for what is no regular file. A link may lead to another file by now. */
  readonly version: string | null
}

export interface Files {
  /** Reads a file. Rejects with a FileError, also if it has more than `limit` bytes. */
  read(path: string, limit: number): Promise<FileContent>
  /** Writes a file completely or not at all. Rejects with a FileError. */
  write(path: string, text: string): Promise<void>
  /** Writes a new file completely or not at all. Rejects with a FileError, also if it exists. */
  create(path: string, text: string): Promise<void>
  /** Reads a file of the user's own settings, or returns null if there is none. Rejects with a FileError. */
  readOwn(path: string, limit: number): Promise<Uint8Array | null>
  /**
   * Replaces a file of the user's own settings by what `change` makes of its content, or of null if
   * there is none; null leaves it as it is. Meanwhile other processes wait. Nobody else may read it.
   * Rejects with a FileError, or with what `change` throws, and leaves the file as it is.
   */
  changeOwn(
    path: string,
    limit: number,
    change: (old: Uint8Array | null) => string | null,
  ): Promise<void>
  /** Returns the path of a file from the root. */
  absolute(path: string): string
  /** Returns what a file has in common under all of its names, or null if there is no such file. */
  identify(path: string): Promise<string | null>
  /** Returns the names in a folder, or null for what is no folder. Rejects with a FileError. */
  list(path: string): Promise<readonly string[] | null>
  /**
   * Returns a mark of the version of a file, which differs once its content may have; null for what
   * has no versions, such as a pipe. A file that can't be found has a mark too. Never rejects.
   */
  version(path: string): Promise<string | null>
  /** Returns what tells this version of a regular file from all others; null for anything else. */
  mark(path: string): Promise<FileMark | null>
  /** Reads a file of the package's own data folder. */
  readData(name: string): Promise<Uint8Array>
  /** Returns a built-in program as the build compiled it, in JSON, or null if it did not. */
  readCompiled(id: string): string | null
}

/** Bounds of a request, and what it sends. */
export interface NetworkRequest {
  readonly headers: Readonly<Record<string, string>>
  /** Maximum size of the body once it is decompressed. */
  readonly maxBytes: number
  /** Maximum time until the answer is complete. If it is short, a name is looked up but once. */
  readonly milliseconds: number
}

export interface ServerAnswer {
  readonly status: number
  /** Returns a header, or null. */
  header(name: string): string | null
  /** Empty unless the status is a success. */
  readonly body: Uint8Array
}

export interface Network {
  /** Sends one GET request, without following redirects. Rejects with a NetworkError. */
  get(address: string, request: NetworkRequest): Promise<ServerAnswer>
}

/** Keeps what can be made again. It may forget anything, and never fails. */
export interface Store {
  /** False if it is switched off. */
  readonly isOn: boolean
  /** Reports whether there is an entry, which counts as a use of it. */
  has(name: string): boolean
  /** Returns an entry, or null if it is missing, damaged or may be written by others. */
  read(name: string): Uint8Array | null
  /** Keeps an entry completely, or not at all. Names are plain: `[a-z0-9-]`. */
  write(name: string, content: Uint8Array): void
}

interface Versions {
  readonly esfomo: string
  /** Differs between any two builds that differ. */
  readonly build: string
  readonly node: string
}

export interface Context {
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly files: Files
  readonly network: Network
  readonly store: Store
  readonly versions: Versions
  readonly machine: Machine
  /**
   * Shows a text while something slow is done, if standard error is a terminal. Anything else that
   * is written replaces it; an empty text removes it.
   */
  showProgress(text: string): Promise<void>
  now(): Instant
  /** Starts listening for signals and keys. The caller must stop it. */
  listen(): Wakeups
}
