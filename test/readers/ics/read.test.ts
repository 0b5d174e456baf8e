import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/model/program.ts'
import { isoInstant } from '../../../src/time/format.ts'
import { UTC } from '../../../src/time/zone.ts'
import { readSource, readValid } from '../foreign.ts'
import { calendar, component, talk } from './calendar.ts'

/** Returns the only session of a program. */
function only({ days }: Program) {
  const sessions = days.flatMap((day) => day.sessions)
  expect(sessions).toHaveLength(1)
  return sessions[0]
}

/** Returns the sessions as `2026-03-30T09:00Z Title`. */
function list({ days }: Program): string[] {
  return days
    .flatMap((day) => day.sessions)
    .map(({ start, title }) => `${isoInstant(start ?? 0, UTC).replace(':00Z', 'Z')} ${title}`)
}

const NINE = '20260330T090000Z'

describe('iCalendar', () => {
  it('maps each property of a session', async () => {
    const text = calendar(
      [
        'X-WR-CALNAME;VALUE=TEXT:Mouse Days 2026',
        'X-WR-CALDESC:About mice',
        'X-WR-TIMEZONE:Europe/Vienna',
      ],
      [
        'UID:Opening-1',
        'SUMMARY:Opening: cheese\\, bread\\; and \\\\ more',
        'DTSTART;TZID=Europe/Vienna:20260330T090000',
        'DTEND;TZID=Europe/Vienna:20260330T093000',
        'LOCATION:Hall 1\\, Old Mill',
        'CATEGORIES:Rodents,Food\\, Drink',
        'DESCRIPTION:First line\\nSecond line',
        'URL:https://mice.example/opening',
        'CONFERENCE;VALUE=URI;LABEL="Stream: live":https://mice.example/live',
        'ATTACH;FILENAME=slides.pdf:https://mice.example/slides.pdf',
        'ATTACH;ENCODING=BASE64;VALUE=BINARY:aGVsbG8=',
        'STATUS:TENTATIVE',
        'LAST-MODIFIED:20260301T120000Z',
        'GEO:48.2;16.4',
      ],
    )
    const { program, imported, notes } = await readValid(text)
    expect(program).toMatchObject({
      id: 'mouse-days-2026',
      name: 'Mouse Days 2026',
      about: 'About mice',
      timezone: { name: 'Europe/Vienna' },
    })
    expect(isoInstant(program.updated ?? 0, UTC)).toBe('2026-03-01T12:00:00Z')
    expect(imported.entries).toBe(1)
    expect(only(program)).toMatchObject({
      id: 'opening-1',
      title: 'Opening: cheese, bread; and \\ more',
      type: 'opening',
      rooms: ['Hall 1, Old Mill'],
      track: 'Rodents',
      abstract: 'First line\nSecond line',
      url: 'https://mice.example/opening',
      links: [
        { title: 'Stream: live', url: 'https://mice.example/live' },
        { title: 'slides.pdf', url: 'https://mice.example/slides.pdf' },
      ],
      note: 'Tentative; Also: Food, Drink',
      start: Date.UTC(2026, 2, 30, 7),
      end: Date.UTC(2026, 2, 30, 7, 30),
    })
    expect(notes).toEqual([
      'changed field 1: further tracks: listed in the note (Opening: cheese, bread; and \\ more; line 6)',
      'left-out field 1: files within the calendar',
      'left-out field 1: not kept: GEO',
      'guessed field 1: types inferred from titles (Opening: cheese, bread; and \\ more)',
    ])
  })

  it('does not take the UID of an alarm', async () => {
    const alarm = component('VALARM', [
      'UID:alarm',
      'TRIGGER:-PT15M',
      'SUMMARY:Ring',
      'ATTACH:Basso',
    ])
    const entry = [...alarm, ...talk('Talk', NINE, { uid: 'talk', more: alarm })]
    const { program, notes } = await readValid(calendar([], entry))
    expect(only(program)).toMatchObject({ id: 'talk', title: 'Talk', links: [] })
    expect(notes).toContain('left-out field 2: not kept: VALARM')
  })

  it('makes a link of a place that is an address', async () => {
    const more = ['LOCATION:https://mice.example/room?a=1\\,2']
    const { program } = await readValid(calendar([], talk('Talk', NINE, { more })))
    expect(only(program)).toMatchObject({
      rooms: [],
      links: [{ url: 'https://mice.example/room?a=1,2' }],
    })
  })

  it('uses X-ALT-DESC only without a description', async () => {
    const alt = 'X-ALT-DESC;FMTTYPE=text/html:<p>Of <b>mice</b></p>'
    const text = calendar(
      [],
      talk('One', NINE, { more: ['DESCRIPTION:', alt] }),
      talk('Two', NINE, { more: ['DESCRIPTION:Plain', alt] }),
    )
    const { program } = await readValid(text)
    const sessions = program.days.flatMap((day) => day.sessions)
    expect(sessions.map(({ abstract }) => abstract)).toEqual(['Of mice', 'Plain'])
  })

  it.each([
    ['STATUS:CANCELLED', 'METHOD:PUBLISH'],
    ['STATUS:CONFIRMED', 'METHOD:CANCEL'],
  ])('knows a cancelled entry by %s and %s', async (status, method) => {
    const text = calendar([method], talk('Canceled: Talk', NINE, { more: [status] }))
    expect(only((await readValid(text)).program)).toMatchObject({
      title: 'Talk',
      status: 'cancelled',
    })
  })

  it('reads an end, a length and neither', async () => {
    const text = calendar(
      ['X-WR-CALNAME:Days'],
      talk('A', NINE),
      ['UID:b', 'SUMMARY:B', `DTSTART:${NINE}`, 'DTEND:20260330T100000Z'],
      ['UID:c', 'SUMMARY:C', `DTSTART:${NINE}`],
    )
    const { program, notes } = await readValid(text)
    const sessions = program.days.flatMap((day) => day.sessions)
    expect(sessions.map(({ id, endInferred }) => [id, endInferred])).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
    ])
    expect(notes).toContain('guessed field 1: no end: inferred from what follows (C; line 16)')
  })

  it('takes a date as the end of a time of day for its midnight', async () => {
    const entry = [
      'SUMMARY:A',
      'DTSTART;TZID=Asia/Tokyo:20260330T200000',
      'DTEND;VALUE=DATE:20260331',
    ]
    const { program } = await readValid(calendar([], entry))
    expect(isoInstant(only(program)?.end ?? 0, UTC)).toBe('2026-03-30T15:00:00Z')
  })

  it('reads lenient lines: whitespace, bare line ends, parameters, quotes, no end', async () => {
    const text = [
      'BEGIN: VCALENDAR',
      'X-WR-CALNAME;X-A="b:c;d": Mice',
      'X-WR-TIMEZONE: Europe/Rome',
      'VTIMEZONE: Europe/Rome',
      '',
      'begin:vevent',
      'UID: 1',
      'SEQUENCE: 0',
      'SUMMARY;CHARSET=UTF-8;ENCODING=8BIT;X-PLAIN: XOR',
      'DTSTART;X-Q="a;b:c";tzid="Europe/Rome": 20260330T0900',
      'DTEND;TZID="Europe/Rome:20260330T100000',
      'this is no property',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:2',
      'SUMMARY:AND',
      'DTSTART:2026-03-30T10:00:00+02:00',
      'DTEND:20260330T110000+0200',
    ].join('\n')
    const { program, notes } = await readValid(text)
    expect(list(program)).toEqual(['2026-03-30T07:00Z XOR', '2026-03-30T08:00Z AND'])
    expect(notes).toEqual([
      'left-out field 1: lines that are no property: they have no colon (this is no property; line 12)',
      'guessed field 1: the file ends too early: what follows is missing (END:VEVENT, END:VCALENDAR)',
      'left-out field 1: not kept: VTIMEZONE',
    ])
  })

  it('reads several calendars and entries outside of one', async () => {
    const one = calendar(['X-WR-CALNAME:One'], talk('A', NINE))
    const two = calendar(['X-WR-CALNAME:Two', 'METHOD:CANCEL'], talk('B', NINE))
    const text = `${one}${two}${component('VEVENT', talk('C', NINE)).join('\r\n')}`
    const { program, notes } = await readValid(text)
    const sessions = program.days.flatMap((day) => day.sessions)
    expect(program.name).toBe('One')
    expect(sessions.map(({ title, status }) => `${title} ${status}`)).toEqual([
      'A confirmed',
      'B cancelled',
      'C cancelled',
    ])
    expect(notes[0]).toContain('several calendars')
  })

  it('unfolds lines before decoding them, also within a character', async () => {
    const [before, after] = calendar([], talk('Caf§ Zoë', NINE, { uid: '1' })).split('§') as [
      string,
      string,
    ]
    const bytes = Buffer.concat([
      Buffer.from(`${before}\r\n `),
      Buffer.from([0xc3]),
      Buffer.from('\r\n\t'),
      Buffer.from([0xa9]),
      Buffer.from(after),
    ])
    const { program, notes } = await readValid(new Uint8Array(bytes))
    expect(only(program)?.title).toBe('Café Zoë')
    expect(notes.join('\n')).not.toContain('windows-1252')
  })

  it('decodes windows-1252 and UTF-16', async () => {
    const text = calendar(['X-WR-CALNAME:Mice'], talk('Café', NINE))
    const latin = await readValid(new Uint8Array(Buffer.from(text, 'latin1')))
    expect(only(latin.program)?.title).toBe('Café')
    expect(latin.notes[0]).toBe('guessed field 1: not UTF-8: decoded as windows-1252')
    const utf16 = await readValid(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))
    expect(only(utf16.program)?.title).toBe('Café')
  })

  it('counts what is no session, with the reasons', async () => {
    const text = calendar(
      ['X-WR-CALNAME:Mice'],
      talk('Talk', NINE),
      ['UID:day', 'SUMMARY:Holiday', 'DTSTART;VALUE=DATE:20260331'],
      ['UID:none', 'SUMMARY:Nothing'],
      ['UID:bad', 'SUMMARY:Bad', 'DTSTART:20260231T090000Z'],
      ['UID:zone', 'SUMMARY:Zone', 'DTSTART;TZID=Nowhere/City:20260331T090000'],
    ).replace(
      'END:VCALENDAR',
      [
        ...component('VJOURNAL', ['SUMMARY:Diary']),
        ...component('VFREEBUSY', []),
        ...component('VTODO', ['SUMMARY:Clean']),
        'END:VCALENDAR',
      ].join('\r\n'),
    )
    const { imported, notes } = await readValid(text)
    expect(imported.entries).toBe(8)
    expect(notes.filter((note) => note.startsWith('left-out entry'))).toEqual([
      'left-out entry 1: of the kind VJOURNAL (Diary; line 29)',
      'left-out entry 1: of the kind VFREEBUSY (line 32)',
      'left-out entry 1: without a start (Nothing; line 15)',
      "left-out entry 1: at a time that can't be read (Bad; line 19)",
      'left-out entry 1: in an unknown time zone, Nowhere/City (Zone; line 24)',
      'left-out entry 1: tasks without a due date (Clean; line 34)',
      'left-out entry 1: whole days (Holiday; line 10)',
    ])
  })

  it('refuses a calendar without a session or deadline', async () => {
    const { problems } = await readSource(
      calendar([], ['UID:day', 'SUMMARY:Holiday', 'DTSTART;VALUE=DATE:20260331']),
    )
    expect(problems[0]?.message).toBe('no session or deadline: 1 entry left out: whole days')
  })

  it('says that entries which last days look like a list of events', async () => {
    const text = calendar(
      ['X-WR-CALNAME:Events'],
      talk('Workshop', NINE, { more: ['DTEND:20260402T170000Z'] }),
      talk('School', NINE, { more: ['DTEND:20260403T170000Z'] }),
      talk('Meeting', NINE),
    )
    expect((await readValid(text)).notes).toContain(
      'guessed field 2: this looks like a list of events, not a program: most last a day or more (Workshop; School; line 4; line 11)',
    )
  })
})

