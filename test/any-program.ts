/** Generates program files for property tests. */
import fc from 'fast-check'
import { DEADLINE_TYPES, SESSION_TYPES } from '../src/model/program.ts'
import { anyText } from './any-text.ts'

const name = anyText({ maxLength: 8 }).map((text) => `n${text}`.toWellFormed())
const address = fc.constantFrom('https://example.org', 'http://example.org/a?b=ü#c')
const status = fc.constantFrom('confirmed', 'cancelled')
const links = fc.array(fc.record({ title: name, url: address }), { maxLength: 2 })
/** A name that is not taken for several, nor for one with an affiliation. */
const personName = name.map((text) => text.replace(/[(),;&/[\]]/g, ''))
const person = fc.oneof(
  personName,
  fc.record({ name: personName, affiliation: name, url: address }, { requiredKeys: ['name'] }),
)
const people = fc.array(person, { maxLength: 2 })
const rooms = fc.oneof(fc.constantFrom('A', 'B', 'none'), fc.constant(['A', 'B']))
const twoDigits = (value: number) => String(value).padStart(2, '0')
const timeOfDay = fc
  .tuple(fc.integer({ min: 8, max: 18 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map(twoDigits).join(':'))

const itemFields = {
  title: name,
  type: fc.constantFrom(...SESSION_TYPES),
  status,
  room: rooms,
  track: name,
  language: fc.constantFrom('en', 'de-AT'),
  speakers: people,
  chairs: people,
  abstract: name,
  note: name,
  url: address,
  links,
}

const session = fc.record(
  {
    ...itemFields,
    start: fc.oneof({ weight: 9, arbitrary: timeOfDay }, fc.constant('TBD')),
    talks: fc.array(fc.oneof(name, fc.record(itemFields, { requiredKeys: ['title'] })), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['title', 'start'] },
)

const day = fc.record({
  date: fc.constantFrom('2026-07-24', '2026-07-25', '2026-07-26'),
  sessions: fc
    .array(session, { maxLength: 4 })
    .map((all) => all.toSorted((a, b) => (a.start < b.start ? -1 : 1))),
})

const deadline = fc.record(
  {
    title: name,
    due: fc.constantFrom('TBD', '2026-05-26', '2026-05-26 17:00 UTC', '2026-07-25 AoE'),
    type: fc.constantFrom(...DEADLINE_TYPES),
    status,
    opens: fc.constantFrom('2026-04-01', '2026-04-02 8:00 AoE'),
    was: fc.constantFrom('2026-05-01', ['unknown', '2026-05-01 23:59 AoE'], []),
    note: name,
    url: address,
  },
  { requiredKeys: ['title', 'due'] },
)

/** Generates a program file as JSON, which is YAML too. Few of them are not valid. */
export const anyProgramFile = fc
  .record(
    {
      format: fc.constant(1),
      id: fc.constantFrom('ws', 'ws-2026.1'),
      name,
      timezone: fc.constantFrom('Europe/Vienna', 'UTC', 'America/St_Johns', '+05:45'),
      days: fc.uniqueArray(day, { maxLength: 3, selector: ({ date }) => date }),
      deadlines: fc.array(deadline, { maxLength: 3 }),
      title: name,
      motto: name,
      url: address,
      venue: name,
      room: rooms,
      contact: fc.constantFrom('a@example.org', 'https://example.org'),
      updated: fc.constantFrom('2026-03-01', '2026-03-01 12:00'),
      color: fc.constantFrom('teal', '#0a7c66'),
      about: name,
      topics: fc.array(name, { maxLength: 2 }),
      organizers: people,
      sponsors: people,
      links,
    },
    { requiredKeys: ['format', 'id', 'name', 'timezone', 'days', 'deadlines'] },
  )
  .map(({ days, ...others }) => {
    const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : 1))
    return JSON.stringify({ ...others, days: sorted }, null, 1)
  })
