/** Parses command lines of golden transcripts and the README, and provides the files they name. */
import { readdirSync, readFileSync } from 'node:fs'
import { conference } from './conference.js'

const programs = new URL('programs/', import.meta.url)

let cachedConference: string | undefined

export const files = {
  ...Object.fromEntries(
    readdirSync(programs).map((name) => [name, readFileSync(new URL(name, programs), 'utf8')]),
  ),
  /** Generated on first use: that needs half a second, and few commands name it. */
  get 'conference.yaml'() {
    cachedConference ??= conference()
    return cachedConference
  },
}

/** Splits a line such as `NAME=value esfomo now --at "10:35"` into environment and arguments. */
export function readCommand(line: string): { env: Record<string, string>; argv: string[] } {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
  const start = words.indexOf('esfomo')
  const env = Object.fromEntries(words.slice(0, start).map((word) => word.split('=')))
  return { env, argv: words.slice(start + 1) }
}
