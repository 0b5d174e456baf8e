import { describe, expect, it } from 'vitest'
import { readProgram } from '../../../src/readers/read-program.ts'
import { UTC } from '../../../src/time/zone.ts'
import { readValid } from '../foreign.ts'

const ZONE = { zone: 'Europe/Vienna' }

describe('Zeppelin', () => {
  const SCHEDULE = `
- dateReadable: September 9
  date: 2026-09-09
  tracks:
  - {title: Hall A, color: 1}
  - {title: Hall B, color: 2}
  timeslots:
  - startTime: "10:00"
    endTime: "11:00"
    sessionIds: [101]
  - startTime: "11:00"
    endTime: "12:00"
    sessionIds: [102, 010~103]
  - startTime: "12:00"
    endTime: "13:00"
    sessionIds: [999]
`
  const SESSIONS = `
- {id: 101, title: Welcome, place: Aula, subtype: opening}
- {id: 102, title: A, description: About A, speakers: [1, 7], language: en}
- {id: 010, title: B}
- {id: 103, title: C}
`
  const SPEAKERS = '- {id: 1, name: Ada, surname: Lovelace, company: ETH, bio: long}\n'

  it('takes sessions and speakers from beside it', async () => {
    const beside = { 'sessions.yml': SESSIONS, 'speakers.yml': SPEAKERS }
    const { program, notes } = await readValid(SCHEDULE, { ...ZONE, beside })
    const sessions = program.days[0]?.sessions ?? []
    expect(sessions.map(({ title, track, rooms }) => [title, track, ...rooms])).toEqual([
      ['Welcome', null, 'Aula'],
      ['A', 'Hall A'],
      ['B / C', 'Hall B'],
      ['999', null],
    ])
    expect(sessions[1]).toMatchObject({
      id: '102',
      abstract: 'About A',
      speakers: [{ name: 'Ada Lovelace', affiliation: 'ETH' }, { name: '7' }],
    })
    expect(sessions[2]?.talks.map(({ id, title }) => [id, title])).toEqual([
      ['010', 'B'],
      ['103', 'C'],
    ])
    expect(notes.join('\n')).toMatch(
      /unknown ids of sessions: shown in place of their titles \(999\)/,
    )
  })

  it('leaves out, with their titles, sessions that no slot names', async () => {
    const sessions = `${SESSIONS}- {id: 105, title: Never used}\n- {id: 103, title: C again}\n`
    const beside = { 'sessions.yml': sessions, 'speakers.yml': SPEAKERS }
    const { imported, notes } = await readValid(SCHEDULE, { ...ZONE, beside })
    expect(notes).toContain(
      'left-out entry 2: in sessions.yml, but in no time slot (Never used; C again)',
    )
    expect(imported.entries).toBe(8)
  })

  it('may have one id in place of a list', async () => {
    const { program } = await readValid(SCHEDULE.replace('[101]', '101'), ZONE)
    expect(program.days[0]?.sessions[0]?.title).toBe('101')
  })

  it('is read without a file that can not be', async () => {
    const beside = { 'sessions.yml': 'a: [', 'speakers.yml': SPEAKERS }
    const { notes } = await readValid(SCHEDULE, { ...ZONE, beside })
    expect(notes.join('\n')).toMatch(
      /left-out field 1: sessions.yml can't be read \(.*sessions.yml, line 1/,
    )
  })

  it('names sessions by their ids without those files', async () => {
    const { program, notes } = await readValid(SCHEDULE, ZONE)
    expect(program.days[0]?.sessions[0]?.title).toBe('101')
    expect(notes.join('\n')).toMatch(/sessions.yml is not beside the schedule/)
  })
})

describe('jekyll-theme-conference', () => {
  const PROGRAM = `days:
- name: Friday
  date: 2026-07-24
  rooms:
  - name: Main Room
    talks:
    - {name: Engines, time_start: '9:00', time_end: '9:30'}
    - {name: "Coffee / Tea", time_start: '9:30', time_end: '10:00'}
    - {name: Lost & found, time_start: '10:00', time_end: '10:30'}
`
  const TALK = `---
name: Engines
speakers:
  - Ada Lovelace
categories:
  - Keynote
---
About engines.
`

  it('takes speakers and abstracts from _talks', async () => {
    const beside = { '../_talks/Engines.md': TALK, '../_talks/lost-found.md': 'no front matter' }
    const { program } = await readValid(PROGRAM, { ...ZONE, beside })
    expect(program.days[0]?.sessions.map(({ title, type }) => [title, type])).toEqual([
      ['Engines', 'keynote'],
      ['Coffee / Tea', 'break'],
      ['Lost & found', 'talk'],
    ])
    expect(program.days[0]?.sessions[0]).toMatchObject({
      speakers: [{ name: 'Ada Lovelace' }],
      abstract: 'About engines.',
      rooms: ['Main Room'],
    })
  })

  it('reads each file once, and notes those that are not UTF-8', async () => {
    const talk = (time: string) => `    - {name: Zoé, time_start: '${time}'}\n`
    const program = `days:\n- date: 2026-07-24\n  rooms:\n  - talks:\n${['9:00', '10:00', '11:00'].map(talk).join('')}`
    const asked: string[] = []
    const bytes = Buffer.from('---\nspeakers: [Zo\xe9]\n---\n', 'latin1')
    const { program: read, imported } = await readProgram(new TextEncoder().encode(program), {
      fileName: null,
      part: null,
      assumed: { zone: UTC, date: null },
      readBeside: async (path) => {
        asked.push(path)
        return path === '../_talks/Zoé.md' ? bytes : null
      },
    })
    expect(asked).toEqual(['../_talks/Zoé.md', '../_talks/zoe.md'])
    expect(read?.days[0]?.sessions.map(({ speakers }) => speakers[0]?.name)).toEqual(
      Array(3).fill('Zoé'),
    )
    expect(imported?.notes).toContainEqual(
      expect.objectContaining({
        what: 'not UTF-8: decoded as windows-1252',
        where: ['../_talks/Zoé.md'],
      }),
    )
  })

  it('says what it lacks without them', async () => {
    const { notes } = await readValid(PROGRAM, ZONE)
    expect(notes.join('\n')).toMatch(/they are in the folder _talks of the site/)
  })
})
