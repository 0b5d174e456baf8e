/** Checks what precedes a long schedule. Each command in it is run as it stands. */
import { describe, expect, it } from 'vitest'
import { withSessions } from '../readers/esfomo/read.ts'
import { readCommand } from '../transcript.ts'
import { esfomo } from '../world.ts'

const sessions = (count: number, fields: (index: number) => string) => {
  return Array.from({ length: count }, (_, n) => `- {title: S${n}, ${fields(n)}}`).join('\n')
}
const hour = (index: number) => {
  return `start: "${9 + Math.floor(index / 34)}:${String(index % 34).padStart(2, '0')}", duration: 5m`
}

const files = {
  'tracks.yaml': withSessions(
    sessions(
      101,
      (n) =>
        `${hour(n)}, type: ${n < 100 ? 'oral' : 'break'}, track: ${n % 4 === 0 ? 'AI & I' : 'Systems'}`,
    ),
  ),
  'hours.yaml': withSessions(sessions(101, hour)),
  'rooms.yaml': withSessions(sessions(101, (n) => `start: 9:00, duration: 5m, room: R ${n % 50}`)),
  'many.yaml': withSessions(sessions(200, (n) => `${hour(n)}, track: Track number ${n % 100}`)),
  'days.yaml': `${withSessions(sessions(60, hour))}  - date: 2025-07-20
    sessions:
${sessions(60, hour).replace(/^/gm, '      ')}
`,
}

async function schedule(command: string, columns: number | null = 80) {
  const { argv } = readCommand(command)
  return esfomo(argv, { files, columns, zone: 'America/Vancouver', now: '2025-07-01T12:00:00Z' })
}

/** Returns the lines before the first session. */
async function head(command: string, columns = 80): Promise<string[]> {
  const { stdout, stderr } = await schedule(`esfomo schedule ${command}`, columns)
  expect(stderr).toBe('')
  return stdout.slice(0, stdout.search(/\n(?:> | {2})\d\d:\d\d/)).split('\n')
}

describe('before a schedule of over 100 sessions', () => {
  it.each([
    [
      '-p tracks.yaml',
      'WS · Sat 19 July 2025 · Vancouver UTC-7',
      '',
      '  101 sessions · AI & I (26) · Systems (75)',
      '  one track: esfomo schedule -p tracks.yaml --track Systems',
      '',
    ],
    [
      'sat -p hours.yaml --tz utc',
      'WS · Sat 19 July 2025',
      '',
      '  101 sessions · 16:00 (34) · 17:00 (34) · 18:00 (33)',
      '  one hour:',
      '  esfomo schedule sat -p hours.yaml --tz utc --from 16:00 --until 17:00',
    ],
    [
      'all -p days.yaml',
      'WS',
      '',
      '  120 sessions · Sat 19 July (60) · Sun 20 July (60)',
      '  one day: esfomo schedule 2025-07-19 -p days.yaml',
      '',
      'Sat 19 July 2025 · Vancouver UTC-7',
      '',
    ],
  ])('stands what %s has, and how to narrow it', async (command, ...lines) => {
    expect((await head(command)).slice(0, lines.length)).toEqual(lines)
  })

  it('counts what is in no track', async () => {
    const partly = sessions(101, (n) => `${hour(n)}${n < 2 ? '' : `, track: ${n % 2 ? 'A' : 'B'}`}`)
    const partlyFiles = { 'partly.yaml': withSessions(partly) }
    const at = { files: partlyFiles, columns: 80, now: '2025-07-01T12:00:00Z' }
    const { stdout } = await esfomo(['schedule', '-p', 'partly.yaml'], at)
    expect(stdout).toContain('101 sessions · B (50) · A (49) · no track (2)')
  })

  it('offers a command that shows the largest part', async () => {
    for (const program of ['tracks', 'hours', 'rooms', 'days']) {
      const lines = await head(`-p ${program}.yaml`, 100)
      const [, command = ''] = /one \w+: (.*)/.exec(lines.join('\n')) ?? []
      const largest = Math.max(
        ...[...lines.join(' ').matchAll(/\((\d+)\)/g)].map(([, n]) => Number(n)),
      )
      const { stdout, stderr } = await schedule(command.replaceAll("'", '"'))
      expect([stderr, stdout.match(/S\d+$/gm)?.length]).toEqual(['', largest])
    }
  })

  it('keeps the filters that were given', async () => {
    const lines = await head('sat -p tracks.yaml --search S --track "AI & I" --track systems', 200)
    expect(lines[3]).toBe(
      '  one track: esfomo schedule sat -p tracks.yaml --search S --track Systems',
    )
  })

  it('lists as many of many parts as fit into four lines', async () => {
    for (const columns of [40, 80]) {
      const [, , ...lines] = await head('-p many.yaml', columns)
      const counts = lines.slice(
        0,
        lines.findIndex((line) => line.includes('one track')),
      )
      const shown = counts.join(' ').match(/\(2\)/g)?.length ?? 0
      expect(counts.length).toBeLessThanOrEqual(4)
      expect(counts.join(' ')).toContain(`${100 - shown} more tracks`)
    }
  })

  it('stands nothing in a pipe, or if there are 100', async () => {
    const piped = (await schedule('esfomo schedule -p tracks.yaml', null)).stdout
    expect(piped.split('\n')).toHaveLength(103)
    expect((await head('-p tracks.yaml --type oral')).join('\n')).not.toContain('sessions')
  })
})
