import { describe, expect, it } from 'vitest'
import { esfomo } from '../world.ts'

const HEAD = `
format: 1
id: places
name: Places
timezone: Europe/Vienna
updated: 2026-06-01
`

const YAML = `${HEAD}
room: Aula
days:
  - date: 2026-07-24
    sessions:
      - { id: opening, start: 9:00, end: 9:30, title: Opening }
      - { id: coffee, start: 9:30, end: 10:00, type: break, title: Coffee }
      - { id: demos, start: 9:30, end: 11:00, title: Demos, room: Lab, speakers: Ann Lee }
      - id: orals
        start: 10:00
        end: 11:00
        title: Orals
        talks:
          - { id: first, start: 10:00, title: First, speakers: Ann Lee }
          - { id: second, start: 10:30, title: Second, room: Lab }
      - { id: posters, start: 11:00, end: 12:00, title: Posters, room: [Hall A, Hall B] }
      - { id: dinner, start: 19:00, end: 22:00, type: social, title: Dinner, room: none }
  - date: 2026-07-25
    sessions:
      - { id: closing, start: 9:00, end: 9:30, title: Closing }
`

/** A program of one room, with something outside of it. */
const ONE_ROOM = YAML.replace(/ *- \{ id: (?:demos|posters).*\n/g, '').replace(', room: Lab', '')

const NO_ROOMS = YAML.replaceAll(/room: (?:none|Aula|Lab|\[.*?\])/g, 'note: x')

async function lines(command: string, yaml: string, columns: number | null): Promise<string[]> {
  const argv = command.split(' ').map((word) => word.replaceAll('_', ' '))
  const settings = { files: { 'p.yaml': yaml }, columns, zone: 'Europe/Vienna' }
  const { stdout } = await esfomo([...argv, '-p', 'p.yaml'], settings)
  return stdout.trimEnd().split('\n')
}

const terminal = (command: string, yaml = YAML) => lines(command, yaml, 100)
const pipe = (command: string, yaml = YAML) => lines(command, yaml, null)

const commands = ['schedule', 'next_9 --at 2026-07-01', 'speakers'].map((one) =>
  one.replace('next_9', 'next 9'),
)

describe('one room in all that is shown', () => {
  it('is in the heading of each day, and what is elsewhere says so', async () => {
    const rows = await terminal('schedule', ONE_ROOM)
    expect(rows.filter((row) => row.includes('Aula'))).toEqual([
      'Places · Fri 24 July 2026 · Vienna UTC+2 · Aula',
      'Sat 25 July 2026 · Vienna UTC+2 · Aula',
    ])
    expect(rows.filter((row) => row.includes('elsewhere'))).toEqual([
      '         social · to 22:00 · elsewhere',
    ])
  })

  it.each([
    ['schedule --room hall_a', /^Places .* · Hall A, Hall B$/],
    ['schedule --speaker ann --type talks --until 10:00', /^Places .* · Lab$/],
    ['speakers --at 2026-07-01', /^Places · Fri 24 July 2026 · Vienna UTC\+2$/],
    ['next 1 --at 2026-07-01', /^Places .* · Aula$/],
    ['next 1 --at 2026-07-01 --type social', /^Places .* Vienna$/],
  ])('heads "%s", not the room of the program', async (command, heading) => {
    const [first = ''] = await terminal(command)
    expect(first).toMatch(heading)
  })
})

describe('several rooms', () => {
  it('are beside each session, and beside a talk that is in another one', async () => {
    const rows = await terminal('schedule 1')
    const roomBelow = (title: string) => {
      const below = rows[rows.findIndex((row) => row.endsWith(title)) + 1] ?? ''
      return /(?:Aula|Lab|Hall A, Hall B|elsewhere)/.exec(below)?.[0] ?? null
    }
    expect(rows[0]).toBe('Places · Fri 24 July 2026 · Vienna UTC+2')
    const titles = ['Opening', 'Coffee', 'Demos', 'Orals', 'First', 'Second', 'Posters', 'Dinner']
    expect(titles.map(roomBelow)).toEqual([
      'Aula',
      'Aula',
      'Lab',
      'Aula',
      null,
      'Lab',
      'Hall A, Hall B',
      'elsewhere',
    ])
  })

  it('are beside what "next" lists, and in the rows of "speakers"', async () => {
    expect(
      (await terminal('next 9 --at 2026-07-01')).filter((row) => / Aula/.test(row)),
    ).not.toEqual([])
    const rows = await terminal('speakers ann')
    expect(rows.filter((row) => /Aula|Lab/.test(row))).toHaveLength(2)
  })

  it('are columns of the grid, with a session in each of its rooms', async () => {
    const rows = await terminal('schedule 1 --grid')
    expect(rows.filter((row) => row.includes('Posters')).join()).toMatch(/Posters/)
    expect(rows.join('\n').match(/Posters/g)).toHaveLength(2)
  })

  it.each([
    ['hall_a', ['Posters']],
    ['hall_b', ['Posters']],
    ['lab', ['Demos', 'Second']],
    ['none', ['Dinner']],
    ['elsewhere', ['Dinner']],
  ])('are found by --room %s', async (room, titles) => {
    const rows = (await pipe(`schedule 1 --room ${room}`)).slice(1).join('\n')
    for (const title of ['Opening', 'Demos', 'Second', 'Posters', 'Dinner']) {
      expect([title, rows.includes(title)]).toEqual([title, titles.includes(title)])
    }
  })
})

describe('a pipe', () => {
  it.each(commands)('has the room in every row of %s', async (command) => {
    for (const yaml of [YAML, ONE_ROOM]) {
      const rows = (await pipe(command, yaml)).slice(1)
      expect(rows).not.toEqual([])
      for (const row of rows) expect(row).toMatch(/Aula|Lab|Hall A, Hall B|elsewhere/)
    }
  })

  it.each(commands)('has no room in %s of a program without rooms', async (command) => {
    expect((await pipe(command, NO_ROOMS)).join('\n')).not.toMatch(/elsewhere|Aula/)
  })
})

describe('now', () => {
  const at = (time: string) => `now --at 2026-07-24_${time}`

  it.each([
    ['09:40', 'Coffee', 'Aula'],
    ['09:40', 'Demos', 'Lab'],
    ['11:30', 'Posters', 'Hall A, Hall B'],
    ['20:00', 'Dinner', 'elsewhere'],
  ])('at %s names the room of %s: %s', async (time, title, room) => {
    const text = (await terminal(at(time))).join('\n')
    const [, block = ''] =
      new RegExp(`${title}\\n([^]*?)(?:\\n\\n|\\nnow|\\nnext|$)`).exec(text) ?? []
    expect(block).toContain(room)
  })

  it('names the room of what is next only if it is another one, but always in a pipe', async () => {
    const next = (rows: string[]) => rows.slice(rows.findIndex((row) => row.startsWith('next')))
    expect(next(await terminal(at('09:10'), ONE_ROOM)).join()).not.toContain('Aula')
    expect(next(await terminal(at('08:00'), ONE_ROOM)).join()).not.toContain('Aula')
    expect(next(await terminal(at('11:30'), ONE_ROOM)).join()).toContain('elsewhere')
    expect(next(await pipe(at('09:10'), ONE_ROOM)).join()).toContain('Aula')
  })
})

describe('Markdown', () => {
  it('has one room below its headings, several beside sessions, and what is elsewhere', async () => {
    const one = await pipe('export md', ONE_ROOM)
    expect(one.filter((row) => row.includes('Aula'))).toEqual([
      'Aula · Vienna UTC+2',
      'Aula · Vienna UTC+2',
    ])
    expect(one.filter((row) => row.includes('elsewhere'))).toHaveLength(1)
    const several = await pipe('export md')
    expect(several.filter((row) => row.includes('UTC'))[0]).toBe('Vienna UTC+2')
    expect(several.filter((row) => /Aula|Lab|Hall A, Hall B|elsewhere/.test(row))).toHaveLength(8)
  })
})

it('a list of rooms that is one text is found by each of its rooms', async () => {
  const yaml = YAML.replace('[Hall A, Hall B]', '"Hall A, Hall B"')
  expect((await pipe('schedule 1 --room hall_b', yaml)).slice(1).join()).toContain('Posters')
})
