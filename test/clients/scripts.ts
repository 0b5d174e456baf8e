/** Libraries for other languages. A script in scripts/ prints what each reads, as JSON. */
import { ALL_FIELDS, beforeEvent, type Client, run, script } from './client.ts'
import { parseWithIcalJs } from './libraries.ts'

const PYTHON = '/usr/bin/python3'

/** An event as a script prints it: instants and durations in seconds, or as iCalendar has them. */
interface Printed {
  title: string
  start: number | string
  end: number | string
  description: string | null
  location: string | null
  categories: string
  status: string
  alarms: (number | string)[]
}

function library(name: string, packages: string, command: string, file: string): Client {
  return {
    name,
    needs: `apt-get install ${packages}`,
    precision: 'seconds',
    fields: ALL_FIELDS,
    read(path) {
      const events: Printed[] = JSON.parse(run(command, [script(file), path]))
      return events.map((event) => ({
        ...event,
        start: toInstant(event.start),
        end: toInstant(event.end),
        alarms: event.alarms.map((alarm) => {
          return typeof alarm === 'number' ? -alarm * 1000 + 0 : beforeEvent(alarm)
        }),
      }))
    },
  }
}

/** Returns the instant of `20250719T153000Z`, or of seconds since 1970. */
function toInstant(time: number | string): number {
  if (typeof time === 'number') return time * 1000
  return Date.parse(time.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'))
}

export const LIBRARIES: readonly Client[] = [
  library('icalendar for Python', 'python3-icalendar', PYTHON, 'read-icalendar.py'),
  library('vobject for Python', 'python3-vobject', PYTHON, 'read-vobject.py'),
  library('libical', 'python3-gi gir1.2-ical-3.0', PYTHON, 'read-libical.py'),
  library('icalendar for Ruby', 'ruby ruby-icalendar', 'ruby', 'read-icalendar.rb'),
  library('Data::ICal for Perl', 'libdata-ical-perl', 'perl', 'read-data-ical.pl'),
  library('Horde_Icalendar for PHP', 'php-cli php-horde-icalendar', 'php', 'read-horde.php'),
  library('sabre/vobject for PHP', 'php-cli php-sabre-vobject', 'php', 'read-sabre.php'),
]

/** A server: it rewrites the calendar, and ical.js reads what it serves. */
export const radicale: Client = {
  name: 'Radicale',
  needs: 'apt-get install radicale',
  precision: 'seconds',
  fields: ALL_FIELDS,
  read: (path) => parseWithIcalJs(run(PYTHON, [script('store-in-radicale.py'), path])),
}
