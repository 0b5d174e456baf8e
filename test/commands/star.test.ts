import { describe, expect, it } from 'vitest'
import { files } from '../transcript.ts'
import { type World, type WorldSettings, world } from '../world.ts'

const PATH = '/here/.local/share/esfomo/stars.yaml'
const TABLE = '- {id: tea, title: Tea, date: 2026-12-05, start: "9:00", end: "10:00"}\n'

/** Returns a home, with a file of stars if a text is given. */
function home(stars?: string, settings: WorldSettings = {}): World {
  return world({
    ...settings,
    env: { HOME: '/here', ...settings.env },
    files: {
      ...files,
      'tea.yml': TABLE,
      ...settings.files,
      ...(stars === undefined ? {} : { [PATH.slice('/here/'.length)]: stars }),
    },
  })
}

const SEVERAL = ['-p', 'several-days.yaml']

describe('esfomo star', () => {
  it('keeps what other programs have, comments and lists that are wrong', async () => {
    const text = '# mine\nother: [x]\nbad: y # fix me\nseveral-days: [welcome] # and more\n'
    const { run, written } = home(text)
    expect(await run('star', 'keynote', ...SEVERAL)).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'esfomo: starred: keynote, A keynote\n',
    })
    expect(written.get(PATH)).toBe(
      '# mine\nother: [x]\nbad: y # fix me\nseveral-days: [welcome, keynote] # and more\n',
    )
    await run('star', '--remove', 'welcome', 'keynote', ...SEVERAL)
    expect(written.get(PATH)).toBe('# mine\nother: [x]\nbad: y # fix me\n# and more\n')
  })

  it.each([
    [
      ['keynote', 'hackathon'],
      ['keynote', 'hackathon'],
    ],
    [['A', 'keynote'], ['keynote']],
    [
      ['hack', 'kick'],
      ['hackathon', 'kick-off'],
    ],
    [['meet the mentors'], ['mentors']],
    [['Grace', 'Hopper'], ['mentors']],
    [
      ['grace', 'KEYNOTE', 'keynote'],
      ['mentors', 'keynote'],
    ],
  ])('%j stars %j', async (words, ids) => {
    const { run, written } = home()
    expect((await run('star', ...words, ...SEVERAL)).status).toBe(0)
    expect(written.get(PATH)).toMatch(
      new RegExp(`^several-days:\\n  - ${ids.join('\\n  - ')}\\n$`, 'm'),
    )
  })

  it.each([
    [['keynote', 'p'], /^esfomo: "p" matches \d+; write the id of one/],
    [['keynote', 'zzzz'], /^esfomo: no id, title or person "zzzz"/],
    [[''], /^esfomo: the name is empty/],
    [['--remove', 'nothing like it'], /^esfomo: no id, title or person/],
  ])('%j has a clear answer', async (words, stderr) => {
    const { run, written } = home()
    const result = await run('star', ...words, ...SEVERAL)
    expect([result.status, written.size]).toEqual([2, 0])
    expect(result.stderr).toMatch(stderr)
  })

  it('takes names of other formats, and refuses deadlines', async () => {
    const { run, written } = home()
    await run('star', 'tea', '-p', 'tea.yml', '--assume-zone', 'lisbon')
    expect(written.get(PATH)).toMatch(/^\S+:\n {2}- tea/m)
    expect((await run('star', 'paper', '-p', 'two-days.yaml')).stderr).toBe(
      'esfomo: "paper" is a deadline, which can\'t be starred; esfomo deadlines paper shows it\n',
    )
  })

  it('removes only what is starred where a word may mean more, but nothing else by its id', async () => {
    const { run, written } = home('several-days: [party, hackathon, results]\n')
    await run('star', '--remove', 'hack', ...SEVERAL)
    expect(written.get(PATH)).toBe('several-days: [party, results]\n')
    const run2 = await run('star', '--remove', 'welcome', ...SEVERAL)
    expect([run2.status, run2.stderr]).toEqual([0, 'esfomo: was not starred: welcome, Welcome\n'])
  })

  it.each([
    [
      [],
      'all that is starred is still in several-days; to remove a star, write esfomo star --remove WHAT',
    ],
    [['gone-before'], 'was not starred: gone-before, not in several-days'],
    [['welcome'], 'was not starred: welcome, Welcome'],
  ])('removes nothing for %j, which is no error', async (words, notice) => {
    const { run } = home()
    expect(await run('star', '--remove', ...words, ...SEVERAL)).toMatchObject({
      status: 0,
      stderr: `esfomo: ${notice}\n`,
    })
  })

  it('tells what is gone from the program until its star is removed', async () => {
    const { run } = home('several-days: [gone, keynote, awards]\n')
    const told =
      'esfomo: starred, but no longer in several-days: gone, awards (or is it award?); to remove: esfomo star --remove -p several-days.yaml\n'
    for (const argv of [
      ['star'],
      ['schedule'],
      ['next'],
      ['now'],
      ['show', 'film'],
      ['export', '--starred'],
    ]) {
      expect((await run(...argv, ...SEVERAL)).stderr).toBe(told)
    }
    for (const argv of [
      ['now', '--oneline'],
      ['next', '-q'],
      ['export'],
      ['info'],
      ['deadlines'],
    ]) {
      expect((await run(...argv, ...SEVERAL)).stderr).not.toContain('starred')
    }
    expect((await run('star', '--json', ...SEVERAL)).stdout).toMatch(
      /"missing": \[\s+"gone",\s+"awards"\s+\]/,
    )
    await run('star', '--remove', 'gone', ...SEVERAL)
    expect((await run('star', '--remove', ...SEVERAL)).stderr).toBe(
      'esfomo: removed: awards, not in several-days\n',
    )
    expect((await run('schedule', ...SEVERAL)).stderr).toBe('')
  })

  it('has an answer as JSON after a change', async () => {
    const { run } = home()
    const { stdout } = await run('star', 'pizza', '--json', ...SEVERAL)
    expect(JSON.parse(stdout).starred).toMatchObject([{ id: 'pizza', starred: true }])
  })
})

