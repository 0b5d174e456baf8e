import { describe, expect, it } from 'vitest'
import { parseCommandLine } from '../../src/cli/parse.ts'

const words = (line: string) => line.split(' ').filter((word) => word !== '')

/** Parses a line and returns the invocation in a short form. */
async function parsed(line: string): Promise<unknown> {
  const invocation = await parseCommandLine(words(line))
  switch (invocation.kind) {
    case 'run':
      return [invocation.command.name, invocation.options, ...invocation.operands]
    case 'help': {
      const { subject = '' } = invocation
      return `help ${typeof subject === 'string' ? subject : subject.name}`.trim()
    }
    case 'complete':
      return ['complete', ...invocation.words]
    case 'version':
      return 'version'
  }
}

describe('parseCommandLine', () => {
  it.each<[string, unknown]>([
    ['', ['now', {}]],
    ['now -q', ['now', { quiet: true }]],
    ['schedule sat --grid', ['schedule', { grid: true }, 'sat']],
    ['--tz UTC schedule', ['schedule', { tz: 'UTC' }]],
    ['schedule --room a --room=b', ['schedule', { room: ['a', 'b'] }]],
    ['now --tz UTC --tz AoE', ['now', { tz: 'AoE' }]],
    ['deadlines paper abstract --within 2d', ['deadlines', { within: '2d' }, 'paper', 'abstract']],
    ['now --color never', ['now', { color: 'never' }]],
    ['now --no-color', ['now', { color: false }]],
    ['show two words', ['show', {}, 'two', 'words']],
    ['export -- csv', ['export', {}, 'csv']],
    ['export csv -o - gu', ['export', { output: '-' }, 'csv', 'gu']],
    ['--help', 'help'],
    ['help', 'help'],
    ['help next', 'help next'],
    ['next --help', 'help next'],
    ['help help', 'help'],
    ['help exit-status', 'help exit-status'],
    ['help --json environment', 'help environment'],
    ['-V', 'version'],
    ['__complete -- show f', ['complete', 'show', 'f']],
  ])('parses %j', async (line, expected) => {
    expect(await parsed(line)).toEqual(expected)
  })

  it.each([
    ['next 1 2', 'too many arguments for next: "2"; see esfomo help next'],
    ['show', 'show needs <what>: an id, the beginning of one, words of a title, or a name; see'],
    ['completion', 'completion needs <shell>: bash, zsh or fish; see esfomo help completion'],
    ['help enviroment', 'no help on "enviroment"; did you mean environment?'],
    ['help nonsense', 'no help on "nonsense"; see esfomo --help'],
    ['schedle', 'unknown command "schedle"; did you mean schedule?'],
    ['next --ro', 'next has no option --ro; did you mean --room?'],
    ['next --jsn', 'next has no option --jsn; did you mean --json?'],
    ['next --grid', 'next has no option --grid; write: esfomo schedule --grid'],
    ['now --tz', '--tz needs a value: --tz <zone>; see esfomo help now'],
    ['now --color', '--color needs a value: --color auto, always or never; see esfomo help now'],
    ['now --color x', '--color can\'t be "x"; write auto, always or never'],
    ['export --only session', '--only can\'t be "session"; did you mean sessions?'],
    ['now --json=yes', '--json takes no value; see esfomo help now'],
    [
      'info -p a -p b',
      '-p is given more than once; only now, next, deadlines and export ics take several programs',
    ],
    ['now --watch --json', "--watch and --json can't be used together; see esfomo help now"],
  ])('rejects %j', async (line, message) => {
    await expect(parsed(line)).rejects.toThrow(message)
  })
})

it('parseCommandLine collects 100,000 values of an option in linear time', async () => {
  const argv = Array.from({ length: 100_000 }, (_, n) => `--room=${n}`)
  const invocation = await parseCommandLine(['schedule', ...argv])
  const { room } = (invocation as { options: { room: string[] } }).options
  expect([room.length, room[0], room.at(-1)]).toEqual([100_000, '0', '99999'])
}, 40_000)
