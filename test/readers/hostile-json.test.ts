/** Replaces values of JSON in every format by others: nothing throws, and no entry is lost unsaid. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSchema } from '../../src/readers/esfomo/schema/check-schema.ts'
import { expectSum, readSource } from './foreign.ts'

const EVENT = {
  id: 7,
  guid: 'g-7',
  date: '2026-03-02T10:00:00+01:00',
  start: '10:00',
  duration: '0:30',
  title: 'Tides',
  subtitle: 'and waves',
  room: 'Aula',
  track: { name: 'Sea' },
  type: 'lecture',
  language: 'en',
  abstract: '<p>High & low</p>',
  persons: [{ id: 1, public_name: 'Ada' }],
  links: [{ url: '/a', title: 'A' }],
  do_not_record: true,
}
const CONFERENCE = { acronym: 'sea', title: 'Sea', time_zone_name: 'Europe/Paris' }
const SESSION = {
  id: '1',
  title: 'Tides',
  description: 'High\r\nlow',
  startsAt: '2026-03-02T10:00:00',
  endsAt: '2026-03-02T11:00:00',
  isServiceSession: true,
  liveUrl: 'https://a.example/',
  status: 'Accepted',
}
const IN_PLACE = {
  ...SESSION,
  room: 'Aula',
  speakers: [{ id: 'a', name: 'Ada' }],
  categories: [{ id: 1, name: 'Track', categoryItems: [{ id: 2, name: 'Sea' }] }],
}
const CONTRIBUTION = {
  id: '1',
  title: 'Tides',
  startDate: { date: '2026-03-02', time: '10:00:00', tz: 'Europe/Zurich' },
  duration: 20,
  speakers: [{ fullName: 'Dr. MOSER, Ada', affiliation: 'Sea' }],
  primaryauthors: [{ fullName: 'Bo' }],
  folders: [{ attachments: [{ title: 'A', download_url: 'https://a.example/' }] }],
  material: [{ resources: [{ name: 'B', url: 'https://b.example/' }] }],
  subContributions: [{ id: '0', title: 'Part', speakers: [{ fullName: 'Cy' }] }],
  room: 'Aula',
}

const DOCUMENTS: Readonly<Record<string, { value: object; zone?: string }>> = {
  'frab JSON': {
    value: {
      schedule: {
        version: '2026-01-01 10:00',
        base_url: 'https://sea.example/',
        conference: {
          ...CONFERENCE,
          days: [{ index: 1, date: '2026-03-02', rooms: { Aula: [EVENT], Lab: [EVENT] } }],
        },
      },
    },
  },
  'second schema of the hub': {
    value: {
      schedule: {
        conference: { ...CONFERENCE, tracks: [{ slug: 's', name: { de: 'Meer', en: 'Sea' } }] },
        events: [
          {
            code: 'ABC',
            title: { de: 'Gezeiten', en: 'Tides' },
            start: '2026-03-02T10:00:00+01:00',
            end: '2026-03-02T11:00:00+01:00',
            room: { name: 'Aula' },
            track: { slug: 's' },
            participants: [{ role: 'SPEAKER', name: 'Ada' }],
            links: [{ type: 'video', url: 'https://a.example/' }],
          },
        ],
      },
    },
  },
  'Sessionize All': {
    zone: 'Europe/Vienna',
    value: {
      sessions: [
        { ...SESSION, speakers: ['a'], categoryItems: [2], roomId: 1 },
        { ...SESSION, id: '2', startsAt: null },
      ],
      speakers: [{ id: 'a', fullName: 'Ada', links: [] }],
      categories: [{ id: 1, title: 'Track', items: [{ id: 2, name: 'Sea' }] }],
      rooms: [{ id: 1, name: 'Aula' }],
      questions: [],
    },
  },
  'Sessionize Sessions': {
    zone: 'Europe/Vienna',
    value: [{ groupName: 'All', sessions: [IN_PLACE, IN_PLACE] }],
  },
  'Sessionize GridSmart': {
    zone: 'Europe/Vienna',
    value: [
      {
        date: '2026-03-02T00:00:00',
        rooms: [{ id: 1, name: 'Aula', sessions: [IN_PLACE] }],
        timeSlots: [{ slotStart: '10:00:00', rooms: [{ id: 1, session: IN_PLACE }] }],
      },
    ],
  },
  Indico: {
    value: {
      _type: 'HTTPAPIResult',
      count: 1,
      results: [
        {
          id: '77',
          title: 'Sea',
          timezone: 'Europe/Zurich',
          location: 'Shore',
          chairs: [{ first_name: 'Bo', last_name: 'Lind' }],
          modificationDate: CONTRIBUTION.startDate,
          contributions: [{ ...CONTRIBUTION, id: '2' }],
          sessions: [
            {
              id: '1',
              title: 'Morning',
              startDate: CONTRIBUTION.startDate,
              endDate: { ...CONTRIBUTION.startDate, time: '11:00:00' },
              conveners: [{ fullName: 'Lind, Bo' }],
              contributions: [CONTRIBUTION],
              session: { isPoster: true },
            },
          ],
        },
      ],
    },
  },
  'confs.tech': {
    value: [
      {
        name: 'Sea',
        url: 'https://sea.example/',
        startDate: '2026-03-02',
        endDate: '2026-03-03',
        city: 'Wien',
        country: 'Austria',
        cfpUrl: 'https://cfp.example/',
        cfpEndDate: '2026-01-16',
      },
    ],
  },
  MiniConf: {
    value: [
      {
        title: 'Keynote - Ada',
        start: '2026-03-02T10:00:00+00:00',
        end: '2026-03-02T11:00:00+00:00',
        location: 'https://a.example/',
        calendarId: '---',
      },
    ],
  },
}

/** What JSON may have in place of anything. */
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, 7, '', ' ', '\u0000', 'none', 'TBD'),
  fc.constantFrom<unknown>(
    [],
    {},
    [[]],
    [null, 7, 'a', {}],
    [[['a']]],
    { a: { b: [] } },
    { toString: {} },
  ),
  fc.constantFrom<unknown>(
    '2026-03-02T10:00:00',
    '2026-10-25T02:30:00',
    '9999-12-31T23:59:59Z',
    '2026-99-99',
    '23:59',
    '99:99:99',
    'Mars/Base',
    'UTC',
    'javascript:alert(1)',
    '\u001b]0;x\u0007',
    'constructor',
    '__proto__',
    'x'.repeat(5000),
  ),
  fc.jsonValue({ maxDepth: 2 }),
)
const mutation = fc.record({
  at: fc.nat(),
  value: anyValue,
  how: fc.constantFrom('replace', 'replace', 'remove', 'double', 'name'),
})

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never

