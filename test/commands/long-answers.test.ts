/** Checks what is said of more entries than anyone reads. */
import { describe, expect, it } from 'vitest'
import { withDeadlines, withSessions } from '../readers/esfomo/read.ts'
import { esfomo } from '../world.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)

function withSpeakers(count: number): string {
  const names = numbers(count).map((n) => `Ada ${n}`)
  return withSessions(`- {start: 9:00, title: A, speakers: [${names.join(', ')}]}`)
}

describe('esfomo speakers', () => {
  const run = async (count: number, columns: number | null, ...options: string[]) => {
    const files = { 'a.yaml': withSpeakers(count) }
    return (await esfomo(['speakers', '-p', 'a.yaml', ...options], { files, columns })).stderr
  }

  it('shows a notice on a terminal for more than 100 people', async () => {
    const notice = '101 people; narrow it down with a name: esfomo speakers NAME'
    expect(await run(101, 120)).toBe(`esfomo: ${notice}\n`)
    expect(await run(100, 120)).toBe('')
  })

  it('shows no notice in a pipe or with --json', async () => {
    expect(await run(101, null)).toBe('')
    expect(await run(101, 120, '--json')).toBe('')
  })
})

it('an unknown deadline is reported with 20 known ones and the number of the others', async () => {
  const deadlines = numbers(50).map((n) => `- {id: d${n}, title: A, due: TBD}`)
  const files = { 'a.yaml': withDeadlines(deadlines.join('\n')) }
  const { stderr } = await esfomo(['deadlines', 'nonsense', '-p', 'a.yaml'], { files })
  const known = numbers(20).map((n) => `d${n}`)
  expect(stderr).toBe(
    `esfomo: no deadline "nonsense" in ws; choose from ${known.join(', ')} and 30 more\n`,
  )
})

describe('esfomo schedule with more than 100 sessions', () => {
  const items = numbers(101).map((n) => `- {start: ${9 + Math.floor(n / 40)}:00, title: A${n}}`)
  const text = withSessions(items.join('\n'))
  const files = { 'a b.yaml': text }
  const line = "esfomo schedule -p 'a b.yaml' --from 09:00 --until 10:00"

  it('suggests a line that reads the same program, also one of the environment', async () => {
    const env = { ESFOMO_PROGRAM: 'a b.yaml' }
    for (const [argv, variables] of [
      [['-p', 'a b.yaml'], {}],
      [[], env],
    ] as const) {
      const settings = { files, env: variables, columns: 120 }
      expect((await esfomo(['schedule', ...argv], settings)).stdout).toContain(line)
    }
  })

  it('suggests none for standard input, which was read', async () => {
    const { stdout } = await esfomo(['schedule', '-p', '-'], { stdin: text, columns: 120 })
    expect(stdout).toContain('101 sessions')
    expect(stdout).not.toContain('esfomo schedule')
  })
})
