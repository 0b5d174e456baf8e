/** The interface of a calendar client by other authors, and what it reads in a file. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Entry {
  title: string
  /** Milliseconds since 1970. */
  start: number
  end: number
  description?: string | null
  location?: string | null
  /** In one text, joined with commas, as most clients show them. */
  categories?: string
  status?: string
  /** Milliseconds before the start. */
  alarms?: readonly number[]
  hasAlarm?: boolean
}

/** A field that not every client has. */
export type Field = Exclude<keyof Entry, 'title' | 'start' | 'end'>

export interface Client {
  readonly name: string
  /** Command that installs it, for the message if it is missing. */
  readonly needs: string
  readonly precision: 'seconds' | 'minutes'
  /** The fields that it reads right. Comments say why it lacks one. */
  readonly fields: readonly Field[]
  read(path: string): Entry[]
}

export const ALL_FIELDS = ['description', 'location', 'categories', 'status', 'alarms'] as const

const utc = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' }

/** Runs a program in UTC and returns its standard output. */
export function run(command: string, args: readonly string[], input = ''): string {
  return execFileSync(command, args, { encoding: 'utf8', env: utc, input, maxBuffer: 2 ** 26 })
}

/** Returns the path of a new folder. */
export function newFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `${name}-`))
}

/** Returns the path of a script of this folder. */
export function script(name: string): string {
  return fileURLToPath(new URL(`scripts/${name}`, import.meta.url))
}

/** Parses a trigger such as `-P1D`, and returns how long before an event it goes off. */
export function beforeEvent(trigger: string): number {
  const match = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(trigger)
  if (!match) throw new Error(`not a trigger: ${trigger}`)
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((part) => Number(part ?? 0))
  const length = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
  return (match[1] === '-' ? length : -length) * 1000 + 0
}
