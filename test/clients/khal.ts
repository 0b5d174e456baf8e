/** khal, a calendar for the terminal, which keeps its entries from one import to the next. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, type Entry, newFolder, run } from './client.ts'

const FIELDS = [
  'uid',
  'start-long-full',
  'end-long-full',
  'status',
  'title',
  'description',
  'location',
  'categories',
] as const

export class Khal {
  readonly #config: string

  constructor() {
    const home = newFolder('khal')
    const calendar = join(home, 'calendar')
    mkdirSync(calendar)
    this.#config = join(home, 'config')
    writeFileSync(
      this.#config,
      `[calendars]
[[program]]
path = ${calendar}
type = calendar
[locale]
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M:%S
longdatetimeformat = %Y-%m-%d %H:%M:%S
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = ${join(home, 'khal.db')}
[default]
default_calendar = program
`,
    )
  }

  import(path: string): void {
    run('khal', ['-c', this.#config, 'import', '--batch', '-a', 'program', path])
  }

  list(): (Entry & { uid: string; status: string })[] {
    const format = `${FIELDS.map((field) => `{${field}}`).join('\u001f')}\u001e`
    const range = ['2022-01-01', '2028-01-01']
    const options = ['--once', '-df', '', '-f', format]
    const text = run('khal', ['-c', this.#config, 'list', ...options, ...range])
    return text
      .split('\u001e')
      .map((row) => row.trim())
      .filter((row) => row !== '')
      .map((row) => {
        const texts = row.split('\u001f').map((field) => field.trim())
        const [uid = '', start = '', end = '', status = '', title = ''] = texts
        const [description = '', location = '', categories = ''] = texts.slice(5)
        const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}Z`)
        return {
          uid,
          title,
          start: at(start),
          end: at(end),
          status,
          description: description || null,
          location: location || null,
          categories: categories.replaceAll('\\;', ';'), // shown as the file has them
        }
      })
  }
}

export const khal: Client = {
  name: 'khal',
  needs: 'apt-get install khal',
  precision: 'seconds',
  // It has no reminders.
  fields: ['description', 'location', 'categories', 'status'],
  read(path) {
    const own = new Khal()
    own.import(path)
    return own.list()
  },
}
