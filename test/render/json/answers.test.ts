/** Checks that JSON documents agree on the parts that they share. */
import { expect, it } from 'vitest'
import { files } from '../../transcript.ts'
import { esfomo } from '../../world.ts'

const PROGRAMS = ['esfomo-2025', 'two-days.yaml', 'several-days.yaml', 'rich.yaml']

async function json(program: string, ...argv: string[]) {
  const { stdout } = await esfomo([...argv, '-p', program, '--tz', 'venue'], { files })
  return JSON.parse(stdout)
}

it.each(PROGRAMS)('export json of %s has the same days as schedule --json', async (program) => {
  const { days } = await json(program, 'export', 'json')
  expect((await json(program, 'schedule', 'all', '--json')).days).toEqual(days)
})

it('schedule --json has a session over several days in full on each, with all of its talks', async () => {
  const { days } = await json('several-days.yaml', 'schedule', 'all', '--json')
  const ids = (sessions: { id: string }[]) => sessions.map(({ id }) => id)
  expect(days.map((day: ListedJson) => [day.date, ids(day.continuing), ids(day.sessions)])).toEqual(
    [
      ['2026-10-23', [], ['books', 'welcome', 'party', 'lounge']],
      ['2026-10-24', ['books'], ['keynote', 'tutorial', 'hackathon', 'film', 'award']],
      ['2026-10-25', ['hackathon', 'film'], []],
      ['2026-10-26', ['hackathon'], ['breakfast', 'results']],
    ],
  )
  const [, saturday, sunday] = days as ListedJson[]
  const hackathon = saturday?.sessions.find(({ id }) => id === 'hackathon')
  expect(sunday?.continuing[0]).toEqual(hackathon)
  expect(ids(hackathon?.talks ?? [])).toEqual(['kick-off', 'pizza', 'mentors'])
})

interface ListedJson {
  date: string
  sessions: { id: string; talks: { id: string }[] }[]
  continuing: { id: string; talks: { id: string }[] }[]
}

it.each(PROGRAMS)('export json of %s has the same program as info --json', async (program) => {
  const { program: exported } = await json(program, 'export', 'json')
  expect((await json(program, 'info', '--json')).program).toEqual(exported)
})

it.each(PROGRAMS)(
  'export json of %s has the deadlines of info --json and deadlines --json, but no status',
  async (program) => {
    const { deadlines } = await json(program, 'info', '--json')
    expect((await json(program, 'deadlines', '--json')).deadlines).toEqual(deadlines)
    const withoutStatus = deadlines.map(
      ({ remaining, status, ...deadline }: object & Status) => deadline,
    )
    expect((await json(program, 'export', 'json')).deadlines).toEqual(withoutStatus)
  },
)

interface Status {
  remaining: number | null
  status: string
}
