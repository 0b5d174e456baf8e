import { describe, expect, it } from 'vitest'
import { isoInstant } from '../../../src/time/format.ts'
import { UTC } from '../../../src/time/zone.ts'
import { readSource, readValid } from '../foreign.ts'
import { calendar, component, talk } from './calendar.ts'

/** Rules of central Europe as Outlook writes them, from the year 1601. */
const OUTLOOK = (id: string) =>
  component('VTIMEZONE', [
    `TZID:${id}`,
    ...component('STANDARD', [
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    ]),
    ...component('DAYLIGHT', [
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    ]),
  ])

/** Rules of New York until and since 2007, the old ones with an end and as dates. */
const NEW_YORK = component('VTIMEZONE', [
  'TZID:Home',
  ...component('DAYLIGHT', [
    'DTSTART:20050403T020000',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0400',
    'RRULE:FREQ=YEARLY;UNTIL=20060402T070000Z;BYDAY=1SU;BYMONTH=4',
  ]),
  ...component('STANDARD', [
    'DTSTART:20051030T020000',
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    'RDATE:20051030T020000,20061029T020000',
  ]),
  ...component('DAYLIGHT', [
    'DTSTART:20070311T020000',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0400',
    'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  ]),
  ...component('STANDARD', [
    'DTSTART:20071104T020000',
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  ]),
])

/** Returns the instant of the only session that starts at a time with a TZID. */
async function startOf(id: string, time: string, head: readonly string[] = []): Promise<string> {
  const entry = ['UID:1', 'SUMMARY:Talk', `DTSTART;TZID=${id}:${time}`, 'DURATION:PT1H']
  const { program } = await readValid(calendar(head, entry))
  return isoInstant(program.days[0]?.sessions[0]?.start ?? 0, UTC)
}

describe('TZID', () => {
  it.each([
    ['Europe/Vienna', '2026-07-01T07:00:00Z'],
    ['/Europe/Vienna', '2026-07-01T07:00:00Z'],
    ['"europe/vienna"', '2026-07-01T07:00:00Z'],
    ['/freeassociation.sourceforge.net/Tzfile/Europe/Berlin', '2026-07-01T07:00:00Z'],
    ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', '2026-07-01T12:00:00Z'],
    ['W. Europe Standard Time', '2026-07-01T07:00:00Z'],
    ['W. Europe Standard Time 1', '2026-07-01T07:00:00Z'],
    ['Tokyo Standard Time', '2026-07-01T00:00:00Z'],
    // By the IANA list: EST has no summer time.
    ['CET', '2026-07-01T07:00:00Z'],
    ['EST', '2026-07-01T14:00:00Z'],
    ['est5edt', '2026-07-01T13:00:00Z'],
    ['UTC', '2026-07-01T09:00:00Z'],
    ['GMT', '2026-07-01T09:00:00Z'],
    ['"UTC+02:00"', '2026-07-01T07:00:00Z'],
  ])('%s is a zone without a VTIMEZONE', async (id, instant) => {
    expect(await startOf(id, '20260701T090000')).toBe(instant)
  })

  it.each([
    ['Customized Time Zone', '20260701T090000', '2026-07-01T07:00:00Z'],
    ['Customized Time Zone', '20260101T090000', '2026-01-01T08:00:00Z'],
    ['Customized Time Zone', '20260329T015900', '2026-03-29T00:59:00Z'],
    ['Customized Time Zone', '20260329T023000', '2026-03-29T01:30:00Z'],
    ['Customized Time Zone', '20260329T030000', '2026-03-29T01:00:00Z'],
    ['Customized Time Zone', '20261025T043000', '2026-10-25T03:30:00Z'],
    ['"(UTC+01:00) Amsterdam, Berlin"', '20260701T090000', '2026-07-01T07:00:00Z'],
    ['tzone://Microsoft/Custom', '20260701T090000', '2026-07-01T07:00:00Z'],
  ])('%s at %s has the offset of its VTIMEZONE', async (id, time, instant) => {
    expect(await startOf(id, time, OUTLOOK(id.replaceAll('"', '')))).toBe(instant)
  })

  it('of its own is the offset of a deadline too', async () => {
    const due = ['UID:1', 'SUMMARY:Paper', 'DUE;TZID=Customized Time Zone:20260701T090000']
    const head = [...OUTLOOK('Customized Time Zone'), ...component('VTODO', due)]
    const { program } = await readValid(calendar(head))
    expect(program.deadlines.map((deadline) => deadline.due)).toEqual([
      Date.parse('2026-07-01T07:00:00Z'),
    ])
  })

  // By the zone data of America/New_York.
  it.each([
    ['20050601T120000', '2005-06-01T16:00:00Z'],
    ['20060301T120000', '2006-03-01T17:00:00Z'],
    ['20060601T120000', '2006-06-01T16:00:00Z'],
    ['20061201T120000', '2006-12-01T17:00:00Z'],
    ['20070320T120000', '2007-03-20T16:00:00Z'],
    ['20260320T120000', '2026-03-20T16:00:00Z'],
    ['20261120T120000', '2026-11-20T17:00:00Z'],
    ['20040601T120000', '2004-06-01T17:00:00Z'],
  ])('at %s has the offset of rules with an end', async (time, instant) => {
    expect(await startOf('Home', time, NEW_YORK)).toBe(instant)
  })

  it('has rules that end with COUNT', async () => {
    const rules = component('VTIMEZONE', [
      'TZID:Home',
      ...component('STANDARD', [
        'DTSTART:19991031T030000',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      ]),
      ...component('DAYLIGHT', [
        'DTSTART:20000326T020000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3;COUNT=2',
      ]),
    ])
    expect(await startOf('Home', '20010701T090000', rules)).toBe('2001-07-01T07:00:00Z')
    expect(await startOf('Home', '20260701T090000', rules)).toBe('2026-07-01T08:00:00Z')
  })

  it('has thousands of dates, for entries in many years', async () => {
    const years = Array.from({ length: 100 }, (_, index) => 2000 + index)
    const dates = years.flatMap((year) => Array(20).fill(`${year}0401T000000`))
    const rules = component('VTIMEZONE', [
      'TZID:Home',
      ...component('STANDARD', [
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        `RDATE:${dates.join()}`,
      ]),
    ])
    const entries = years.map((year) =>
      talk(`In ${year}`, '', { more: [`DTSTART;TZID=Home:${year}0701T090000`] }),
    )
    const { program } = await readValid(calendar(rules, ...entries))
    expect(program.days).toHaveLength(years.length)
  })

  it('with rules that take too long to follow leaves out its entries, and says why', async () => {
    const rules = component('VTIMEZONE', [
      'TZID:Home',
      ...component('STANDARD', [
        'DTSTART:20200101T000000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
      ]),
    ])
    const entry = ['UID:1', 'SUMMARY:Lost', 'DTSTART;TZID=Home:20260701T090000']
    const { notes } = await readValid(calendar(rules, entry, talk('A', '20260701T090000Z')))
    const why = 'in a time zone whose rules take too long to follow'
    expect(notes.join()).toMatch(new RegExp(`left-out entry 1: ${why} \\(Lost; line \\d+\\)`))
  })

  it('of a known zone wins over rules that the file has for it', async () => {
    const rules = OUTLOOK('Asia/Tokyo')
    expect(await startOf('Asia/Tokyo', '20260701T090000', rules)).toBe('2026-07-01T00:00:00Z')
  })

  it.each(['Nowhere', 'Customized Time Zone', '/a/b/c', 'x'.repeat(5000)])(
    'leaves out an entry in an unknown zone',
    async (id) => {
      const inZone = (name: string, time: string) => `${name};TZID=${id}:20260701T${time}`
      const entry = ['SUMMARY:Lost', inZone('DTSTART', '090000'), inZone('DTEND', '100000')]
      const { notes, program } = await readValid(calendar([], entry, talk('A', '20260701T090000Z')))
      expect(program.days).toHaveLength(1)
      const [note, ...others] = notes.filter((one) => one.includes('Lost'))
      expect(note).toContain(`entry 1: in an unknown time zone, ${id.slice(0, 80)} (Lost`)
      expect(others).toEqual([]) // the end of what is left out is not noted
    },
  )
})

describe('the zone of a calendar', () => {
  const floating = talk('Floating', '20260701T090000')
  const inVienna = ['UID:v', 'SUMMARY:V', 'DTSTART;TZID=Europe/Vienna:20260701T100000']

  it('is that of most times, and that of X-WR-TIMEZONE before it', async () => {
    const one = await readValid(calendar([], inVienna))
    expect(one.program.timezone.name).toBe('Europe/Vienna')
    const other = await readValid(calendar(['X-WR-TIMEZONE:Tokyo Standard Time'], inVienna))
    expect(other.program.timezone.name).toBe('Asia/Tokyo')
  })

  it('of floating times is X-WR-TIMEZONE, or an assumed one', async () => {
    const named = await readValid(calendar(['X-WR-TIMEZONE:Asia/Tokyo'], floating))
    const assumed = await readValid(calendar([], floating), { zone: 'Asia/Tokyo' })
    for (const { program } of [named, assumed]) {
      const [start] = program.days[0]?.sessions.map((session) => session.start ?? 0) ?? []
      expect(isoInstant(start ?? 0, UTC)).toBe('2026-07-01T00:00:00Z')
    }
  })

  it('of floating deadlines may have any name of the IANA list', async () => {
    const due = component('VTODO', ['UID:1', 'SUMMARY:Paper', 'DUE:20260701T090000'])
    const { program } = await readValid(calendar(['X-WR-TIMEZONE:CET', ...due]))
    expect(program.deadlines.map((deadline) => deadline.due)).toEqual([
      Date.parse('2026-07-01T07:00:00Z'),
    ])
  })

  it('is no offset, however many times have it, unless there is no other', async () => {
    const at = (uid: string) => [
      `UID:${uid}`,
      'SUMMARY:A',
      'DTSTART;TZID=Etc/GMT-2:20260701T090000',
    ]
    const some = await readValid(calendar([], at('1'), at('2'), inVienna))
    expect(some.program.timezone.name).toBe('Europe/Vienna')
    const all = await readValid(calendar([], at('1'), at('2')))
    expect(all.program.timezone.label).toBe('UTC+2')
    expect(all.notes.join()).toContain('the source names no zone that fits: UTC+2')
  })

  it('of floating times is never that of other entries', async () => {
    const { problems } = await readSource(calendar([], inVienna, floating))
    expect(problems[0]?.code).toBe('no-zone')
  })
})

it.each(['+9959', '+1800', '-1401', '+0175'])(
  'an entry with the offset %s is left out, the others are read',
  async (offset) => {
    const { program, notes } = await readValid(
      calendar(
        [],
        ['UID:1', 'SUMMARY:A', `DTSTART:20300102T100000${offset}`],
        ['UID:2', 'SUMMARY:B', 'DTSTART:20300102T100000+0100', 'DURATION:PT1H'],
      ),
    )
    expect(program.days.flatMap(({ sessions }) => sessions.map(({ title }) => title))).toEqual([
      'B',
    ])
    expect(notes.join('\n')).toMatch(/left-out entry 1: at a time that can.t be read \(A; line \d+/)
  },
)
