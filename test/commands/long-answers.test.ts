/** On a terminal, a notice below an answer of more than 100 rows says how to get fewer. */
import { describe, expect, it } from 'vitest'
import { withSessions } from '../readers/esfomo/read.ts'
import { esfomo } from '../world.ts'

function people(count: number): string {
  return `[${Array.from({ length: count }, (_, n) => `Ada ${n}`).join(', ')}]`
}

const sessions = (count: number) =>
  Array.from({ length: count }, (_, n) => `- {id: s${n}, start: 9:00, title: A, room: R${n}}`)

describe.each([
  [
    ['schedule'],
    (count: number) => sessions(count).join('\n'),
    'esfomo: 101 sessions; fewer with a day, --room, --track, --type, --search, --from or --until\n',
  ],
  [
    ['speakers'],
    (count: number) => `- {start: 9:00, title: A, speakers: ${people(count)}}`,
    'esfomo: 101 people; fewer with a name: esfomo speakers NAME\n',
  ],
])('%s', ([command], yaml, notice) => {
  const run = async (count: number, columns: number | null, ...options: string[]) => {
    const files = { 'a.yaml': withSessions(yaml(count)) }
    return (await esfomo([`${command}`, '-p', 'a.yaml', ...options], { files, columns })).stderr
  }

  it('has the notice above 100 on a terminal', async () => {
    expect(await run(101, 120)).toBe(notice)
    expect(await run(100, 120)).toBe('')
  })

  it('has none in a pipe or in JSON', async () => {
    expect(await run(101, null)).toBe('')
    expect(await run(101, 120, '--json')).toBe('')
  })
})