describe('a file of stars that is wrong', () => {
  it.each([
    ['several-days: [A b]\n', '1:16: error: "A b" is not an id'],
    ['several-days: [', 'stars.yaml:1:'],
    ['\u001b[31m: [x]\n- y\n', 'stars.yaml:'],
  ])('%j is an error where stars are asked for, and a notice elsewhere', async (text, problem) => {
    const { run, written } = home(text)
    for (const argv of [
      ['star'],
      ['star', 'keynote'],
      ['schedule', '--starred'],
      ['now', '--starred', '-q'],
    ]) {
      const { status, stderr } = await run(...argv, ...SEVERAL)
      expect(status).toBe(2)
      expect(stderr).toContain(problem)
      expect(stderr).not.toContain('\u001b')
    }
    expect(written.size).toBe(0)
    const { status, stdout, stderr } = await run('schedule', ...SEVERAL)
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/^esfomo: stars are not shown: \/here\/.*:\d+:\d+: .*\n$/),
    ])
    expect(stdout).toContain('A keynote')
  })

  it('takes the marks of its own program alone', async () => {
    const { run } = home('kites-2026: [A b]\nseveral-days: [keynote]\n')
    const next = ['next', '99', '--at', '2026-10-01', '-p', 'kites.yaml']
    const { status, stdout, stderr } = await run(...next, ...SEVERAL)
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^esfomo: stars are not shown: /)])
    expect(stdout.match(/^\* .*/gm)).toEqual([expect.stringContaining('A keynote')])
  })

  it('of another program alone is no trouble', async () => {
    const { run } = home('bad: y\nseveral-days: [keynote]\n')
    const { status, stdout, stderr } = await run('schedule', 'all', '--starred', ...SEVERAL)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\* 2026-10-24 .* A keynote/m)
  })
})

describe('--starred', () => {
  it('of several programs asks for the stars of each', async () => {
    const { run } = home('several-days: [keynote]\nkites-2026: [keynote]\n')
    const { stdout, stderr } = await run(
      ...['next', '9', '--starred', '--at', '2026-10-01', '-p', 'kites.yaml'],
      ...SEVERAL,
    )
    expect(stdout.match(/^\* .*/gm)).toEqual([expect.stringContaining('A keynote')])
    expect(stderr).toContain('to remove: esfomo star --remove -p kites.yaml')
  })

  it('shows in now a talk of a session that is starred', async () => {
    const { run } = home('two-days: [block]\n')
    const at = ['--at', '2024-07-25 11:05 venue', '-p', 'two-days.yaml']
    expect((await run('now', '--starred', ...at)).stdout).toMatch(/^now {3}\* First/m)
    expect((await run('now', '--starred', '--oneline', ...at)).stdout).toBe('10m left: First\n')
  })

  it('exports a calendar with alarms, of several programs too', async () => {
    const { run } = home('several-days: [keynote]\ntwo-days: [a1, t3]\n')
    const { stdout } = await run(
      'export',
      '--starred',
      '--alarm',
      '10m',
      '-p',
      'two-days.yaml',
      ...SEVERAL,
    )
    expect(stdout.match(/^BEGIN:VEVENT/gm)).toHaveLength(3)
    expect(stdout.match(/^BEGIN:VALARM/gm)).toHaveLength(3)
  })
})

it('now --watch follows what is starred', async () => {
  const argv = ['now', '--watch', '-p', 'two-days.yaml', '--at', '2024-07-25 09:45 venue']
  const path = PATH
  const { run } = home('two-days: [a1]\n', {
    now: '2024-07-25T07:45:00Z',
    edits: [
      [60, path, 'two-days: [b1]\n'],
      [120, path, 'two-days: ['],
    ],
    wakeups: [[300, 'interrupted']],
  })
  const { stdout, stderr } = await run(...argv)
  expect(
    stdout.split('\n').map((line) => /now (\* )?Emoji.* · now (\* )?Comp/.exec(line)?.slice(1)),
  ).toEqual([['* ', undefined], [undefined, '* '], undefined])
  expect(stderr).toMatch(/stars\.yaml has been broken since 09:4[78]/)
})
