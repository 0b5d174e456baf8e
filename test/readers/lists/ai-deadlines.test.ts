import { describe, expect, it } from 'vitest'
import { readLines } from './listed.ts'

/** Returns an event of a list. */
const event = (fields: string, name = 'title: Toast') => `- ${name}\n  year: 2030\n${fields}\n`
const dates = (...items: string[]) =>
  ['  deadlines:', ...items.map((item) => `  - ${item}`)].join('\n')

describe('a list `deadlines`', () => {
  it('has types, labels and zones of their own', async () => {
    const { lines, notes } = await readLines(
      event(`  id: toast30
  link: https://toast.example/
  timezone: UTC+0
  note: <b>Strict</b>
${dates(
  "{type: abstract, label: Abstract Registration, date: '2030-01-01 23:59:59', timezone: AoE}",
  "{type: submission, label: Full papers, date: '2030-01-08 23:59'}",
  "{type: paper, label: Late papers, date: '2030-01-09 23:59', note: Ask first}",
  "{type: paper, label: Latest papers, date: '2030-01-10 23:59'}",
  "{type: review_release, date: '2030-02-01 00:00:00'}",
  "{type: camera_ready, date: '2030-04-01 23:59:59'}",
)}`),
    )
    expect(lines).toEqual([
      'toast30-abstract | abstract | Toast 2030: Abstract Registration | 2030-01-02T11:59:59Z | Strict | https://toast.example/',
      'toast30-submission | paper | Toast 2030: Full papers | 2030-01-08T23:59:00Z | Strict | https://toast.example/',
      'toast30-paper-2030-01-09 | paper | Toast 2030: Late papers | 2030-01-09T23:59:00Z | Ask first | https://toast.example/',
      'toast30-paper-2030-01-10 | paper | Toast 2030: Latest papers | 2030-01-10T23:59:00Z | Strict | https://toast.example/',
      'toast30-review-release | other | Toast 2030: reviews released | 2030-02-01T00:00:00Z | Strict | https://toast.example/',
      'toast30-camera-ready | camera-ready | Toast 2030: camera ready | 2030-04-01T23:59:59Z | Strict | https://toast.example/',
    ])
    expect(notes).toEqual([
      expect.stringContaining('guessed field 2: several dates of one kind, without a round'),
    ])
  })

  it.each([
    ['abstract', 'abstract'],
    ['paper', 'paper'],
    ['full paper', 'paper'],
    ['notification', 'notification'],
    ['final_decision', 'notification'],
    ['registration', 'registration'],
    ['rebuttal', 'rebuttal'],
    ['supplementary', 'supplementary'],
    ['commitment', 'commitment'],
    ['withdrawal', 'other'],
  ])('has the type %s', async (word, type) => {
    const { program } = await readLines(
      event(dates(`{type: ${word}, date: 2030-01-01, timezone: AoE}`)),
    )
    expect(program.deadlines[0]?.type).toBe(type)
  })

  const start = (date: string) => `{type: rebuttal_start, date: '${date} 00:00', timezone: AoE}`
  const end = (date: string) => `{type: rebuttal_end, date: '${date} 23:59', timezone: AoE}`
  const joined =
    'left-out entry 1: starts of rebuttals: kept as the opening of their end (Toast 2030: rebuttal starts; line 4)'
  it.each([
    [
      'before its end opens it',
      [start('2030-01-01'), end('2030-01-05')],
      ['01-01 01-06 rebuttal ends'],
      [joined],
    ],
    [
      'has the zone of its end in other words opens it',
      [start('2030-01-01').replace('AoE', 'GMT-12'), end('2030-01-05').replace('AoE', 'UTC-12')],
      ['01-01 01-06 rebuttal ends'],
      [joined],
    ],
    ['alone is a deadline', [start('2030-01-01')], ['01-01 rebuttal starts'], []],
    [
      'after an end is a deadline',
      [start('2030-01-07'), end('2030-01-05')],
      ['01-06 rebuttal ends', '01-07 rebuttal starts'],
      [],
    ],
    [
      'of a second round opens the second end',
      [start('2030-01-01'), end('2030-01-05'), start('2030-02-01'), end('2030-02-05')],
      ['01-01 01-06 rebuttal ends', '02-01 02-06 rebuttal ends'],
      [joined.replace('1:', '2:').replace('line 4', 'line 4; line 6')],
    ],
  ])('has a rebuttal whose start %s', async (_, items, expected, noted) => {
    const { lines, notes } = await readLines(event(dates(...items)))
    const short = lines.map((line) => {
      const [, , title = '', ...times] = line.split(' | ')
      return [...times.map((time) => time.slice(5, 10)), title.replace('Toast 2030: ', '')].join(
        ' ',
      )
    })
    expect(short).toEqual(expected)
    expect(notes.filter((note) => !note.includes('several dates'))).toEqual(noted)
  })

  it('notes a date that is missing, or that no calendar has', async () => {
    const { lines, notes } = await readLines(
      event(
        dates(
          '{type: paper, label: Papers}',
          "{type: paper, date: '2030-02-31 23:59', timezone: AoE}",
          "{type: abstract, date: '2030-01-01 23:59', timezone: Nowhere/City}",
          "{type: notification, date: '2030-01-01 23:59', timezone: ist}",
          "{type: commitment, date: '9999-9-99', timezone: AoE}",
        ),
      ),
    )
    expect(lines).toEqual(['toast-2030-commitment | commitment | Toast 2030: commitment'])
    expect(notes).toEqual([
      'left-out entry 1: deadlines without a date (Toast 2030: Papers; line 4)',
      'changed field 1: dates that name no day became TBD (9999-9-99)',
      expect.stringContaining("left-out entry 1: deadlines whose date can't be read"),
      expect.stringContaining("left-out entry 1: deadlines whose time zone can't be read"),
      'left-out entry 1: deadlines whose time zone is ambiguous: IST may be Asia/Kolkata, Europe/Dublin or Asia/Jerusalem (Toast 2030: notification: 2030-01-01 23:59 ist; line 7)',
    ])
  })
})

