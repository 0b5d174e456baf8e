/** Checks --from and --until in every command that has them. Expected ids are worked out by hand. */
import { describe, expect, it } from 'vitest'
import { files as samples } from '../transcript.ts'
import { esfomo } from '../world.ts'

const program = (timezone: string, days: Readonly<Record<string, string>>) => `format: 1
id: p
name: P
timezone: ${timezone}
days:
${Object.entries(days)
  .map(([date, sessions]) => `  - date: ${date}\n    sessions: [${sessions}]\n`)
  .join('')}`

const at = (id: string, start: string) => `{id: ${id}, title: ${id}, start: "${start}"}`

const files: Record<string, string | Uint8Array> = {
  ...samples,
  // Thursday, Friday and the Friday after it, in summer.
  'weeks.yaml': program('America/Vancouver', {
    '2025-07-17': at('thu9', '9:00'),
    '2025-07-18': `${at('fri9', '9:00')}, ${at('fri15', '15:00')}`,
    '2025-07-25': `${at('next9', '9:00')}, ${at('next15', '15:00')}`,
  }),
  'night.yaml': program('Europe/Berlin', {
    '2026-12-27': `${at('show', '22:00')}, ${at('lounge', '2026-12-28 0:45')}`,
    '2026-12-28': at('open', '11:00'),
  }),
  // Clocks skip 00:00 to 01:00 on these dates.
  'santiago.yaml': program('America/Santiago', {
    '2026-09-06': `${at('early', '1:30')}, ${at('nine', '9:00')}, ${at('late', '22:30')}`,
  }),
  'cairo.yaml': program('Africa/Cairo', {
    '2025-04-24': at('thu', '22:00'),
    '2025-04-25': `${at('early', '1:30')}, ${at('nine', '9:00')}`,
  }),
}

/** Returns the ids of the sessions in an answer, and of its deadlines. */
async function idsOf(command: string): Promise<string> {
  const [name = '', ...rest] = command.split(' ')
  const argv = name === 'export' ? [name, 'csv', ...rest] : [name, ...rest, '--json']
  const { stdout, stderr } = await esfomo(argv, { files, now: '2025-01-01T00:00Z' })
  if (stderr.includes('nothing')) return ''
  const ids = name === 'export' ? /^(?:session|deadline),([^,]+)/gm : /^ {8,10}"id": "(.*)"/gm
  return [...stdout.matchAll(ids)].map(([, id]) => id).join(' ')
}

describe('a time of day in --from and --until', () => {
  it.each([
    ['schedule fri --from 14:00 -p weeks.yaml', 'fri15 next15'],
    ['schedule fri --until 12:00 -p weeks.yaml', 'fri9 next9'],
    ['schedule all --until 12:00 -p weeks.yaml', 'thu9 fri9 next9'],
    ['schedule --from 14:00 --until 16:00 -p weeks.yaml', 'fri15 next15'],
    ['schedule all --from 14:00 -p weeks.yaml', 'fri15 next15'],
    ['export --from 14:00 -p weeks.yaml', 'fri15 next15'],
    ['export --until 12:00 -p weeks.yaml', 'thu9 fri9 next9'],
  ])('bounds each day: %s', async (command, ids) => {
    expect(await idsOf(command)).toBe(ids)
  })

  it('bounds each day of next', async () => {
    const { stdout } = await esfomo(
      ['next', '9', '--from', '14:00', '-p', 'weeks.yaml', '--json'],
      {
        files,
        now: '2025-01-01T00:00Z',
      },
    )
    expect([...stdout.matchAll(/"id": "(.*15|.*9)"/g)].map(([, id]) => id)).toEqual([
      'fri15',
      'next15',
    ])
  })

  it.each([
    ['schedule --from 22:00 -p night.yaml', 'show lounge'],
    ['schedule --from 22:00 --until 2:00 -p night.yaml', 'show lounge'],
    // The night after a day is part of it.
    ['schedule --from 0:30 --until 3:00 -p night.yaml', 'lounge'],
    ['schedule --from 0:50 --until 3:00 -p night.yaml', ''],
    ['schedule --from 22:30 --until 2:00 -p night.yaml', 'lounge'],
    ['schedule --from 0:00 --until 24:00 -p night.yaml', 'show open'],
    ['schedule --until 0:00 -p night.yaml', 'show open'],
    ['schedule --from 24:00 -p night.yaml', 'lounge'],
    ['schedule --until 12:00 -p night.yaml', 'open'],
  ])('counts the night to the evening before: %s', async (command, ids) => {
    expect(await idsOf(command)).toBe(ids)
  })

  it.each([
    // The days of Vancouver start at 16:00 in Tokyo: 9:00 there is 1:00, 15:00 is 7:00.
    ['schedule --tz tokyo --from 5:00 -p weeks.yaml', 'fri15 next15'],
    ['schedule --tz tokyo --from 22:00 --until 5:00 -p weeks.yaml', 'thu9 fri9 next9'],
    ['schedule --tz tokyo --from 22:00 --until 8:00 -p weeks.yaml', 'thu9 fri9 fri15 next9 next15'],
    ['schedule --tz tokyo --from 15:00 --until 23:00 -p weeks.yaml', ''],
    ['schedule --tz tokyo --until 5:00 -p weeks.yaml', 'thu9 fri9 next9'],
  ])('is on the shown clock, from the start of each day on: %s', async (command, ids) => {
    expect(await idsOf(command)).toBe(ids)
  })

  it.each([
    ['schedule 2026-09-06 --from 22:00 -p santiago.yaml', 'late'],
    // 0:10 and 0:30 are skipped: nothing starts before them.
    ['schedule 2026-09-06 --until 0:30 -p santiago.yaml', ''],
    ['schedule 2026-09-06 --from 0:10 --until 0:30 -p santiago.yaml', ''],
    ['schedule 2026-09-06 --until 22:00 -p santiago.yaml', 'early nine'],
    ['schedule 2026-09-06 --from 9:00 --until 22:45 -p santiago.yaml', 'nine late'],
    ['schedule 2026-09-06 --from 0:30 -p santiago.yaml', 'early nine late'],
    ['schedule 2025-04-25 --from 1:00 -p cairo.yaml', 'early nine'],
    ['schedule --from 2025-04-25 -p cairo.yaml', 'early nine'],
    ['schedule --until 2025-04-24 -p cairo.yaml', 'thu'],
  ])('is right on a day without a midnight: %s', async (command, ids) => {
    expect(await idsOf(command)).toBe(ids)
  })
})

