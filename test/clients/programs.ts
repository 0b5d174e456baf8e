/** Calendar programs. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ALL_FIELDS, type Client, newFolder, run } from './client.ts'
import { parseWithIcalJs } from './libraries.ts'

export const calcurse: Client = {
  name: 'calcurse',
  needs: 'apt-get install calcurse',
  precision: 'minutes',
  // Categories and STATUS are ignored, and a reminder is no more than a mark.
  fields: ['description', 'location', 'hasAlarm'],
  read(path) {
    const data = newFolder('calcurse')
    run('calcurse', ['-D', data, '-q', '-i', path])
    const lines = readFileSync(join(data, 'apts'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    const line =
      /^(\d\d)\/(\d\d)\/(\d{4}) @ (\d\d:\d\d) -> (\d\d)\/(\d\d)\/(\d{4}) @ (\d\d:\d\d)(?:>(\w+))? ?([|!])(.*)$/
    return lines.map((text) => {
      const [, m1, d1, y1, t1, m2, d2, y2, t2, note, mark, title = ''] = line.exec(text) ?? []
      const noted = note === undefined ? '' : readFileSync(join(data, 'notes', note), 'utf8')
      const [, description = null, location = null] =
        /^(.*?)\n(?:-- \nLocation: (.*)\n)?$/s.exec(noted) ?? []
      return {
        title,
        start: Date.parse(`${y1}-${m1}-${d1}T${t1}Z`),
        end: Date.parse(`${y2}-${m2}-${d2}T${t2}Z`),
        description,
        location,
        hasAlarm: mark === '!',
      }
    })
  },
}

export const ical2html: Client = {
  name: 'ical2html',
  needs: 'apt-get install ical2html',
  precision: 'seconds',
  // A page has no reminders, and categories without punctuation.
  fields: ['description', 'location', 'status'],
  read(path) {
    const page = run('ical2html', ['-d', '-l', '20220101', 'P312W', path])
    return page
      .split('<div class="vevent ')
      .slice(1)
      .map((html) => {
        const field = (pattern: RegExp) => {
          const [, text = null] = pattern.exec(html) ?? []
          return text === null ? null : plainText(text)
        }
        const at = (name: string) => {
          const basic = field(new RegExp(`class="${name}"\\s+title="(.*?)"`)) ?? ''
          return Date.parse(basic.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'))
        }
        return {
          title: field(/<span class="summary">(.*?)<\/span>/s) ?? '',
          start: at('dtstart'),
          end: at('dtend'),
          description: field(/<span class="description">(.*?)<\/span>/s),
          location: field(/<b class="location">(.*?)<\/b>/s),
          status: field(/^(\w+)/) ?? '',
        }
      })
  },
}

function plainText(html: string): string {
  const text = html.replace(/<[^>]*>/g, '')
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' } as const
  return text.replace(/&(?:lt|gt|quot|amp);/g, (name) => entities[name as keyof typeof entities])
}

/** Copies events one by one, and ical.js reads the copies. */
export const vdirsyncer: Client = {
  name: 'vdirsyncer',
  needs: 'apt-get install vdirsyncer',
  precision: 'seconds',
  fields: ALL_FIELDS,
  read(path) {
    const home = newFolder('vdirsyncer')
    const config = join(home, 'config')
    const file = join(home, 'file.ics')
    const events = join(home, 'events')
    copyFileSync(path, file) // it writes to both sides
    writeFileSync(
      config,
      `[general]
status_path = "${join(home, 'status')}"
[pair both]
a = "file"
b = "events"
collections = null
[storage file]
type = "singlefile"
path = "${file}"
[storage events]
type = "filesystem"
path = "${events}"
fileext = ".ics"
`,
    )
    run('vdirsyncer', ['-c', config, 'discover'], 'y\n')
    run('vdirsyncer', ['-c', config, 'sync'])
    return readdirSync(events).flatMap((name) => {
      return parseWithIcalJs(readFileSync(join(events, name), 'utf8'))
    })
  },
}
