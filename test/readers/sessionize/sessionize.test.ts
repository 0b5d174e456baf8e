import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/model/program.ts'
import { isoInstant } from '../../../src/time/format.ts'
import { UTC } from '../../../src/time/zone.ts'
import { readSource, readValid } from '../foreign.ts'

const VIENNA = { zone: 'Europe/Vienna', fileName: 'devday' }

/** A session of the view All at 10:00. */
const TALK = {
  id: '101',
  title: 'Tides',
  startsAt: '2026-04-18T10:00:00',
  endsAt: '2026-04-18T10:45:00',
  isServiceSession: false,
  isPlenumSession: false,
  speakers: [],
  categoryItems: [],
  roomId: 1,
  liveUrl: null,
  recordingUrl: null,
  status: 'Accepted',
  isInformed: false,
}

function all(sessions: object[], more: object = {}): string {
  return JSON.stringify({
    sessions: sessions.map((session) => ({ ...TALK, ...session })),
    speakers: [
      { id: 'a', firstName: 'Ada', lastName: 'Moser', fullName: 'Ada Moser', tagLine: 'At sea' },
      { id: 'b', firstName: 'Bo', lastName: 'Lind', fullName: '' },
    ],
    questions: [],
    categories: [
      {
        id: 1,
        title: 'Track',
        items: [
          { id: 11, name: 'Cloud' },
          { id: 12, name: 'AI' },
        ],
      },
      { id: 2, title: 'Session format', items: [{ id: 21, name: 'Workshop' }] },
      { id: 3, title: 'Level', items: [{ id: 31, name: 'Beginner' }] },
    ],
    rooms: [
      { id: 1, name: 'Aula', sort: 0 },
      { id: 2, name: 'Lab', sort: 1 },
    ],
    ...more,
  })
}

function sessionsOf({ days }: Program) {
  return days.flatMap(({ sessions }) => sessions)
}

async function only(session: object, more: object = {}) {
  const { program, notes } = await readValid(all([session], more), VIENNA)
  return { session: sessionsOf(program)[0], notes }
}

const NO_TITLE = 'guessed field 1: no title: the name of the file or folder stands for it (devday)'
const IDLE = 'left-out field 2: speakers who have no session (Ada Moser; Bo Lind)'

describe('the view All', () => {
  it('resolves rooms, people and categories', async () => {
    const { session, notes } = await only({
      roomId: 2,
      speakers: ['b', 'a'],
      categoryItems: [12, 21, 11, 31],
      description: 'First line\r\nsecond line',
      liveUrl: 'https://live.example/1',
      recordingUrl: 'https://video.example/1',
      questionAnswers: [{ questionId: 7, answerValue: 'https://secret.example' }],
    })
    expect(session).toMatchObject({
      id: '101',
      title: 'Tides',
      rooms: ['Lab'],
      track: 'AI',
      type: 'tutorial',
      speakers: [{ name: 'Bo Lind' }, { name: 'Ada Moser' }],
      abstract: 'First line\nsecond line',
      note: 'Also: Cloud',
      links: [
        { title: 'Live', url: 'https://live.example/1' },
        { title: 'Recording', url: 'https://video.example/1' },
      ],
    })
    expect(notes).toEqual([
      'changed field 1: further tracks: listed in the note (Tides; sessions[0])',
      'left-out field 3: not kept: speakers/tagLine, sessions/category "Level", sessions/questionAnswers',
      NO_TITLE,
    ])
  })

  it('takes any number of categories', async () => {
    const { session } = await only({ categoryItems: Array(150_000).fill(11) })
    expect(session).toMatchObject({
      track: 'Cloud',
      note: expect.stringMatching(/^Also: Cloud, C/),
    })
  })

  it('notes ids that resolve to nothing', async () => {
    const { session, notes } = await only({ roomId: 9, speakers: ['z'], categoryItems: [99] })
    expect(session).toMatchObject({ rooms: [], speakers: [], track: null })
    expect(notes).toEqual([
      'left-out field 1: ids that "categories" does not list (99; sessions[0])',
      'left-out field 1: ids that "rooms" does not list (9; sessions[0])',
      'left-out field 1: ids that "speakers" does not list (z; sessions[0])',
      IDLE,
      'left-out field 1: not kept: speakers/tagLine',
      NO_TITLE,
    ])
  })

  it('needs a zone for times without an offset, which is never guessed', async () => {
    const { program, problems } = await readSource(all([{}]))
    expect(program).toBeNull()
    expect(problems[0]?.message).toBe('times without a zone, such as 2026-04-18T10:00')
    const vienna = await readValid(all([{}]), VIENNA)
    expect(vienna.program).toMatchObject({ id: 'devday', name: 'devday' })
    expect(isoInstant(sessionsOf(vienna.program)[0]?.start ?? 0, UTC)).toBe('2026-04-18T08:00:00Z')
  })

  it('takes times with an offset as instants', async () => {
    const times = { startsAt: '2026-04-18T10:00:00+02:00', endsAt: '2026-04-18T08:45:00Z' }
    const { program } = await readValid(all([times]))
    const [session] = sessionsOf(program)
    expect([session?.start, session?.end].map((time) => isoInstant(time ?? 0, UTC))).toEqual([
      '2026-04-18T08:00:00Z',
      '2026-04-18T08:45:00Z',
    ])
    expect(program.timezone.name).toBe('+02:00')
  })

  it('leaves out and counts what is not scheduled or no session', async () => {
    const left = { title: 'Waiting', status: 'Waitlisted', isServiceSession: true }
    const unscheduled = { ...TALK, ...left, id: '102', startsAt: null, endsAt: null }
    const odd = { ...TALK, id: '103', title: 'Odd', startsAt: 'tomorrow' }
    const { program, imported, notes } = await readValid(
      all([], { sessions: [TALK, unscheduled, odd, 7, null], speakers: [] }),
      VIENNA,
    )
    expect([sessionsOf(program).length, imported.entries]).toEqual([1, 5])
    expect(notes).toEqual([
      'left-out field 1: "startsAt" that is not a time (tomorrow; sessions[2])',
      'left-out entry 2: members of "sessions" that are not objects (sessions[3])',
      'left-out entry 2: without a time (Waiting; Odd; sessions[1]; sessions[2])',
      NO_TITLE,
    ])
  })

  it.each([
    ['Lunch', 'lunch', []],
    ['Registration', 'break', []],
    ['Closing', 'closing', []],
    ['Networking', 'break', ['Networking']],
    ['Talk to sponsors', 'break', ['Talk to sponsors']],
  ])('a service session: %s is %s', async (title, type, guessed) => {
    const { session, notes } = await only({ title, isServiceSession: true })
    expect(session?.type).toBe(type)
    const what = 'service sessions whose title does not say what they are: shown as breaks'
    const found = guessed.map((example) => `guessed field 1: ${what} (${example}; sessions[0])`)
    expect(notes.filter((note) => note.includes(what))).toEqual(found)
  })

  it.each([
    ['Accepted', 'confirmed', 0],
    ['accepted', 'confirmed', 0],
    ['Canceled', 'cancelled', 0],
    ['Waitlisted', 'confirmed', 1],
    [null, 'confirmed', 0],
  ])('status %s', async (status, expected, count) => {
    const { session, notes } = await only({ status })
    expect(session?.status).toBe(expected)
    expect(notes.filter((note) => note.includes('shown as confirmed'))).toHaveLength(count)
  })
})

