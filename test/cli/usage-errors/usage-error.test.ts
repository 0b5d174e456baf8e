import { describe, expect, it } from 'vitest'
import { parseCommandLine } from '../../../src/cli/parse.ts'
import { COMMANDS } from '../../../src/commands/index.ts'
import { longFlag } from '../../../src/definition/option.ts'
import { shellWords } from '../../shell-words.ts'
import { readCommand } from '../../transcript.ts'
import { esfomo } from '../../world.ts'

/** Returns the message for a command line, or null if it is valid. */
async function messageFor(line: string): Promise<string | null> {
  const invocation = parseCommandLine(readCommand(`esfomo ${line}`).argv)
  return invocation.then(
    () => null,
    ({ message }) => message,
  )
}

async function adviceFor(line: string): Promise<string> {
  const message = await messageFor(line)
  return message?.slice(message.lastIndexOf('; ') + 2) ?? 'valid'
}

describe('a command line with something that belongs elsewhere', () => {
  it.each([
    ['deadlines --type paper', 'deadlines paper'],
    ['deadlines --type paper --type rebuttal --open', 'deadlines paper rebuttal --open'],
    ['deadlines paper --type paper --tz=AoE', 'deadlines paper --tz AoE'],
    ['deadlines --search x', 'show x'],
    ['deadlines --room "Hall A"', "schedule --room 'Hall A'"],
    ['deadlines --ics -p ours.yaml', 'export ics --only deadlines -p ours.yaml'],
    ['export --json', 'export json'],
    ['export gu closing --json -o a.json', 'export json gu closing -o a.json'],
    ['export csv --json', 'export json'],
    ['export --format csv', 'export csv'],
    ['export -f csv', 'export csv'],
    ['export -f out.ics', 'export -o out.ics'],
    ['export --csv', 'export csv'],
    ['schedule --csv', 'export csv'],
    ['schedule --format json', 'schedule --json'],
    ['schedule --open --tz tokyo', 'deadlines --open --tz tokyo'],
    ['schedule --oneline --json', 'now --oneline'],
    ['schedule --timezone asia/tokyo', 'schedule --tz asia/tokyo'],
    ['schedule --today', 'schedule today'],
    ['schedule sat 10:00', 'schedule sat --from 10:00'],
    ['schedule 19 July lunch', 'schedule 19 July --type lunch'],
    ['schedule sat lunch', 'schedule sat --type lunch'],
    ['next lunch', 'next --type lunch'],
    ['next 2 lunch --tz tokyo', 'next 2 --type lunch --tz tokyo'],
    ['next "it\'s lunch"', String.raw`next --search 'it'\''s lunch'`],
    ['next tomorrow', 'schedule tomorrow'],
    ['next -n 5', 'next 5'],
    ['next -n5 --json', 'next 5 --json'],
    ['next -5', 'next 5'],
    ['next --limit=5', 'next 5'],
    ['now --grid', 'schedule --grid'],
    ['--grid', 'schedule --grid'],
    ['now tomorrow', 'schedule tomorrow'],
    ['now yesterday', 'schedule yesterday'],
    ['now 2025-07-19', 'schedule 2025-07-19'],
    ['now 10:35', 'now --at 10:35'],
    ['now tomorrow 9:00', "now --at 'tomorrow 9:00'"],
    ['now 2025-07-19 10:35', "now --at '2025-07-19 10:35'"],
    ['now sat 19 July 2pm', "now --at 'sat 19 July 2pm'"],
    ['next +1h', 'next --at +1h'],
    ['next 19 July', "schedule '19 July'"],
    ['now ours.yaml', 'now -p ours.yaml'],
    ['info --speaker "Ada Lovelace" --json', "speakers 'Ada Lovelace' --json"],
    ['info now', 'now'],
    ['info esfomo-2024', 'info -p esfomo-2024'],
    ['speakers --name gu', 'speakers gu'],
    ['show --search gu', 'show gu'],
    ['validate --talks', 'export --talks'],
    ['programs list', 'programs'],
    ['programs rm ours', 'programs remove ours'],
    ['programs ad ours ours.yaml', 'programs add ours ours.yaml'],
    ['programs new ours ours.yaml', 'programs add ours ours.yaml'],
    [
      'programs add reef.yaml --assume-zone lisbon',
      'programs add reef reef.yaml --assume-zone lisbon',
    ],
    ['programs add "./Reef 26.yaml"', "programs add reef-26 './Reef 26.yaml'"],
    [
      'programs add https://a.example/2026/schedule.xml',
      'programs add 2026 https://a.example/2026/schedule.xml',
    ],
    ['programs add x -p a.yaml', 'programs add x a.yaml'],
    ['programs remove -p x', 'programs remove x'],
    ['programs refresh -p x', 'programs refresh x'],
    ['now --programs a.yaml', 'now -p a.yaml'],
    ['schedule --programs', 'programs'],
    ['help programs ad', 'help programs add'],
    ['programs update', 'programs refresh'],
    ['programs update ours', 'programs refresh ours'],
    ['programs update ours --json', 'programs refresh ours --json'],
    ['programs ours.yaml', 'info -p ours.yaml'],
    ['add ours ours.yaml', 'programs add ours ours.yaml'],
    ['rm ours', 'programs remove ours'],
    ['refresh', 'programs refresh'],
    ['today', 'schedule today'],
    ['ours.yaml', 'now -p ours.yaml'],
    ['search language model', "schedule --search 'language model'"],
    ['environment', 'help environment'],
    ['-v', '--version'],
    ['--version now', '--version'],
    ['next 5 talks', 'next 5'],
    ['now satellite', 'now --search satellite'],
    ['now sunny', 'now --search sunny'],
    ['now friends', 'now --search friends'],
    ['now marco 5pm', "now --search 'marco 5pm'"],
    ['now monte carlo', "now --search 'monte carlo'"],
    ['next friends', 'next --search friends'],
    ['next augmented', 'next --search augmented'],
    ['next 3 marches', 'next 3 --search marches'],
    ['now Sat.', 'schedule Sat.'],
    ['now thurs', 'schedule thurs'],
    ['now 19th july', "schedule '19th july'"],
    ['now July 19', "schedule 'July 19'"],
    ['now --date 19 july', "now --at '19 july'"],
    ['schedule --date 19 july', "schedule '19 july'"],
    ['next --time sat 10:35 --json', "next --at 'sat 10:35' --json"],
    ['next 19 july 10:00', "next --at '19 july 10:00'"],
    ['next 19 july 2025', "schedule '19 july 2025'"],
    ['schedule sat, 19 july poster', 'schedule sat, 19 july --type poster'],
    ['19 july', "schedule '19 july'"],
    ['sat 10:35', "now --at 'sat 10:35'"],
    ['schedule --format pdf', 'export html'],
    ['schedule --xlsx', 'export csv'],
    ['now --pdf', 'export html'],
    ['deadlines --xlsx', 'export csv --only deadlines'],
    ['deadlines --format ical', 'export ics --only deadlines'],
    ['excel', 'export csv'],
    ['markdown', 'export md'],
    ['pdf', 'export html'],
    ['html', 'export html'],
    ['json', 'export json'],
    ['programs esfomo-2024', 'info -p esfomo-2024'],
    ['-n 3', 'next 3'],
    ['next -3', 'next 3'],
    ['-3', 'next 3'],
    ['deadlines --days 7', 'deadlines --within 7d'],
    ['deadlines --status open', 'deadlines --open'],
    ['--next', 'next'],
  ])('%j is answered with esfomo %s', async (line, expected) => {
    expect(await adviceFor(line)).toBe(`write: esfomo ${expected}`)
  })

  it.each([
    ['next 2 3', 'see esfomo help next'],
    ['next 2.5', 'see esfomo help next'],
    ['next --count', 'see esfomo help next'],
    ['info -e', 'see esfomo help info'],
    ['init --json', 'see esfomo help init'],
    ['completion bash zsh', 'see esfomo help completion'],
    ['--nope', 'see esfomo help now'],
    ['now --no-colour', 'did you mean --no-color?'],
    ['deadlines --status gone', 'see esfomo help deadlines'],
    ['nope', 'see esfomo --help, or look it up in the program: esfomo show nope'],
    ['nope --help', 'see esfomo --help'],
    ['help nope', 'see esfomo --help'],
    ['help programs nope', 'see esfomo help programs'],
    ['programs add', 'see esfomo help programs add'],
    ['programs add x a.yaml --json', 'see esfomo help programs add'],
    ['help next now', 'see esfomo --help'],
    ['deadlines --typ paper --opn', 'see esfomo help deadlines'],
  ])('%j has no replacement: %s', async (line, expected) => {
    expect(await adviceFor(line)).toBe(expected)
  })
})

