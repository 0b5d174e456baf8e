import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/model/program.ts'
import { buildProgram } from '../../../src/program/build-program.ts'
import type { ProgramDraft } from '../../../src/program/draft.ts'
import { parseIsoTime } from '../../../src/readers/entries/iso-time.ts'
import { Notes } from '../../../src/readers/entries/notes.ts'
import type {
  SourceHead,
  SourceItem,
  SourceProgram,
} from '../../../src/readers/entries/source-program.ts'
import { toDraft } from '../../../src/readers/entries/to-draft.ts'
import { checkSchema } from '../../../src/readers/esfomo/schema/check-schema.ts'
import { isoInstant } from '../../../src/time/format.ts'
import { HOUR, MINUTE } from '../../../src/time/types.ts'
import { ianaZone } from '../../../src/time/zone.ts'
import { anyText } from '../../any-text.ts'

type Item = Omit<Partial<SourceItem>, 'start' | 'end' | 'talks'> & {
  start?: string | null
  end?: string | null
  talks?: Item[]
}

function item({ start = null, end = null, talks, ids = [], ...rest }: Item): SourceItem {
  return {
    where: null,
    title: 'Title',
    ...rest,
    ids,
    start: start === null ? null : parseIsoTime(start),
    end: end === null ? null : parseIsoTime(end),
    ...(talks && { talks: talks.map(item) }),
  }
}

const HEAD: SourceHead = { acronym: 'conf', title: 'Conf', timezone: 'Europe/Vienna' }

interface Result {
  draft: ProgramDraft
  program: Program
  notes: string[]
}

/** Turns items into a program, whose draft must fit the schema and have no error. */
function convert(
  items: readonly Item[],
  head: SourceHead = HEAD,
  more: Partial<SourceProgram> = {},
  zone: string | null = null,
): Result {
  const notes = new Notes()
  const source = { head, items: items.map(item), deadlines: [], entries: items.length, ...more }
  const assumed = { zone: zone === null ? null : ianaZone(zone), date: null }
  const request = { fileName: 'file', part: null, assumed, companions: new Map() }
  const draft = toDraft(source, request, notes)
  return { draft, program: build(draft), notes: notes.all().map(noteText) }
}

function build(draft: ProgramDraft): Program {
  const errors: string[] = []
  checkSchema(
    { format: 1, ...draft },
    (path, { message }) => errors.push(`${path}: ${message}`),
    () => '',
  )
  const program = buildProgram(
    draft,
    (path, { severity, message }) => {
      if (severity === 'error') errors.push(`${path}: ${message}`)
    },
    () => 1,
    () => {},
  )
  expect(errors).toEqual([])
  return program
}

function noteText({ kind, of, count, what }: ReturnType<Notes['all']>[number]): string {
  return `${kind} ${of} ${count}: ${what}`
}

/** Lists the sessions as `date start/end id title`, in UTC. */
function listed({ days, timezone }: Program): string[] {
  const time = (instant: number | null) =>
    instant === null ? '-' : isoInstant(instant, timezone).slice(5, 16)
  return days.flatMap(({ date, sessions }) =>
    sessions.flatMap(({ id, start, end, talks }) => [
      `${date} ${id} ${time(start)}/${time(end)}`,
      ...talks.map((talk) => `  ${talk.id} ${time(talk.start)}/${time(talk.end)}`),
    ]),
  )
}

const thrown = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing'
}

