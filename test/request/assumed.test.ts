import { describe, expect, it } from 'vitest'
import { parseAssumed } from '../../src/request/assumed.ts'
import { esfomo } from '../world.ts'

describe('--assume-zone', () => {
  it.each([
    ['Europe/Brussels', 'Europe/Brussels'],
    ['brussels', 'Europe/Brussels'],
    ['europe/brussels', 'Europe/Brussels'],
    ['UTC+1', '+01:00'],
    ['AoE', 'Etc/GMT+12'],
    ['utc', 'UTC'],
  ])('%s is the zone %s', (assumeZone, name) => {
    expect(parseAssumed({ assumeZone }).zone?.name).toBe(name)
  })

  it.each([
    ['local', '"local" does not say where the event is; write its zone, such as Europe/Brussels'],
    ['Venue', '"Venue" does not say where the event is; write its zone, such as Europe/Brussels'],
    ['Wien', 'no zone "Wien"; write Europe/Vienna, UTC+2 or AoE'],
    ['Brusels', 'no zone "Brusels"; write Europe/Brussels'],
    ['', 'no zone ""; write'],
  ])('%j is refused', (assumeZone, message) => {
    expect(() => parseAssumed({ assumeZone })).toThrow(`--assume-zone: ${message}`)
  })
})

describe('--assume-date', () => {
  it.each([
    ['2026-07-25'],
    ['25 July 2026'],
    ['July 25, 2026'],
    ['Sat 25 July 2026'],
    ['25.07.2026'],
    ['25/07/2026'],
    [' 2026/7/25 '],
  ])('%j is 2026-07-25', (assumeDate) => {
    expect(parseAssumed({ assumeDate }).date).toBe('2026-07-25')
  })

  it.each([
    ['25 July', '"25 July" has no year; write 25 July 2026'],
    ['today', '"today" is not a date; write a date such as 2025-07-19'],
    ['05/06/2026', '"05/06/2026" is ambiguous; write 2026-06-05 or 2026-05-06'],
    ['Fri 25 July 2026', '25 July 2026 is a Saturday, not a Friday'],
    ['2026-02-30', 'there is no date 2026-02-30'],
    ['2026-07-25 10:00', '"2026-07-25 10:00" is more than a date; write 2026-07-25'],
    ['', '"" is not a date; write a date such as 2025-07-19'],
  ])('%j is refused', (assumeDate, message) => {
    expect(() => parseAssumed({ assumeDate })).toThrow(`--assume-date: ${message}`)
  })
})

const files = {
  'dates.yml': '- name: Tea\n  year: 2027\n  deadline: 2027-01-28 23:59\n',
  'ours.yaml': `format: 1
id: ours
name: Ours
timezone: Europe/Vienna
updated: 2026-07-01 10:00 UTC
days:
  - date: 2026-07-25
    sessions:
      - id: opening
        start: 9:00
        end: 9:30
        title: Opening
`,
}

describe('what says its own zone and dates', () => {
  it.each([
    ['esfomo-2025', '', 'esfomo-2025.yaml: the source says its zone, America/Vancouver'],
    ['', 'esfomo-2024', 'esfomo-2024.yaml: the source says its zone, Europe/Vienna'],
    ['ours.yaml', '', 'ours.yaml: the source says its zone, Europe/Vienna'],
    ['dates.yml', '', 'dates.yml: a list of deadlines has no times at a venue'],
  ])('-p %j with ESFOMO_PROGRAM=%j refuses --assume-zone', async (program, variable, message) => {
    const argv = [...(program ? ['-p', program] : []), '--assume-zone', 'tokyo']
    const env = { ESFOMO_PROGRAM: variable }
    expect(await esfomo(['now', ...argv], { files, env })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `esfomo: ${message}; leave --assume-zone out\n`,
    })
  })

  it.each([
    [['now', '--assume-date', '2026-07-25', '-p', 'ours.yaml']],
    [['export', 'json', '--assume-date', '25 July 2026']],
    [['validate', 'ours.yaml', '--assume-date', '25 July 2026']],
  ])('refuses --assume-date in %j', async (argv) => {
    const { status, stdout, stderr } = await esfomo(argv, { files })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^esfomo: \S+: the source says its dates; leave --assume-date out\n$/)
  })

  it('is no list of events', async () => {
    const { status, stderr } = await esfomo(['now', '-p', 'ours.yaml#day1'], { files })
    expect([status, stderr]).toEqual([
      2,
      'esfomo: ours.yaml#day1: this is one program, not a list of events to choose "day1" from; leave #day1 out\n',
    ])
    const builtIn = await esfomo(['now', '-p', 'esfomo-2025#day1'])
    expect(builtIn.stderr).toContain('esfomo-2025.yaml#day1: this is one program')
  })
})
