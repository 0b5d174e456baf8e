/** Checks that no answer is wider than the terminal or loses text, at several widths. */
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { files, readCommand } from '../transcript.ts'
import { esfomo } from '../world.ts'

const WIDTHS = [20, 27, 40, 59, 80, 160]

interface Answer {
  columns: number
  stdout: string
}

async function answers(command: string): Promise<Answer[]> {
  const { argv } = readCommand(`esfomo ${command}`)
  const settings = { files, zone: 'Asia/Tokyo', now: '2025-07-19T17:35:00Z' }
  return Promise.all(
    WIDTHS.map(async (columns) => {
      return { columns, stdout: (await esfomo(argv, { ...settings, columns })).stdout }
    }),
  )
}

function expectToFit({ columns, stdout }: Answer): void {
  expect(stdout).not.toBe('')
  for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
}

/** Returns the characters of an answer in the order of their codes, without those of its layout. */
function characters(stdout: string): string {
  return [...stdout.replace(/[\s·━─]/g, '')].toSorted().join('')
}

it.each([
  'now',
  'now -p two-days.yaml --at "2024-07-25 09:45"',
  'next 9 -p two-days.yaml --at 2024-07-25',
  'schedule',
  'schedule -p two-days.yaml',
  'schedule -p rich.yaml --search everything',
  'deadlines',
  'deadlines -p two-days.yaml --at 2024-05-10',
  'show orals-1',
  'show submission',
  'show rich -p rich.yaml',
  'show lunch -p rich.yaml',
  'show block -p two-days.yaml',
  'speakers',
  'speakers -p two-days.yaml',
  'speakers -p rich.yaml',
  'info',
  'info -p rich.yaml',
  'info -p two-days.yaml',
  'programs',
  'help deadlines',
  'help export',
])('esfomo %s fits terminals of any width, with the same characters on each', async (command) => {
  const all = await answers(command)
  for (const answer of all) {
    expectToFit(answer)
    expect(characters(answer.stdout)).toBe(characters(all[0]?.stdout ?? ''))
  }
})

it.each(['validate doubts.yaml', 'validate ten-slips.yaml', 'schedule -p two-days.yaml --grid'])(
  'esfomo %s fits terminals of any width',
  async (command) => {
    for (const answer of await answers(command)) expectToFit(answer)
  },
)
