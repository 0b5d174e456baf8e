/** Checks the colours of deadlines, whose words say the same. */
import { expect, it } from 'vitest'
import { esfomo } from '../world.ts'

const YAML = `format: 1
id: due
name: Due
timezone: Europe/Vienna
updated: 2026-03-01
deadlines:
  - { id: past, type: paper, title: Past, due: 2026-05-01 12:00 UTC }
  - { id: soon, type: paper, title: Soon, due: 2026-05-10 12:00 UTC }
  - { id: later, type: paper, title: Later, due: 2026-05-17 12:00 UTC }
  - { id: far, type: paper, title: Far, due: 2026-06-17 12:00 UTC }
  - { id: opens, type: registration, title: Opens, opens: 2026-05-10 9:00 UTC, due: 2026-05-12 12:00 UTC }
  - { id: off, type: other, title: Off, due: 2026-05-10 12:00 UTC, status: cancelled }
  - { id: tbd, type: other, title: Tbd, due: TBD }
`

async function painted(command: string, at: string): Promise<string> {
  const argv = [
    ...command.split(' '),
    '-p',
    'p.yaml',
    '--at',
    at,
    '--color',
    'always',
    '--tz',
    'utc',
  ]
  return (await esfomo(argv, { files: { 'p.yaml': YAML }, columns: 100, zone: 'UTC' })).stdout
}

const [bold, dim, red, magenta] = [1, 2, 31, 35].map((code) => `\u001b[${code}m`)
const [unbold, uncoloured] = [22, 39].map((code) => `\u001b[${code}m`)

it.each(['deadlines', 'info'])('%s shows how urgent deadlines are', async (command) => {
  const text = await painted(command, '2026-05-09 12:00')
  expect(text).toContain(`${dim}Past${unbold}`)
  expect(text).toContain(`${dim}passed 8 days ago${unbold}`)
  expect(text).toContain(`${bold}Soon${unbold}`)
  expect(text).toContain(`${bold}${red}1 day left${uncoloured}${unbold}`)
  expect(text).toMatch(/[ m]Later[ \n]/)
  expect(text).toContain('8 days left')
  expect(text).not.toContain(`${magenta}8 days left`)
  expect(text).not.toMatch(/m39 days left/)
  expect(text).not.toMatch(/mopens in 21 hours/)
  expect(text).toContain(`${red}cancelled${uncoloured}`)
  expect(text).not.toMatch(/mnot announced yet/)
  expect(text).not.toContain('\u001b[33m')
})

it.each([
  ['2026-05-09 11:59', `${magenta}1 day left${uncoloured}`],
  ['2026-05-10 12:00', `${bold}${red}less than a minute left${uncoloured}${unbold}`],
  ['2026-05-03 12:00', `${magenta}7 days left${uncoloured}`],
  ['2026-05-03 11:59', ' 7 days left'],
])('at %s a deadline is painted as %j', async (at, status) => {
  for (const command of ['deadlines soon', 'show soon', 'info']) {
    expect((await painted(command, at)).replaceAll(' · ', ' ')).toContain(status)
  }
})

it('now shows how urgent the next deadline is', async () => {
  expect(await painted('now', '2026-05-12 13:00')).toContain(`${magenta}4 days 23 hours left`)
  expect(await painted('now', '2026-05-17 11:00')).toContain(`${bold}${red}1 hour left`)
  expect(await painted('now', '2026-05-18 11:00')).toMatch(/ {6}30 days 1 hour left/)
})