/** Changes one member of a document, which is any of those that it has at any depth. */
function mutate(document: object, { at, how, ...mutation }: Mutation): void {
  const value = structuredClone(mutation.value)
  const members = membersOf(document)
  const [owner, key] = members[at % members.length] ?? []
  if (owner === undefined || key === undefined) return
  if (how === 'replace') setMember(owner, key, value)
  else if (how === 'remove') delete owner[key]
  else if (how === 'name') setMember(owner, '__proto__', value)
  else if (Array.isArray(owner)) owner.push(structuredClone(owner[Number(key)]))
}

/** Sets a member of any name: an assignment to `__proto__` would set the prototype. */
function setMember(owner: object, key: string, value: unknown): void {
  Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true })
}

type Member = [owner: Record<string, unknown>, key: string]

function membersOf(value: unknown): Member[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]): Member[] => {
    return [[value as Record<string, unknown>, key], ...membersOf(member)]
  })
}

/** Returns what an imported draft has that a program file could not say. */
function schemaErrors(draft: object): string[] {
  const errors: string[] = []
  checkSchema(
    { format: 1, ...draft },
    (path, { message }) => errors.push(`${path}: ${message}`),
    () => '',
  )
  return errors
}

const runs = Number(process.env.FUZZ_RUNS ?? 40)

describe.each(Object.entries(DOCUMENTS))('%s', (_, { value, zone }) => {
  const read = (source: string) => readSource(source, zone === undefined ? {} : { zone })

  it('is read as it is', async () => {
    const { problems, program } = await read(JSON.stringify(value))
    expect(problems).toEqual([])
    expect(program).not.toBeNull()
  })

  it('with any other values is read, or refused', async () => {
    const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const document = structuredClone(value)
        for (const change of changes) mutate(document, change)
        const { problems, program, imported } = await read(JSON.stringify(document))
        if (program === null) expect(problems).not.toEqual([])
        else if (imported) {
          expectSum(program, imported)
          expect(schemaErrors(imported.draft ?? {})).toEqual([])
        }
      }),
      { numRuns: runs },
    )
  })
})
