/** What golden transcripts and the README have in common: command lines, and files to name in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { conference } from './conference.js'

const programs = new URL('programs/', import.meta.url)

export const files = {
  ...Object.fromEntries(
    readdirSync(programs).map((name) => [name, readFileSync(new URL(name, programs), 'utf8')]),
  ),
  'conference.yaml': conference(),
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
