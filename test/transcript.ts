/** Command lines of golden transcripts and the README, and the files that they name. */
import { readdirSync, readFileSync } from 'node:fs'
import { conference } from './conference.js'

const programs = new URL('programs/', import.meta.url)

let large: string | undefined

export const files = {
  ...Object.fromEntries(
    readdirSync(programs).map((name) => [name, readFileSync(new URL(name, programs), 'utf8')]),
  ),
  /** Half a second to write, and few commands name it. */
  get 'conference.yaml'() {
    large ??= conference()
    return large
  },
}

/** `NAME=value esfomo now --at "10:35"`: its environment and its arguments. */
export function readCommand(line: string): { env: Record<string, string>; argv: string[] } {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
  const start = words.indexOf('esfomo')
  const env = Object.fromEntries(words.slice(0, start).map((word) => word.split('=')))
  return { env, argv: words.slice(start + 1) }
}