describe('deadlines of a calendar', () => {
  it('are tasks, and days and minutes that are named so', async () => {
    const text = calendar(
      ['X-WR-CALNAME:Mice'],
      [
        'UID:a',
        'SUMMARY:Abstract submission',
        'DTSTART;VALUE=DATE:20260110',
        'DTEND;VALUE=DATE:20260112',
      ],
      ['UID:b', 'SUMMARY:Camera-ready', 'DTSTART:20260210'],
      ['UID:c', 'SUMMARY:Residue of cheese', 'DTSTART;VALUE=DATE:20260210'],
      [
        'UID:d',
        'SUMMARY:Deadline: Papers',
        'DTSTART:20260120T115900Z',
        'CATEGORIES:deadline,paper',
      ],
    ).replace(
      'END:VCALENDAR',
      [
        ...component('VTODO', [
          'UID:e',
          'SUMMARY:Register',
          'DUE;TZID=Europe/Vienna:20260301T170000',
        ]),
        ...component('VTODO', ['UID:f', 'SUMMARY:Pay', 'DTSTART:20260301T170000Z', 'DURATION:P1D']),
        ...component('VTODO', ['UID:g', 'SUMMARY:Book', 'DUE;VALUE=DATE:20260303']),
        'END:VCALENDAR',
      ].join('\r\n'),
    )
    const { program, notes } = await readValid(text)
    const found = program.deadlines.map(({ id, title, type, due }) => {
      return `${id} ${title} (${type}) ${isoInstant(due ?? 0, UTC)}`
    })
    expect(found).toEqual([
      'a Abstract submission (abstract) 2026-01-12T11:59:59Z',
      'd Papers (paper) 2026-01-20T11:59:00Z',
      'b Camera-ready (camera-ready) 2026-02-11T11:59:59Z',
      'e Register (registration) 2026-03-01T16:00:00Z',
      'f Pay (other) 2026-03-02T17:00:00Z',
      'g Book (other) 2026-03-04T11:59:59Z',
    ])
    expect(notes).toContainEqual(
      expect.stringContaining(
        'guessed field 1: tasks with a date alone: due at the end of that day',
      ),
    )
    expect(notes.slice(0, 3)).toEqual([
      'left-out entry 1: whole days (Residue of cheese; line 15)',
      'guessed field 2: days that are named as deadlines: due at the end of that day, AoE (Abstract submission; Camera-ready; line 4; line 10)',
      'guessed field 1: moments that are named as deadlines (Deadline: Papers; line 20)',
    ])
  })

  it('without a zone need one', async () => {
    const text = calendar([], []).replace(
      'END:VCALENDAR',
      [
        ...component('VTODO', ['UID:e', 'SUMMARY:Register', 'DUE:20260301T170000']),
        'END:VCALENDAR',
      ].join('\r\n'),
    )
    expect((await readSource(text)).problems[0]?.code).toBe('no-zone')
    const { program } = await readValid(text, { zone: 'Europe/Vienna' })
    expect(isoInstant(program.deadlines[0]?.due ?? 0, UTC)).toBe('2026-03-01T16:00:00Z')
  })
})