describe('the zone of the venue', () => {
  const at = (start: string): Item => ({ start, duration: HOUR, ids: ['a'] })
  const zoneOf = (items: Item[], timezone: string | null, zone: string | null = null) =>
    convert(items, { ...HEAD, timezone }, {}, zone).program.timezone.name

  it.each([
    ['the one that is named', [at('2025-07-19T10:00:00')], 'Europe/Vienna', null, 'Europe/Vienna'],
    [
      'the one that is named, with UTC',
      [at('2025-07-19T10:00Z')],
      'Asia/Kolkata',
      null,
      'Asia/Kolkata',
    ],
    ['the offsets, if they contradict it', [at('2020-12-14T09:00+01:00')], 'UTC', null, '+01:00'],
    [
      'one offset',
      [at('2014-12-27T11:30+01:00'), at('2014-12-28T11:30+01:00')],
      null,
      null,
      '+01:00',
    ],
    [
      'the most frequent offset',
      [at('2025-03-29T10:00+01:00'), at('2025-03-31T10:00+02:00'), at('2025-04-01T10:00+02:00')],
      null,
      null,
      '+02:00',
    ],
    [
      'the one that is named, if few offsets contradict it',
      [at('2025-07-19T10:00+02:00'), at('2025-07-19T11:00+02:00'), at('2025-07-19T10:00+09:00')],
      'Europe/Vienna',
      null,
      'Europe/Vienna',
    ],
    [
      'the one that is named, if others need it',
      [at('2025-07-19T10:00'), at('2025-07-19T10:00+09:00')],
      'Europe/Vienna',
      null,
      'Europe/Vienna',
    ],
    ['that of an old name', [at('2025-07-19T10:00+09:00')], 'Japan', null, 'Asia/Tokyo'],
    ['that of CET', [at('2025-07-19T10:00+02:00')], 'CET', null, 'Europe/Brussels'],
    ['UTC alone', [at('2025-07-19T10:00Z')], null, null, 'UTC'],
    ['the assumed one', [at('2025-07-19T10:00')], null, 'Asia/Tokyo', 'Asia/Tokyo'],
    [
      'the assumed one for offsets that fit',
      [at('2014-12-27T11:30+01:00')],
      null,
      'Europe/Berlin',
      'Europe/Berlin',
    ],
    ['the assumed one for UTC', [at('2014-12-27T11:30Z')], null, 'Europe/Berlin', 'Europe/Berlin'],
    [
      'the offset of a zone that does not exist',
      [at('2014-12-27T11:30+01:00')],
      'Mars/Olympus',
      null,
      '+01:00',
    ],
  ])('is %s', (_, items, named, assumed, zone) => {
    expect(zoneOf(items, named, assumed)).toBe(zone)
  })

  it.each([
    [[at('2025-07-19T10:00')], null, null, /^times without a zone, such as 2025-07-19T10:00/],
    [
      [at('2025-07-19T10:00')],
      'Europe/Vienna',
      'Asia/Tokyo',
      /^the source says its zone, Europe\/Vienna/,
    ],
    [
      [at('2014-12-27T11:30+01:00')],
      null,
      'Asia/Tokyo',
      /^Asia\/Tokyo is not the zone of this source, which says 2014-12-27T11:30:00\+01:00/,
    ],
  ])('is refused: %#', (items, named, assumed, message) => {
    expect(thrown(() => zoneOf(items, named, assumed))).toMatch(message)
  })

  it('is not that of other entries for a time without one', () => {
    const vienna = { wall: Date.UTC(2025, 6, 19, 10), zone: ianaZone('Europe/Vienna') }
    const items = [{ ...item(at('2025-07-19T10:00')) }, { ...item({}), ids: ['b'], start: vienna }]
    const run = () => convert([], { ...HEAD, timezone: null }, { items })
    expect(thrown(run)).toMatch(/^times without a zone/)
  })
})

