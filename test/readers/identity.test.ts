/**
 * Checks that calendars follow a source: that a session keeps its id, and so its UID, in every later
 * version of it.
 */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { esfomo } from '../world.ts'

interface Talk {
  id: number
  title: string
  /** `HH:MM` in Brussels. */
  start: string
  day?: string
  room?: string
}

const FIRST: Talk[] = [
  { id: 11, title: 'Opening', start: '09:00' },
  { id: 12, title: 'Moves', start: '10:00' },
  { id: 13, title: 'Is renamed', start: '11:00' },
  { id: 14, title: 'Is dropped', start: '12:00' },
  { id: 15, title: 'Same title', start: '13:00', room: 'B' },
  { id: 16, title: 'Same title', start: '14:00', room: 'B' },
  { id: 17, title: 'Changes its room', start: '15:00' },
]
/** The next version: in another order, with a talk in front of all others. */
const SECOND: Talk[] = [
  { id: 99, title: 'Same title', start: '08:00' },
  { id: 16, title: 'Same title', start: '14:00', room: 'B' },
  { id: 17, title: 'Changes its room', start: '15:00', room: 'B' },
  { id: 12, title: 'Moves', start: '09:30', day: '2026-02-01' },
  { id: 15, title: 'Same title', start: '13:00', room: 'B' },
  { id: 13, title: 'Has another name', start: '11:00' },
  { id: 11, title: 'Opening', start: '09:00' },
]

function frabXml(talks: readonly Talk[]): string {
  const days = ['2026-01-31', '2026-02-01'].map((date, index) => {
    const events = talks
      .filter(({ day = '2026-01-31' }) => day === date)
      .map(({ id, title, start, room = 'A' }) => {
        return `<event id="${id}" guid="guid-${id}"><date>${date}T${start}:00+01:00</date><start>${start}</start><duration>00:30</duration><room>${room}</room><title>${title}</title><persons/></event>`
      })
    return `<day index="${index + 1}" date="${date}"><room name="A">${events.join('')}</room></day>`
  })
  return `<schedule><conference><acronym>conf</acronym><title>Conf</title><time_zone_name>Europe/Brussels</time_zone_name></conference>${days.join('')}</schedule>`
}

function frabJson(talks: readonly Talk[]): string {
  const days = ['2026-01-31', '2026-02-01'].map((date, index) => ({
    index: index + 1,
    date,
    rooms: {
      A: talks
        .filter(({ day = '2026-01-31' }) => day === date)
        .map(({ id, title, start, room = 'A' }) => {
          const time = { date: `${date}T${start}:00+01:00`, start, duration: '00:30' }
          return { id, guid: `guid-${id}`, ...time, room, title, persons: [] }
        }),
    },
  }))
  const conference = { acronym: 'conf', title: 'Conf', time_zone_name: 'Europe/Brussels', days }
  return JSON.stringify({ schedule: { conference } })
}

function calendar(talks: readonly Talk[]): string {
  const events = talks.flatMap(({ id, title, start, day = '2026-01-31', room = 'A' }) => [
    'BEGIN:VEVENT',
    `UID:talk-${id}@conf.example`,
    `DTSTART;TZID=Europe/Brussels:${`${day}T${start}`.replace(/[-:]/g, '')}00`,
    'DURATION:PT30M',
    `SUMMARY:${title}`,
    `LOCATION:${room}`,
    'END:VEVENT',
  ])
  return ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Conf', ...events, 'END:VCALENDAR', ''].join('\r\n')
}

function sessionize(talks: readonly Talk[]): string {
  const sessions = talks.map(({ id, title, start, day = '2026-01-31', room = 'A' }) => ({
    id: String(id),
    title,
    startsAt: `${day}T${start}:00`,
    endsAt: `${day}T${start.slice(0, 3)}45:00`,
    roomId: room === 'A' ? 1 : 2,
    speakers: [],
    categoryItems: [],
  }))
  const rooms = ['A', 'B'].map((name, index) => ({ id: index + 1, name }))
  return JSON.stringify({ sessions, speakers: [], rooms, categories: [] })
}

/** Returns the UIDs of the exported calendar by the ids of the talks, which are told by place. */
async function uidsOf(file: string, text: string, ...options: string[]) {
  const run = await esfomo(['export', '-p', file, ...options], { files: { [file]: text } })
  expect(run.status, run.stderr).toBe(0)
  const events = new ICAL.Component(ICAL.parse(run.stdout)).getAllSubcomponents('vevent')
  return new Map(
    events.map((event) => {
      const start = event.getFirstPropertyValue('dtstart')?.toString()
      return [
        `${start} ${event.getFirstPropertyValue('location')}`,
        event.getFirstPropertyValue('uid'),
      ]
    }),
  )
}

/** Returns the key of a talk in such a map. */
function placeOf({ start, day = '2026-01-31', room = 'A' }: Talk): string {
  const hour = String(Number(start.slice(0, 2)) - 1).padStart(2, '0')
  return `${day}T${hour}${start.slice(2)}:00Z ${room}`
}

describe('a session keeps its UID in the next version of', () => {
  it.each([
    ['frab XML', 'schedule.xml', frabXml, []],
    ['frab JSON', 'schedule.json', frabJson, []],
    ['iCalendar', 'conf.ics', calendar, []],
    ['Sessionize', 'all.json', sessionize, ['--assume-zone', 'Europe/Brussels']],
  ])('%s', async (_, file, write, options) => {
    const [before, after] = [
      await uidsOf(file, write(FIRST), ...options),
      await uidsOf(file, write(SECOND), ...options),
    ]
    expect([before.size, after.size]).toEqual([FIRST.length, SECOND.length])
    for (const talk of FIRST) {
      const next = SECOND.find(({ id }) => id === talk.id)
      const uid = before.get(placeOf(talk))
      expect(uid).toBeDefined()
      if (next) expect(after.get(placeOf(next))).toBe(uid)
      else expect([...after.values()]).not.toContain(uid)
    }
    const uids = [...before.values(), ...after.values()]
    expect(new Set(uids).size).toBe(FIRST.length + 1)
  })
})
