import { describe, expect, it } from 'vitest'
import { parseCommandLine } from '../../../src/cli/parse.ts'
import { COMMANDS } from '../../../src/commands/index.ts'
import { longFlag } from '../../../src/definition/option.ts'

async function adviceFor(line: string): Promise<string> {
  const parsed = parseCommandLine(line.split(' '))
  return parsed.then(
    () => 'valid',
    ({ message }) => message.replace(/^the time of (\S+) needs quotes; write: esfomo/, '$1:'),
  )
}

describe('a time of several words without quotes', () => {
  it.each([
    ['now --at sat 10:35', "--at: now --at 'sat 10:35'"],
    ['--at tomorrow 9:00 --json', "--at: --at 'tomorrow 9:00' --json"],
    ['now --at 2025-07-19 10:35', "--at: now --at '2025-07-19 10:35'"],
    ['deadlines --at 19 July paper', "--at: deadlines --at '19 July' paper"],
    ['next 2 --at Sat 19 July 2025 10:35 am', "--at: next 2 --at 'Sat 19 July 2025 10:35 am'"],
    ['now --at July 19, 2025 --oneline', "--at: now --at 'July 19, 2025' --oneline"],
    ['schedule --from sat 14:00', "--from: schedule --from 'sat 14:00'"],
    [
      'schedule --at 10:35 --until Sat 19 July',
      "--until: schedule --at 10:35 --until 'Sat 19 July'",
    ],
    ['now --at 10:35 pm', "--at: now --at '10:35 pm'"],
    ['now --at=sat 10:35', "--at: now --at 'sat 10:35'"],
    ['now --at=sat 10:35 --json', "--at: now --at 'sat 10:35' --json"],
    [
      'schedule --from sat 14:00 --until sat 16:00',
      "--from: schedule --from 'sat 14:00' --until 'sat 16:00'",
    ],
    [
      'schedule --from=14:00 --until=sat 16:00',
      "--until: schedule '--from=14:00' --until 'sat 16:00'",
    ],
    ['now --at 19th of July 2pm', "--at: now --at '19th of July 2pm'"],
    ['now --at tomorrow at 9am', "--at: now --at 'tomorrow at 9am'"],
  ])('%s is answered with the line to write', async (line, expected) => {
    expect(await adviceFor(line)).toBe(expected)
  })

  it.each([
    'schedule --at 10:35 sat',
    'schedule --at 10:35 19 July',
    'schedule --at sat 1',
    'schedule --from now all',
    'show --at tomorrow gu',
    'deadlines --at +1h paper',
    'next --at noon 3',
    'export --until sat ics',
    'deadlines --at 19 much',
    'deadlines --at=noon paper',
    'schedule --at=10:35 19 July',
  ])('does not include %s', async (line) => {
    expect(await adviceFor(line)).toBe('valid')
  })

  it.each([
    ['speakers --from sat 14:00', "write: esfomo schedule --from 'sat 14:00'"],
    ['next --at July 19 --oneline', "write: esfomo now --oneline --at 'July 19'"],
  ])('is quoted where %s has another error', async (line, expected) => {
    expect(await adviceFor(line)).toContain(expected)
  })

  it('is found for every option that takes a time', async () => {
    for (const {
      name,
      options,
      arguments: [argument],
    } of COMMANDS) {
      const line = argument?.required ? `${name} gu` : name
      for (const [key, option] of Object.entries(options)) {
        if (!('value' in option) || option.value !== 'time') continue
        expect(await adviceFor(`${line} ${longFlag(key)} sat 10:35`)).toContain("'sat 10:35'")
      }
    }
  })
})
