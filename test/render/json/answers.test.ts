/** Checks that JSON documents agree on the parts that they share. */
import { expect, it } from 'vitest'
import { files } from '../../transcript.ts'
import { esfomo } from '../../world.ts'

const PROGRAMS = ['esfomo-2025', 'two-days.yaml', 'rich.yaml']

async function json(program: string, ...argv: string[]) {
  const { stdout } = await esfomo([...argv, '-p', program, '--tz', 'venue'], { files })
  return JSON.parse(stdout)
}

it.each(PROGRAMS)('export json of %s has the same days as schedule --json', async (program) => {
  const { days } = await json(program, 'export', 'json')
  expect((await json(program, 'schedule', 'all', '--json')).days).toEqual(days)
})

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