/** A session of the other views, with all names in place. */
function inPlace(more: object = {}) {
  const { categoryItems: _, ...talk } = TALK
  return {
    ...talk,
    speakers: [{ id: 'a', name: 'Ada Moser' }],
    categories: [
      { id: 1, name: 'Topic', categoryItems: [{ id: 11, name: 'Cloud' }], sort: 1 },
      { id: 3, name: 'Level', categoryItems: [{ id: 31, name: 'Beginner' }], sort: 2 },
    ],
    room: 'Aula',
    ...more,
  }
}

describe('the view Sessions', () => {
  it('has names in place', async () => {
    const source = JSON.stringify([{ groupId: null, groupName: 'All', sessions: [inPlace()] }])
    const { program, notes } = await readValid(source, VIENNA)
    expect(sessionsOf(program)).toMatchObject([
      { id: '101', rooms: ['Aula'], track: 'Cloud', speakers: [{ name: 'Ada Moser' }] },
    ])
    expect(notes).toEqual(['left-out field 1: not kept: sessions/category "Level"', NO_TITLE])
  })

  it('lists a session once that several groups have', async () => {
    const groups = ['Cloud', 'AI'].map((groupName) => ({ groupName, sessions: [inPlace()] }))
    const { imported, program, notes } = await readValid(JSON.stringify(groups), VIENNA)
    expect([imported.entries, sessionsOf(program).length]).toEqual([2, 1])
    expect(notes[0]).toBe(
      'left-out entry 1: listed again, in another group (Tides; [1].sessions[0])',
    )
    expect(notes[1]).toContain('not kept: groupName, sessions/category "Level"')
  })
})

describe('the view GridSmart', () => {
  const grid = (sessions: object[], slotSessions = sessions) => {
    return JSON.stringify([
      {
        date: '2026-04-18T00:00:00',
        isDefault: true,
        rooms: [{ id: 1, name: 'Lab', sessions, hasOnlyPlenumSessions: false }],
        timeSlots: slotSessions.map((session) => {
          return { slotStart: '10:00:00', rooms: [{ id: 1, name: 'Lab', session, index: 0 }] }
        }),
      },
    ])
  }

  it('takes sessions from the rooms, not again from the grid', async () => {
    const { room: _, ...session } = inPlace()
    const { program, imported, notes } = await readValid(grid([session]), VIENNA)
    expect(imported.entries).toBe(1)
    expect(sessionsOf(program)).toMatchObject([{ rooms: ['Lab'], track: 'Cloud' }])
    expect(notes).toEqual(['left-out field 1: not kept: sessions/category "Level"', NO_TITLE])
  })

  it('notes a session that only the grid has', async () => {
    const { notes } = await readValid(
      grid([inPlace()], [inPlace(), inPlace({ id: '7', title: 'Alone' })]),
      VIENNA,
    )
    expect(notes[0]).toBe(
      'left-out field 1: sessions in "timeSlots" that no room has (Alone; [0].timeSlots[1].rooms[0].session)',
    )
  })
})

describe('other JSON is not taken for Sessionize', () => {
  it.each([
    [{ sessions: [{ title: 'A', time: '9:00' }], speakers: [] }],
    [{ sessions: {}, speakers: [], rooms: [] }],
    [[{ groupName: 'A' }]],
    [[{ rooms: [] }]],
  ])('%j', async (value) => {
    const { imported } = await readSource(JSON.stringify(value))
    expect(imported?.format ?? '').not.toContain('Sessionize')
  })
})