describe('times', () => {
  it('in another offset than most are right, and that is noted', () => {
    const { program, notes } = convert(
      [
        { ids: ['a'], start: '2026-10-24T10:00+02:00', duration: HOUR },
        { ids: ['b'], start: '2026-10-24T12:00+02:00', duration: HOUR },
        { ids: ['c'], start: '2026-10-26T10:00+01:00', duration: HOUR },
      ],
      { ...HEAD, timezone: null },
    )
    expect(program.days.at(-1)?.sessions[0]?.start).toBe(Date.parse('2026-10-26T09:00Z'))
    expect(notes.join()).toMatch(/UTC\+2, as most of .*changed field 1: times in another offset/)
  })

  it('in two offsets as often are not said to be in most', () => {
    const { notes } = convert(
      [
        { ids: ['a'], start: '2026-10-24T10:00+02:00', duration: HOUR },
        { ids: ['c'], start: '2026-10-26T10:00+01:00', duration: HOUR },
      ],
      { ...HEAD, timezone: null },
    )
    expect(notes.join()).toMatch(/UTC\+2, as some of its times are written/)
  })

  it('that the clocks skip are as much later', () => {
    const skipped = { start: '2025-03-30T02:30', duration: HOUR }
    const { program, notes } = convert([
      { ids: ['a'], ...skipped },
      { ids: ['b'], ...skipped },
    ])
    expect(program.days[0]?.sessions[0]?.start).toBe(Date.parse('2025-03-30T01:30Z'))
    expect(notes).toContain('changed field 2: times that the clocks skip are as much later')
  })

  it('are placed under the date of their start at the venue', () => {
    const { program, notes } = convert([
      {
        ids: ['a'],
        start: '2025-07-19T23:30+02:00',
        end: '2025-07-20T01:00+02:00',
        day: '2025-07-19',
      },
      { ids: ['b'], start: '2025-07-20T00:30+02:00', duration: HOUR, day: '2025-07-19' },
      { ids: ['c'], start: '2025-07-19T08:00Z', end: '2025-07-19T22:00Z' },
    ])
    expect(listed(program)).toEqual([
      '2025-07-19 c 07-19T10:00/07-20T00:00',
      '2025-07-19 a 07-19T23:30/07-20T01:00',
      '2025-07-20 b 07-20T00:30/07-20T01:30',
    ])
    expect(notes).toEqual(['changed field 1: sessions after midnight stand under the next date'])
  })

  it('keep each of two times at which the clocks go back, to the second', () => {
    const { draft, program } = convert([
      { ids: ['a'], start: '2025-10-26T02:30:05+02:00', end: '2025-10-26T02:30+01:00' },
      { ids: ['b'], start: '2025-10-26T02:30:05+01:00', duration: HOUR },
    ])
    expect(draft.days?.[0]?.sessions?.map((session) => [session?.start, session?.end])).toEqual([
      ['02:30:05', '2025-10-26 02:30 UTC+1'],
      ['2025-10-26 02:30:05 UTC+1', '03:30:05'],
    ])
    const [a, b] = program.days[0]?.sessions ?? []
    expect([a?.start, a?.end, b?.start]).toEqual(
      ['2025-10-26T00:30:05Z', '2025-10-26T01:30:00Z', '2025-10-26T01:30:05Z'].map(Date.parse),
    )
  })

  it('that can not be kept are left out, or their end is inferred', () => {
    const { program, notes } = convert([
      { ids: ['a'], start: '2025-07-19T10:00' },
      { ids: ['b'], start: '2025-07-19T10:00', end: '2025-07-19T10:00' },
      { ids: ['c'], start: '2025-07-19T11:00', end: '2025-07-19T09:00' },
      { ids: ['d'], start: '2025-07-19T11:00', end: '2025-07-21T09:00' },
      { ids: ['e'], start: '2025-07-19T11:00', end: '2025-08-21T09:00' },
      { ids: ['f'], start: '2025-03-30T02:30' },
      { ids: ['g'], start: null },
      { ids: ['h'], start: null, day: '2025-07-19', title: 'Later' },
      { ids: ['i'], start: '1066-10-14T09:00' },
    ])
    expect(program.days.flatMap(({ sessions }) => sessions.map(({ id }) => id))).toEqual([
      'f',
      'a',
      'b',
      'd',
      'c',
      'h',
    ])
    expect(notes).toEqual([
      'guessed field 2: no end: inferred from what follows',
      'guessed field 1: no length: inferred from what follows',
      'guessed field 1: an end before the start: inferred from what follows',
      'guessed field 1: longer than a day, as written',
      'left-out entry 1: longer than 14 days',
      'changed field 1: times that the clocks skip are as much later',
      'left-out entry 2: without a time',
      'guessed field 1: no time: shown as to be announced',
    ])
  })
})

