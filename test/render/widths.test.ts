/**
 * Checks that no answer is wider than the terminal or loses text, at several widths, and that none
 * breaks an address.
 */
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
  const env = { XDG_DATA_HOME: '/here/plan' }
  const settings = { files, env, zone: 'Asia/Tokyo', now: '2025-07-19T17:35:00Z' }
  return Promise.all(
    WIDTHS.map(async (columns) => {
      return { columns, stdout: (await esfomo(argv, { ...settings, columns })).stdout }
    }),
  )
}

/** Matches a line that is one address: the terminal wraps it, so that it can be opened. */
const ADDRESS = /^https:\/\/\S+$/

function expectToFit({ columns, stdout }: Answer): void {
  expect(stdout).not.toBe('')
  for (const line of stdout.split('\n')) {
    if (!ADDRESS.test(line)) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
  }
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
  'schedule all -p several-days.yaml',
  'schedule -p rich.yaml --search everything',
  'star -p encore.yaml',
  'star -p several-days.yaml',
  'deadlines',
  'deadlines -p two-days.yaml --at 2024-05-10',
  'now -p periods.yaml --at 2026-05-30',
  'schedule -p periods.yaml',
  'deadlines -p periods.yaml --at 2026-05-30',
  'show registration -p periods.yaml --at 2026-05-30',
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
  'diff replay-1.yaml replay-2.yaml',
  'diff meadow-1.yaml meadow-2.yaml --at 2026-06-12 --tz tokyo',
  'help deadlines',
  'help export',
])('esfomo %s fits terminals of any width, with the same characters on each', async (command) => {
  const all = await answers(command)
  for (const answer of all) {
    expectToFit(answer)
    expect(characters(answer.stdout)).toBe(characters(all[0]?.stdout ?? ''))
  }
})

it.each([
  'validate doubts.yaml',
  'validate ten-slips.yaml',
  'schedule -p two-days.yaml --grid',
  'schedule -p periods.yaml --grid',
])('esfomo %s fits terminals of any width', async (command) => {
  for (const answer of await answers(command)) expectToFit(answer)
})

const address = `https://openreview.net/${'group/'.repeat(20)}forum?id=abc`
const longAddresses = `format: 1
id: a
name: A
timezone: UTC
url: ${address}
links: [{ title: Call for papers, url: ${address} }]
contact: ${address}
organizers: [{ name: Ann Xu, url: ${address} }]
deadlines: [{ id: due, title: D, due: TBD, url: ${address}, note: see ${address} }]
days:
  - date: 2025-07-19
    sessions:
      - id: s
        start: 9:00
        title: S
        url: ${address}
        links: [{ title: Slides, url: ${address} }]
        abstract: "Before. ${address} After."
        note: (${address}),
        speakers: { name: Ann Xu, url: ${address} }
`

it('keeps the paragraphs around an address', async () => {
  const yaml = longAddresses.replace(/abstract: .*/, `abstract: "One.\\n\\n${address}\\n\\nTwo."`)
  const { stdout } = await esfomo(['show', 's', '-p', 'a.yaml'], {
    files: { 'a.yaml': yaml },
    columns: 40,
  })
  expect(stdout).toContain(`about  One.\n\n${address}\n\n       Two.\n`)
})

it.each(['show s', 'show due', 'info'])('esfomo %s breaks no address', async (command) => {
  for (const columns of WIDTHS) {
    const argv = [...command.split(' '), '-p', 'a.yaml']
    const world = { files: { 'a.yaml': longAddresses }, columns }
    for (const links of [false, true]) {
      const { stdout } = await esfomo(argv, { ...world, links })
      const plain = stdout.replace(/\u001b\]8;;.*?\u0007/g, '')
      const lines = plain.split('\n')
      expect(lines.filter((line) => line.includes('://'))).not.toEqual([])
      for (const line of lines) {
        if (line.includes('group/')) expect(line).toContain(address)
        if (stringWidth(line) > columns) expect(line).toMatch(/^\(?https:\/\/\S+$/)
      }
    }
  }
})
