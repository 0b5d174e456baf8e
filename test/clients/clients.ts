/** Runs calendar clients of other authors, and returns the entries that they read in a file. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { convertIcsCalendar } from 'ts-ics'

export interface Entry {
  title: string
  /** Milliseconds since 1970. */
  start: number
  end: number
}

export interface Client {
  readonly name: string
  /** Command that installs it, for the message if it is missing. */
  readonly needs: string
  readonly precision: 'seconds' | 'minutes'
  read(path: string): Entry[]
}

const PYTHON = '/usr/bin/python3'
const utc = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' }

function run(command: string, args: readonly string[], env = utc): string {
  return execFileSync(command, args, { encoding: 'utf8', env, maxBuffer: 2 ** 26 })
}

const icalJs: Client = {
  name: 'ical.js',
  needs: 'npm ci',
  precision: 'seconds',
  read: (path) =>
    new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
      .map(({ summary, startDate, endDate }) => ({
        title: summary,
        start: startDate.toUnixTime() * 1000,
        end: endDate.toUnixTime() * 1000,
      })),
}

const tsIcs: Client = {
  name: 'ts-ics',
  needs: 'npm ci',
  precision: 'seconds',
  read: (path) =>
    (convertIcsCalendar(undefined, readFileSync(path, 'utf8')).events ?? []).map((event) => ({
      title: event.summary,
      start: event.start.date.getTime(),
      end: event.end?.date.getTime() ?? Number.NaN,
    })),
}

const python: Client = {
  name: 'icalendar for Python',
  needs: 'apt-get install python3-icalendar',
  precision: 'seconds',
  read: (path) =>
    JSON.parse(
      run(PYTHON, [
        '-c',
        `
import icalendar, json, sys
events = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT')
at = lambda event, key: event[key].dt.timestamp() * 1000
print(json.dumps([{'title': str(e['SUMMARY']), 'start': at(e, 'DTSTART'), 'end': at(e, 'DTEND')} for e in events]))`,
        path,
      ]),
    ),
}

const libical: Client = {
  name: 'libical',
  needs: 'apt-get install python3-gi gir1.2-ical-3.0',
  precision: 'seconds',
  read: (path) =>
    JSON.parse(
      run(PYTHON, [
        '-c',
        `
import gi, json, sys
gi.require_version('ICalGLib', '3.0')
from gi.repository import ICalGLib as I
calendar = I.Component.new_from_string(open(sys.argv[1], encoding='utf-8', newline='').read())
found, event = [], calendar.get_first_component(I.ComponentKind.VEVENT_COMPONENT)
at = lambda time: time.as_timet() * 1000
while event:
    found.append({'title': event.get_summary(), 'start': at(event.get_dtstart()), 'end': at(event.get_dtend())})
    event = calendar.get_next_component(I.ComponentKind.VEVENT_COMPONENT)
errors = calendar.count_errors()
assert errors == 0, f'libical finds {errors} errors'
print(json.dumps(found))`,
        path,
      ]),
    ),
}

const calcurse: Client = {
  name: 'calcurse',
  needs: 'apt-get install calcurse',
  precision: 'minutes',
  read(path) {
    const data = mkdtempSync(join(tmpdir(), 'calcurse-'))
    run('calcurse', ['-D', data, '-q', '-i', path])
    const lines = readFileSync(join(data, 'apts'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    const line =
      /^(\d\d)\/(\d\d)\/(\d{4}) @ (\d\d:\d\d) -> (\d\d)\/(\d\d)\/(\d{4}) @ (\d\d:\d\d)(?:>\w+)? ?[|!](.*)$/
    return lines.map((text) => {
      const [, m1, d1, y1, t1, m2, d2, y2, t2, title = ''] = line.exec(text) ?? []
      return {
        title,
        start: Date.parse(`${y1}-${m1}-${d1}T${t1}Z`),
        end: Date.parse(`${y2}-${m2}-${d2}T${t2}Z`),
      }
    })
  },
}

/** A khal with a calendar of its own, which keeps its entries from one import to the next. */
export class Khal {
  readonly #config: string

  constructor() {
    const home = mkdtempSync(join(tmpdir(), 'khal-'))
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
    const format =
      '{uid}\u001f{start-long-full}\u001f{end-long-full}\u001f{status}\u001f{title}\u001e'
    const range = ['2022-01-01', '2028-01-01']
    const text = run('khal', [
      '-c',
      this.#config,
      'list',
      '--once',
      '-df',
      '',
      '-f',
      format,
      ...range,
    ])
    return text
      .split('\u001e')
      .map((row) => row.trim())
      .filter((row) => row !== '')
      .map((row) => {
        const [uid = '', start = '', end = '', status = '', title = ''] = row.split('\u001f')
        const at = (local: string) => Date.parse(`${local.trim().replace(' ', 'T')}Z`)
        return { uid, title, start: at(start), end: at(end), status: status.trim() }
      })
  }
}

const khal: Client = {
  name: 'khal',
  needs: 'apt-get install khal',
  precision: 'seconds',
  read(path) {
    const own = new Khal()
    own.import(path)
    return own.list()
  },
}

export const CLIENTS = [icalJs, tsIcs, python, libical, calcurse, khal] as const