describe('talks', () => {
  it('stay in their block, or stand for themselves', () => {
    const { program, notes } = convert([
      {
        ids: ['block'],
        start: '2025-07-19T10:00',
        end: '2025-07-19T11:00',
        rooms: ['Aula'],
        talks: [
          { ids: ['untimed'] },
          { ids: ['late'], start: '2025-07-19T10:30', end: '2025-07-19T11:10' },
          { ids: ['first'], start: '2025-07-19T10:00', duration: 30 * MINUTE },
          { ids: ['before'], start: '2025-07-19T09:00', duration: 30 * MINUTE },
          { ids: ['after'], start: '2025-07-19T11:00', duration: 30 * MINUTE, rooms: ['Lab'] },
        ],
      },
      { ids: ['no-time'], talks: [{ ids: ['orphan'] }, { ids: ['x'], start: '2025-07-19T12:00' }] },
    ])
    expect(listed(program)).toEqual([
      '2025-07-19 before 07-19T09:00/07-19T09:30',
      '2025-07-19 block 07-19T10:00/07-19T11:00',
      '  first 07-19T10:00/07-19T10:30',
      '  late 07-19T10:30/07-19T11:00',
      '  untimed -/-',
      '2025-07-19 after 07-19T11:00/07-19T11:30',
      '2025-07-19 no-time 07-19T12:00/07-19T12:30',
      '  x 07-19T12:00/07-19T12:30',
      '  orphan -/-',
    ])
    expect(program.days[0]?.sessions.map(({ rooms }) => rooms[0])).toEqual([
      'Aula',
      'Aula',
      'Lab',
      undefined,
    ])
    expect(notes).toContain(
      'changed entry 2: talks that are not within the time of their session are sessions of their own',
    )
  })
})