it('a line with 5,000 wrong words is explained', async () => {
  const argv = Array.from({ length: 5_000 }, (_, n) => `--room=${n}`)
  for (const words of [['--nope'], ['lunch'], ['--type', 'a', ...argv.map(() => 'word')]]) {
    await expect(parseCommandLine(['info', ...argv, ...words])).rejects.toThrow('info')
  }
})

describe('an argument that the program does not know', () => {
  it.each([
    ['deadlines 7d -q', 'write: esfomo deadlines --within 7d -q'],
    ['deadlines open', 'write: esfomo deadlines --open'],
    ['deadlines past -p esfomo-2024', 'write: esfomo deadlines --passed -p esfomo-2024'],
    ['deadlines ours.yaml', 'write: esfomo deadlines -p ours.yaml'],
    ['deadlines papr', 'did you mean paper?'],
    ['deadlines zzz', 'choose from submission, notification, camera-ready'],
    ['schedule lunch', 'write: esfomo schedule --type lunch'],
    ['schedule ours.yaml --grid', 'write: esfomo schedule -p ours.yaml --grid'],
    ['export sessions', 'write: esfomo export --only sessions'],
    ['export deadline', 'write: esfomo export --only deadlines'],
    ['export lupesko.csv', 'write: esfomo export csv -o lupesko.csv'],
    ['schedule orals --json', 'write: esfomo schedule --type orals --json'],
    ['schedule 10:35', 'write: esfomo schedule --from 10:35'],
    ['schedule "now"', 'write: esfomo schedule --from now'],
    ['schedule --type "coffee break"', 'did you mean break?'],
    ['schedule --type paper', 'write: esfomo deadlines paper'],
    ['deadlines orals', 'write: esfomo schedule all --type oral'],
    ['schedule tomorow', 'did you mean tomorrow?'],
  ])('%j is answered with %s', async (line, expected) => {
    const { stderr, status } = await esfomo(readCommand(`esfomo ${line}`).argv)
    expect([stderr.trimEnd().split('; ').at(-1), status]).toEqual([expected, 2])
  })
})

describe('the command line to write instead of an option that a command lacks', () => {
  const others =
    'format f as to n count limit file timezone date day title person all utc csv ical md xlsx pdf'
  const flags = [
    ...COMMANDS.flatMap(({ options }) => Object.keys(options).map(longFlag)),
    ...others.split(' ').map((name) => (name.length > 1 ? `--${name}` : `-${name}`)),
  ]

  /** Lines that were run already. */
  const run = new Set<string>()

  it.each(COMMANDS)('of $name is valid', async ({ name }) => {
    for (const flag of new Set(flags)) {
      for (const rest of ['', ' 5', ' csv --json --tz UTC', ' 19 july']) {
        const advice = await adviceFor(`${name} ${flag}${rest}`)
        const written = /^write: esfomo (.*)/.exec(advice)?.[1]
        if (written === undefined || run.has(written)) continue
        run.add(written)
        const argv = shellWords(written)
        await expect(parseCommandLine(argv), written).resolves.toBeTruthy()
        // Without a value, the line has a placeholder for it.
        if (rest === '') continue
        const { stderr } = await esfomo(argv)
        expect(stderr, written).not.toMatch(/no (?:format|option)|unknown command|quotes/)
      }
    }
  })
})