describe('a date in --from and --until', () => {
  it.each([
    ['schedule --until 2025-07-18 -p weeks.yaml', 'thu9 fri9 fri15'],
    ['schedule --from 2025-07-18 --until 2025-07-18 -p weeks.yaml', 'fri9 fri15'],
    ['schedule --from 2025-07-18T09:30 -p weeks.yaml', 'fri15 next9 next15'],
    ['export --until 2025-07-18T09:30 -p weeks.yaml', 'thu9 fri9'],
    // Each day until 12:00, from that date on; each day from 12:00, to the end of that date.
    ['schedule --from 2025-07-18 --until 12:00 -p weeks.yaml', 'fri9 next9'],
    ['schedule --from 12:00 --until 2025-07-18 -p weeks.yaml', 'fri15'],
  ])('includes that date, and combines with a time of day: %s', async (command, ids) => {
    expect(await idsOf(command)).toBe(ids)
  })
})

describe('words in --from and --until', () => {
  it.each([
    ['--from|fri 14:00', 'fri15 next9 next15'],
    ['--until|thu', 'thu9'],
    ['--until|fri', 'thu9 fri9 fri15'], // the end of the first one
    ['--from|18 July|--until|Fri 18 July 2025', 'fri9 fri15'],
    ['--from|July 18, 2025 2pm', 'fri15 next9 next15'],
    ['--from|Sat 19 July 01:01 Tokyo', 'fri15 next9 next15'],
    ['--from|~14:00', 'fri15 next15'],
    ['--until|9:30 PDT', 'thu9 fri9 next9'],
    ['--from|now|--until|+6h|--at|fri 12:00', 'fri15'],
    ['--from|tomorrow|--until|tomorrow|--at|17 July 10:00', 'fri9 fri15'],
    ['--until|yesterday|--at|18 July 10:00', 'thu9'],
  ])('%s', async (words, ids) => {
    const argv = ['schedule', '--json', '-p', 'weeks.yaml', ...words.split('|')]
    const { stdout } = await esfomo(argv, { files, now: '2025-01-01T00:00Z' })
    expect([...stdout.matchAll(/^ {8,10}"id": "(.*)"/gm)].map(([, id]) => id).join(' ')).toBe(ids)
  })
})

describe('--from and --until of deadlines', () => {
  // In Vienna, abstract is due at 02:00 on 2 May, paper at 07:00 on 16 May.
  it.each([
    ['--from 6:00', 'paper'],
    ['--until 6:00', 'abstract'],
    ['--from 22:00 --until 3:00', 'abstract'],
    ['--tz UTC --until 1:00', 'abstract'],
    ['--tz tokyo --from 14:00', 'paper'],
    ['--until 2024-05-02', 'abstract'],
    ['--until 2024-05-01', ''],
    ['--from 2024-05-02 --until 2024-05-16', 'abstract paper'],
    ['--from 6:00 --until 2024-05-10', ''],
  ])('bound the date that each is due on: %s', async (options, ids) => {
    expect(await idsOf(`export --only deadlines ${options} -p two-days.yaml`)).toBe(ids)
  })
})

describe('an end that is not after its start is an error', () => {
  it.each([
    ['--from 12:00 --until 11:00', '--until 11:00 is not after --from 12:00'],
    ['--from 12:00 --until 12:00', '--until 12:00 is not after --from 12:00'],
    ['--from 2025-07-19 --until 2025-07-18', '--until 2025-07-18 is not after --from 2025-07-19'],
    ['--tz tokyo --from 15:00 --until 14:00', '--until 14:00 is not after --from 15:00'],
    ['--until 2025-02-31', '--until: there is no date 2025-02-31'],
  ])('%s', async (options, message) => {
    const { status, stderr } = await esfomo(['schedule', ...options.split(' ')], { files })
    expect([status, stderr]).toEqual([2, `esfomo: ${message}\n`])
  })
})