describe('ids', () => {
  it('come from the first kind that an item has, and never depend on titles or order', () => {
    const { program, notes } = convert([
      { ids: [null, '460@KOLT20', 'g1'], start: '2025-07-19T12:00', title: 'B' },
      { ids: [null, 'x y', 'g2'], start: '2025-07-19T11:00', title: 'A' },
      { ids: [null, 'x y', 'g2'], start: '2025-07-19T10:00', title: 'C' },
      { ids: [null, '-n9QScyDLXMEwkqrCHASYw', 'g3'], start: '2025-07-19T13:00' },
      { ids: [null, `Z${'long'.repeat(40)}`, 'g4'], start: '2025-07-19T14:00' },
      { ids: [null, 'half \ud83d', 'g5'], start: '2025-07-19T15:00' },
    ])
    const ids = program.days[0]?.sessions.map(({ id }) => id) ?? []
    expect(ids.map((id) => id.replace(/[0-9a-f]{6}(?=$|-2$)/, '#'))).toEqual([
      'x-y-#',
      'x-y-#-2',
      '460-kolt20-#',
      'n9qscydlxmewkqrchasyw-#',
      expect.stringMatching(/^zlonglong.*-#$/),
      'half-#',
    ])
    expect(ids.every((id) => id.length <= 64)).toBe(true)
    expect(notes).toContain('changed field 1: repeated ids: made different with -2, -3 …')
  })

  it('do not depend on those of other items', () => {
    const coded: Item[] = [
      { ids: ['ABC', '1'], start: '2025-07-19T10:00' },
      { ids: ['DEF', '2'], start: '2025-07-19T11:00' },
    ]
    // Breaks have no code, and one has the number that is the code of another.
    const others: Item[] = [
      { ids: ['', '3'], start: '2025-07-19T09:00' },
      { ids: [null, 'abc'], start: '2025-07-19T09:30' },
    ]
    const idsOf = (items: Item[]) => {
      return convert(items).program.days[0]?.sessions.map(({ id }) => id)
    }
    expect(idsOf(coded)).toEqual(['abc', 'def'])
    expect(idsOf([...others, ...coded])).toEqual(['3', 'abc-2', 'abc', 'def'])
  })

  it('that repeat at one time are told apart by room and title, not by order', () => {
    const items: Item[] = [
      { ids: ['1'], start: '2025-07-19T10:00', title: 'B', rooms: ['X'] },
      { ids: ['1'], start: '2025-07-19T10:00', title: 'A', rooms: ['X'] },
      { ids: ['1'], start: '2025-07-19T10:00', title: 'C', rooms: ['A'] },
    ]
    const idsOf = (given: Item[]) => {
      const { program } = convert(given)
      return program.days[0]?.sessions.map(({ id, title }) => `${title}: ${id}`).sort()
    }
    expect(idsOf(items)).toEqual(['A: 1-2', 'B: 1-3', 'C: 1'])
    expect(idsOf(items.toReversed())).toEqual(idsOf(items))
  })

  it('are made from titles where the source has none, with a note', () => {
    const { program, notes } = convert([{ start: '2025-07-19T12:00', title: 'Grüße an alle' }])
    expect(program.days[0]?.sessions[0]?.id).toBe('gru-e-an-alle')
    expect(notes.join()).toMatch(/guessed field 1: no id/)
  })
})

describe('facts', () => {
  const only = (given: Item, baseUrl: string | null = 'https://conf.example/2025/') => {
    const { program, notes } = convert(
      [{ ids: ['a'], start: '2025-07-19T12:00', duration: HOUR, ...given }],
      { ...HEAD, baseUrl },
    )
    return { session: program.days[0]?.sessions[0], notes }
  }

  it.each([
    [{ title: 'A  title\u0007', subtitle: 'sub' }, 'A title: sub'],
    [{ title: 'Title: sub', subtitle: 'sub' }, 'Title: sub'],
    [{ title: 'Title:', subtitle: 'sub' }, 'Title: sub'],
    [{ title: 'Title –', subtitle: 'sub' }, 'Title – sub'],
    [{ title: 'RCPT TO:<grå@grå.org> & co' }, 'RCPT TO:<grå@grå.org> & co'],
    [{ title: '', speakers: [{ name: 'Ada' }] }, 'Talk: Ada'],
    [{ title: ' ', type: 'Podium' }, 'Podium'],
    [{ title: 'x'.repeat(2000) }, 'x'.repeat(1000)],
    [{ title: 'none' }, 'none'],
  ])('title: %j', (given, title) => {
    expect(only(given).session?.title).toBe(title)
  })

  it.each([
    ['Keynote', 'keynote'],
    ['Plenary', 'keynote'],
    ['lecture', 'talk'],
    ['Lightning Talk', 'lightning'],
    ['Workshop', 'tutorial'],
    ['Eröffnung', 'opening'],
    ['Mittagspause', 'lunch'],
    ['Kaffeepause', 'break'],
    ['Podiumsdiskussion', 'panel'],
    ['doctoral session', 'talk'],
    ['Oral presentation', 'oral'],
    ['Film Screening', 'social'],
    ['Normale Länge', 'talk'],
    ['DJ', 'social'],
    ['Adjoint', 'talk'],
    ['Paper session', 'contributed'],
    ['Breakthroughs', 'talk'],
    ['Round table', 'panel'],
    ['Afterparty', 'social'],
    ['Kinderworkshop', 'tutorial'],
    ['Videogame', 'social'],
    ['Wrapup', 'closing'],
    ['Services', 'break'],
    ['Breakout', 'talk'],
    ['Adjunct', 'talk'],
  ])('type: %s is %s', (word, type) => {
    expect(only({ type: word }).session?.type).toBe(type)
  })

  it.each([
    ['☕ Coffee', 'break'],
    ['Poster session 2', 'poster'],
    ['Keynote 4 - Andy Barto on learning from rewards', 'keynote'],
    ['Robustness of explanations via adversarial training', 'talk'],
    ['Training language models to follow instructions', 'talk'],
    ['Opening remarks and welcome by the organisers', 'opening'],
    ['Videogames for mice', 'talk'],
    ['Web services', 'talk'],
  ])('type by title: %s', (title, type) => {
    expect(only({ title, typeInTitle: true }).session?.type).toBe(type)
  })

  it('type: the title says it where it may, and unknown words are noted', () => {
    expect(only({ title: 'Coffee', typeInTitle: true }).session?.type).toBe('break')
    expect(only({ title: 'Coffee' }).session?.type).toBe('talk')
    expect(only({ type: 'Normale Länge' }).notes).toEqual([
      'changed field 1: type "Normale Länge" became talk',
    ])
  })

  it('people: names stand as they are, each once', () => {
    const speakers = ['Date (Yu-Chiang) Huang', 'Stefan, DK6TM', ' ', 'Zoe\u0301', 'Zoé'].map(
      (name) => ({ name }),
    )
    const { session, notes } = only({ speakers })
    expect(session?.speakers.map(({ name }) => name)).toEqual([
      'Date (Yu-Chiang) Huang',
      'Stefan, DK6TM',
      'Zoé',
    ])
    expect(notes).toEqual(['left-out field 1: people without a name'])
  })

  it('abstract: parts that others contain are dropped, HTML becomes text', () => {
    const abstract = ['Short.', '<p>Short. And <b>long</b></p>', null, 'Other\r\nline']
    expect(only({ abstract }).session?.abstract).toBe('Short. And long\n\nOther\nline')
    const within = ['Before. The engines of the sea. After.', 'The engines of the sea.', 'of']
    expect(only({ abstract: within }).session?.abstract).toBe(within[0])
    expect(only({ abstract: within.toReversed() }).session?.abstract).toBe(within[0])
    const many = Array.from({ length: 12 }, (_, index) => `Part ${index}`)
    expect(only({ abstract: [...many, ...many] }).session?.abstract).toBe(many.join('\n\n'))
  })

  it('links: relative ones are resolved, others left out, and a room may be one', () => {
    const { session, notes } = only({
      url: '../talk/1',
      rooms: ['https://zoom.example/1', 'Aula', ' Aula ', 'papers.html?s=1'],
      links: [
        { title: 'Slides', url: 'slides.pdf' },
        { title: '', url: 'https://video.example/x' },
        { url: 'www.mr-beam.org' },
        { url: 'javascript:alert(1)' },
        { url: '' },
      ],
    })
    expect(session).toMatchObject({
      url: 'https://conf.example/talk/1',
      rooms: ['Aula'],
      links: [
        { title: 'Slides', url: 'https://conf.example/2025/slides.pdf' },
        { title: 'video.example', url: 'https://video.example/x' },
        { title: 'zoom.example', url: 'https://zoom.example/1' },
        { title: 'conf.example', url: 'https://conf.example/2025/papers.html?s=1' },
      ],
    })
    expect(notes).toEqual([
      'changed field 2: rooms that are a web address became links',
      'left-out field 2: links that are not web addresses',
      'left-out field 1: links without an address',
    ])
  })

  it.each([
    ['https://a.example/1?ak=12&b=c&signature=0f#top', 'https://a.example/1?b=c#top'],
    ['https://a.example/1?signature=0f', 'https://a.example/1'],
  ])('links: %s loses the key of a person', (url, open) => {
    const { session, notes } = only({ url })
    expect(session?.url).toBe(open)
    expect(notes).toEqual([
      'changed field 1: links with the key or signature of a person: left out of the address',
    ])
  })

  it.each([
    ['https://conf.example', 'Read the paper (https://conf.example/p).\n\nCode', 1],
    [null, 'Read the paper.\n\nCode', 2],
  ])('links within abstracts: relative ones are resolved by %s, else noted', (base, text, lost) => {
    const html = '<p>Read <a href="/p">the paper</a>.</p><a href=\'javascript:x\'>Code</a>'
    const { session, notes } = only({ abstract: [html] }, base)
    expect(session?.abstract).toBe(text)
    expect(notes).toEqual([`left-out field ${lost}: links that are not web addresses`])
  })

  it.each([
    ['de', 'de', null],
    ['English', 'en', null],
    ['de/en', 'de', 'Also in en'],
    ['formal', null, null],
    ['__proto__', null, null],
    ['pt_BR', 'pt-BR', null],
  ])('language: %s', (language, tag, note) => {
    expect(only({ language }).session).toMatchObject({ language: tag, note })
  })

  it('status: only a field cancels', () => {
    expect(only({ isCancelled: true }).session?.status).toBe('cancelled')
    const { session, notes } = only({ title: 'Talk [abgesagt]' })
    expect(session?.status).toBe('confirmed')
    expect(notes.join()).toMatch(/say cancelled/)
  })
})

describe('the head', () => {
  const start = { ids: ['a'], start: '2025-07-19T12:00+02:00', duration: HOUR }
  it.each([
    [{ acronym: '38C3', title: 'Chaos' }, '38c3', 'Chaos'],
    [{ title: 'Tage der Physik' }, 'tage-der-physik-2025', 'Tage der Physik'],
    [{ title: 'PyCon 2025' }, 'pycon-2025', 'PyCon 2025'],
    [{ title: '会議' }, 'file', '会議'],
    [{}, 'file', 'file'],
  ])('%j', (head, id, name) => {
    expect(convert([start], head).program).toMatchObject({ id, name })
  })

  it('is cleaned', () => {
    const { program } = convert([start], {
      ...HEAD,
      subtitle: 'A subtitle',
      venue: ['Aula', null, 'Wien'],
      url: 'https://conf.example',
      contact: 'x',
      updated: parseIsoTime('2025-03-04T21:21'),
      about: '<p>About &amp; more</p>',
      organizers: [{ name: 'Ada', affiliation: 'ETH, Zürich' }],
    })
    expect(program).toMatchObject({
      title: 'Conf: A subtitle',
      venue: 'Aula, Wien',
      contact: null,
      updated: Date.parse('2025-03-04T20:21Z'),
      about: 'About & more',
      organizers: [{ name: 'Ada', affiliation: 'ETH, Zürich' }],
    })
  })
})

describe('deadlines', () => {
  const deadline = (due: string, more = {}) => {
    return { id: 'd', type: 'paper' as const, title: 'Paper', due, where: null, ...more }
  }
  const read = (...deadlines: ReturnType<typeof deadline>[]) => {
    return convert([], { ...HEAD, timezone: 'UTC' }, { deadlines, entries: deadlines.length })
  }
  it('at a time that the clocks skip are as much later', () => {
    const { program, notes } = read(
      deadline('2026-03-29 02:30 Europe/Berlin', { opens: '2025-03-30 02:15 Europe/Berlin' }),
      deadline('2026-03-29 02:30 Nowhere Standard Time'),
    )
    expect(program.deadlines.map(({ due, opens }) => [due, opens])).toEqual([
      [Date.parse('2026-03-29T01:30Z'), Date.parse('2025-03-30T01:15Z')],
    ])
    expect(notes).toEqual([
      'changed field 1: times that the clocks skip are as much later',
      "left-out entry 1: deadlines whose time zone can't be read",
    ])
  })

  it('are sorted, those that repeat get ids of their own, unreadable ones are left out', () => {
    const { program, notes } = read(
      deadline('TBD'),
      deadline('2026-01-28 23:59:59 AoE'),
      deadline('2026-01-20 12:00 UTC+1', { opens: '2026-01-10', url: 'https://a.example' }),
      deadline('9999-9-99'),
      deadline('2026-01-20 12:00'),
      deadline('2026-01-30', { opens: '2026-02-10' }),
    )
    expect(program.deadlines.map(({ id, due, opens }) => [id, due, opens !== null])).toEqual([
      ['d', Date.parse('2026-01-20T11:00Z'), true],
      ['d-2', Date.parse('2026-01-29T11:59:59Z'), false],
      ['d-3', Date.parse('2026-01-31T11:59:59Z'), false],
      ['d-4', null, false],
    ])
    expect(notes).toEqual([
      "left-out entry 1: deadlines whose date can't be read",
      "left-out entry 1: deadlines whose time zone can't be read",
      'changed field 3: repeated ids: made different with -2, -3 …',
      'left-out field 1: openings that are not before their deadline',
    ])
  })

  it('are confirmed where only their title says cancelled, which is noted', () => {
    const { program, notes } = read(
      deadline('2026-01-28', { title: 'CANCELLED: Posters' }),
      deadline('2026-01-29', { id: 'e', title: 'Cancelled: Papers', isCancelled: true }),
    )
    expect(program.deadlines.map(({ status }) => status)).toEqual(['confirmed', 'cancelled'])
    expect(notes).toEqual([
      'guessed field 1: titles that say cancelled, where no field does: shown as confirmed',
    ])
  })

  it('or sessions there must be', () => {
    expect(thrown(() => convert([{ title: 'x' }]))).toBe(
      'no session or deadline: 1 entry left out: without a time',
    )
    const items = [
      { title: 'x' },
      { title: 'y' },
      { start: '2025-07-19T09:00', end: '2025-09-19T09:00' },
    ]
    expect(thrown(() => convert(items))).toBe(
      'no session or deadline: 3 entries left out: without a time (2), longer than 14 days (1)',
    )
  })
})

it('any items make a draft that fits the schema and builds, and every item is counted', () => {
  const text = fc.oneof(
    anyText({ maxLength: 12 }),
    fc.constantFrom('none', '', ' ', 'TBD', 'x'.repeat(1001)),
  )
  const time = fc.option(
    fc
      .integer({ min: -40, max: 40 })
      .map((quarters) =>
        new Date(Date.UTC(2025, 9, 26) + quarters * 45 * MINUTE).toISOString().slice(0, 19),
      ),
  )
  const fields = {
    ids: fc.tuple(fc.option(text), text).map((ids) => ids as (string | null)[]),
    title: fc.option(text),
    subtitle: fc.option(text),
    start: time,
    end: time,
    rooms: fc.array(text, { maxLength: 2 }),
    track: fc.option(text),
    type: fc.option(text),
    language: fc.option(text),
    speakers: fc.array(
      fc.record({ name: text, affiliation: fc.option(text), url: fc.option(text) }),
      { maxLength: 2 },
    ),
    abstract: fc.array(text, { maxLength: 2 }),
    notes: fc.array(text, { maxLength: 2 }),
    url: fc.option(text),
    links: fc.array(fc.record({ title: text, url: fc.oneof(text, fc.webUrl()) }), { maxLength: 2 }),
  }
  const talk = fc.record(fields)
  const session = fc.record({ ...fields, talks: fc.array(talk, { maxLength: 3 }) })
  fc.assert(
    fc.property(fc.array(session, { minLength: 1, maxLength: 5 }), (items) => {
      const notes = new Notes()
      const source = { head: HEAD, items: items.map(item), deadlines: [], entries: 0 }
      const request = {
        fileName: null,
        part: null,
        assumed: { zone: null, date: null },
        companions: new Map(),
      }
      let kept = 0
      try {
        const { days } = build(toDraft(source, request, notes))
        const sessions = days.flatMap((day) => day.sessions)
        kept = sessions.length + sessions.flatMap(({ talks }) => talks).length
      } catch (error) {
        if ((error as Error).name !== 'SourceError') throw error
      }
      const left = notes
        .all()
        .filter(({ kind, of }) => kind === 'left-out' && of === 'entry')
        .reduce((sum, { count }) => sum + count, 0)
      expect(kept + left).toBe(items.length + items.flatMap(({ talks }) => talks).length)
    }),
    { numRuns: 150 },
  )
})

it.each([
  ['devday', 'devday', false],
  ['Schedule', 'schedule', true],
  [null, 'program', true],
])('an id that many events may have is noted: from the file %j', (fileName, id, isNoted) => {
  const notes = new Notes()
  const source = { head: { timezone: 'UTC' }, items: [item({ start: '2027-01-01T10:00' })] }
  const assumed = { zone: null, date: null }
  const request = { fileName, part: null, assumed, companions: new Map() }
  expect(toDraft({ ...source, deadlines: [], entries: 1 }, request, notes).id).toBe(id)
  expect(notes.all().some(({ what }) => what.includes('--id'))).toBe(isNoted)
})