describe('keys for the dates', () => {
  it('in no zone are marked as read in AoE', async () => {
    const { program, notes } = await readLines(
      event("  deadline: ['2030-01-01 23:59:59', '2030-01-02', '2030-01-03 20:00']"),
    )
    const inAoe = { zone: { label: 'AoE' } }
    expect(program.deadlines.map(({ announcement }) => announcement)).toMatchObject([
      { ...inAoe, date: '2030-01-01', time: '23:59', timeInferred: false, zoneInferred: true },
      { ...inAoe, date: '2030-01-02', time: '23:59', timeInferred: true, zoneInferred: true },
      // A program file has to name the zone of such an hour.
      { ...inAoe, date: '2030-01-03', time: '20:00', timeInferred: false, zoneInferred: false },
    ])
    expect(notes).toEqual([
      expect.stringContaining('guessed field 3: several dates of one kind, without a round'),
      'guessed field 2: no zone: AoE (2030-01-01 23:59:59; 2030-01-03 20:00)',
      'guessed field 1: no time and zone: the end of the day, AoE (2030-01-02)',
    ])
  })

  it('are one for each type, of which the paper has no name', async () => {
    const { lines, notes } = await readLines(
      event(`  id: TOAST
  link: https://toast.example/
  deadline: '2030-1-8 23:59:59'
  abstract_deadline: 2030-01-01 23:59
  supplementary_deadline:
  timezone: Etc/GMT+8
  note: More info <a href='https://toast.example/cfp'>here</a>.`),
    )
    expect(lines).toEqual([
      'toast-abstract | abstract | Toast 2030: abstract | 2030-01-02T07:59:00Z | More info here (https://toast.example/cfp). | https://toast.example/',
      'toast-paper | paper | Toast 2030: paper | 2030-01-09T07:59:59Z | More info here (https://toast.example/cfp). | https://toast.example/',
    ])
    expect(notes).toEqual([])
  })

  it('may have several dates, and dates for each year and month', async () => {
    const { lines, notes } = await readLines(
      event(
        `  description: Symposium
  deadline: ["%Y-11-30 23:59", "%y-03-31 23:59"]
  comment: Two rounds`,
        'name: B & B (Toast)',
      ) + event('  deadline: "%y-%m-15 12:00"\n  timezone: UTC', 'name: Monthly'),
    )
    expect(lines.slice(0, 2)).toEqual([
      'b-b-toast-2030-paper-2029-11 | paper | B & B (Toast) 2030: paper | 2029-12-01T11:59:00Z | Two rounds',
      'monthly-2030-paper-2030-01 | paper | Monthly 2030: paper | 2030-01-15T12:00:00Z',
    ])
    expect(lines).toHaveLength(14)
    expect(notes).toEqual([
      expect.stringContaining('guessed field 14: several dates of one kind, without a round'),
      'guessed field 2: no zone: AoE (2029-11-30 23:59; 2030-03-31 23:59)',
    ])
  })

  it('of python-deadlines are read', async () => {
    const { lines } = await readLines(
      event(
        "  link: https://py.example/\n  cfp: '2030-01-02 12:00'\n  cfp_link: https://py.example/cfp\n  timezone: Europe/Vienna",
        'conference: PyToast 2030',
      ),
    )
    expect(lines).toEqual([
      'pytoast-2030-cfp | paper | PyToast 2030: call for proposals | 2030-01-02T11:00:00Z | https://py.example/cfp',
    ])
  })
})

it('one event has its full name and place, without what is said twice', async () => {
  const text = event(`  full_name: Toasting
  venue: Great Hall, Linz
  city: Linz
  country: Austria
  date: July 2030
  deadline: '2030-01-01 23:59'
  timezone: PT`)
  const { program, lines } = await readLines(text, { part: 'Toast 2030' })
  const { id, title, venue, about } = program
  expect([id, title, venue, about]).toEqual([
    'toast-2030',
    'Toast 2030 (AI Deadlines): Toasting',
    'Great Hall, Linz, Austria',
    'July 2030',
  ])
  expect(lines).toEqual(['toast-2030-paper | paper | Toast 2030: paper | 2030-01-02T07:59:00Z'])
})

it('a list in JSON is read as one in YAML', async () => {
  const list = [{ title: 'Toast', year: 2030, deadline: ['2030-01-01 23:59'], timezone: 'UTC' }]
  const { lines } = await readLines(JSON.stringify(list))
  expect(lines).toEqual(['toast-2030-paper | paper | Toast 2030: paper | 2030-01-01T23:59:00Z'])
})
