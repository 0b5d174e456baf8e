/** Parses command lines of golden transcripts and the README, and provides the files they name. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { conference } from './conference.js'

const programs = new URL('programs/', import.meta.url)
const folder = fileURLToPath(programs)

/** Conferences that were generated, by number of days. */
const conferences = new Map<number, string>()

export const files: Record<string, string> = {
  ...Object.fromEntries(
    readdirSync(programs, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name)
        return [relative(folder, path), readFileSync(path, 'utf8')]
      }),
  ),
  ...Object.fromEntries(
    ['programs.yaml', 'stars.yaml'].map((name) => {
      const content = readFileSync(new URL(`config/${name}`, import.meta.url), 'utf8')
      return [`config/esfomo/${name}`, content]
    }),
  ),
  'plan/esfomo/stars.yaml': readFileSync(
    new URL('config/plan-stars.yaml', import.meta.url),
    'utf8',
  ),
  get 'conference.yaml'() {
    return conferenceOf(3)
  },
  /** Its first day: reading it takes a third of the time. */
  get 'conference-1.yaml'() {
    return conferenceOf(1)
  },
}

/** Generates a conference on first use: that needs half a second, and few commands name one. */
function conferenceOf(days: number): string {
  const made = conferences.get(days) ?? conference({ sessions: 300 * days, days })
  conferences.set(days, made)
  return made
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
