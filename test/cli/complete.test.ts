import { describe, expect, it } from 'vitest'
import { esfomo } from '../world.ts'

const files = {
  'ours.yaml':
    'format: 1\nid: a\nname: A\ntimezone: UTC\ndays: [{date: 2026-01-01, sessions: [{id: mine, start: 9:00, title: "\\u001b[31mMine\\tand\\nyours"}]}]\n',
  'wrong.yaml': 'format: 7\n',
}
const complete = async (line: string, env = {}) => {
  const { stdout, stderr, status } = await esfomo(['__complete', '--', ...line.split(' ')], {
    files,
    env,
  })
  expect([stderr, status]).toEqual(['', 0])
  return stdout.split('\n').slice(0, -1)
}
const values = async (line: string, env = {}) => {
  return (await complete(line, env)).map((text) => text.split('\t')[0])
}

describe('completion of stars', () => {
  const env = { HOME: '/here' }
  const stars = { ...files, '.local/share/esfomo/stars.yaml': 'a: [gone, mine]\nb: [x]\n' }
  const offered = async (line: string) => {
    const { stdout } = await esfomo(['__complete', '--', ...line.split(' ')], { files: stars, env })
    return stdout.split('\n').slice(0, -1)
  }

  it.each([
    ['star -p ours.yaml m', ['mine\t\\u001b[31mMine and yours']],
    ['star --remove -p ours.yaml ', ['gone\tno longer in a', 'mine\t\\u001b[31mMine and yours']],
    ['star --remove -p ours.yaml mine g', ['gone\tno longer in a']],
    ['star --remove -p nope.yaml ', []],
    ['schedule --st', ['--starred\tonly those that are yours, by esfomo star']],
  ])('of %j offers %j', async (line, expected) => {
    expect(await offered(line)).toEqual(expected)
  })
})

describe('completion of names', () => {
  const env = { HOME: '/here' }
  const names = {
    '.config/esfomo/programs.yaml':
      'programs: {reef: {source: "https://ada:hush@example.org/x?key=hush"}, "2026": {source: /a.yaml}}\n',
  }
  const offered = async (line: string, own: Record<string, string> = names) => {
    const { stdout } = await esfomo(['__complete', '--', ...line.split(' ')], { files: own, env })
    return stdout.split('\n').slice(0, -1)
  }

  it.each([
    ['now -p r', ['reef\thttps://example.org/x?…', ':files']],
    ['now --program=re', ['--program=reef\thttps://example.org/x?…', ':files']],
    ['validate 2', ['2026\t/a.yaml', ':files']],
    ['diff r', ['reef\thttps://example.org/x?…', ':files']],
    ['diff reef 2', ['2026\t/a.yaml', ':files']],
    ['diff a.yaml b.yaml 2', []],
    ['init --from 2', ['2026\t/a.yaml', ':files']],
    ['programs a', ['add\tGive a program a name for -p']],
    [
      'programs --json re',
      [
        'remove\tRemove a name; the program itself stays',
        'refresh\tAsk the addresses of your programs for their current versions',
      ],
    ],
    ['programs remove ', ['reef\thttps://example.org/x?…', '2026\t/a.yaml']],
    ['programs remove reef ', []],
    ['now -pr', ['-preef\thttps://example.org/x?…']],
    ['now -qpesfomo-2024', ['-qpesfomo-2024\t']],
    ['now -p -pr', [':files']],
    ['now -- -pr', []],
    ['programs refresh reef 2', ['2026\t/a.yaml']],
    ['programs add ', []],
    ['programs add reef ', [':files']],
    [
      'programs add reef x.yaml --assume-d',
      ['--assume-date\tdate of a table whose times have none: 2026-07-25, "25 July 2026"'],
    ],
    ['programs --j', ['--json\tprint JSON']],
  ])('after %j', async (line, expected) => expect(await offered(line)).toEqual(expected))

  it('offers broken ones where they can be removed, but no secrets', async () => {
    const broken = {
      '.config/esfomo/programs.yaml':
        'programs: {reef: {}, kelp: {source: /a.yaml}, "../x": {}, "https://ada:hush@example.org": {}}\n',
    }
    const removable = ['kelp\t/a.yaml', 'reef\t', '../x\t']
    expect(await offered('programs remove ', broken)).toEqual(removable)
    expect(await offered('programs refresh ', broken)).toEqual(['kelp\t/a.yaml'])
  })

  it('offers the built-in ones alone where the file is broken', async () => {
    const broken = { '.config/esfomo/programs.yaml': 'programs: [' }
    expect(await offered('now -p ', broken)).toEqual([
      'esfomo-2025\t',
      'esfomo-2024\t',
      'esfomo-2023\t',
      ':files',
    ])
  })
})

describe('completion', () => {
  it.each([
    ['sp', ['speakers']],
    ['--json sched', ['schedule']],
    ['--tz UTC sched', ['schedule']],
    ['--at', ['--at']],
    ['now --on', ['--oneline']],
    ['next --on', []],
    ['schedule --typ', ['--type']],
    ['schedule --tz=asia/tok', ['--tz=Asia/Tokyo']],
    ['schedule --tz = asia/tok', ['Asia/Tokyo']],
    ['schedule --tz = asia/tok sat --gr', ['--grid']],
    ['schedule --tz ao', ['AoE']],
    ['schedule --tz tokyo', ['tokyo']],
    ['now --tz loc', ['local']],
    ['now --assume-zone loc', []],
    ['now --assume-zone brus', ['brussels']],
    ['now --assume-d', ['--assume-date']],
    ['validate esfomo-2024', ['esfomo-2024', ':files']],
    ['schedule --type in', ['invited']],
    ['schedule --search x', []],
    ['schedule tod', ['today']],
    ['schedule 2025', ['2025-07-19']],
    ['schedule today 2025', []],
    [
      'export c',
      [
        'csv',
        'cartridges',
        'closing',
        'coffee-morning',
        'coffee-afternoon',
        'camera-ready',
        'charles',
      ],
    ],
    ['export csv cl', ['closing']],
    ['export -o x', [':files']],
    ['export --only d', ['deadlines']],
    ['deadlines --open camera', ['camera-ready']],
    ['deadlines -- camera', ['camera-ready']],
    ['show -p ours.yaml ', ['mine']],
    ['show --program=ours.yaml ', ['mine']],
    ['show -pours.yaml ', ['mine']],
    ['next -qp ours.yaml --typ', ['--type']],
    ['show -p wrong.yaml ', []],
    ['show -p - ', []],
    ['show mine x', []],
    ['-p esfomo-2024', ['esfomo-2024', ':files']],
    ['help nex', ['next']],
    ['help e', ['environment', 'exit-status', 'export']],
    ['help next x', []],
    ['help programs ', ['add', 'remove', 'refresh']],
    ['help programs re', ['remove', 'refresh']],
    ['help programs add ', []],
    ['help now ', []],
    ['init x', [':files']],
    ['unheard-of x', []],
    ['__comp', []],
  ])('of "%s" offers %j', async (line, expected) => {
    expect((await values(line)).toSorted()).toEqual(expected.toSorted())
  })

  it.each([
    ['show', '', ['a', 'Ann Lee', 'Bob: $(x)', '王 小明']],
    ['show', 'ann', ['Ann Lee']],
    ['show', "'ann l", ['Ann Lee']],
    ['show', '"ann l', ['Ann Lee']],
    ['show', 'Ann\\ L', ['Ann Lee']],
    ['show', '"bob: \\$(', ['Bob: $(x)']],
    ['export', '王', ['王 小明']],
    ['speakers', 'b', ['Bob: $(x)']],
    ['schedule', '--speaker', 'an', ['Ann Lee']],
    ['schedule', '--room', 'hall', ['Hall A', 'Hall B']],
    ['next', "--room='hall b", ['--room=Hall B']],
    ['schedule', '--track', '', ['R&D']],
    ['schedule', '--language', 'e', ['en-GB']],
  ])('offers names from the program for %j', async (...line) => {
    const expected = line.pop()
    const people = `[Ann Lee (Uni A), {name: "Bob: $(x)"}]`
    const sessions = `[{id: a, start: 9:00, title: A, speakers: ${people}, chairs: 王 小明, room: [Hall A, Hall B], track: R&D, language: en-GB}]`
    const names = `format: 1\nid: n\nname: N\ntimezone: UTC\ndays: [{date: 2026-01-01, sessions: ${sessions}}]\n`
    const argv = ['__complete', '--', line[0], '-p', 'n.yaml', ...line.slice(1)]
    const { stdout } = await esfomo(argv as string[], { files: { 'n.yaml': names } })
    const offered = stdout
      .split('\n')
      .slice(0, -1)
      .map((text) => text.split('\t')[0])
    expect(offered).toEqual(expected)
  })

  it('offers the sessions of the program that ESFOMO_PROGRAM names', async () => {
    expect(await values('show ', { ESFOMO_PROGRAM: 'ours.yaml' })).toEqual(['mine'])
  })

  it('offers what is in any of several programs, where the command takes them', async () => {
    const both = ' -p ours.yaml -p esfomo-2025 '
    expect(await values(`deadlines${both}camera`)).toEqual(['camera-ready'])
    expect(await values(`export ics${both}mi`)).toContain('mine')
    expect(await values(`export ics${both}fpt`)).toEqual(['fptquant'])
    expect(await values('next --room le', { ESFOMO_PROGRAM: 'esfomo-2024:ours.yaml' })).toEqual([
      'Lehar 2',
    ])
    expect(await values(`show${both}mi`)).toEqual([])
  })

  it('offers no sessions where ESFOMO_PROGRAM names several programs, and no error', async () => {
    expect(await values('show ', { ESFOMO_PROGRAM: 'ours.yaml:esfomo-2025' })).toEqual([])
  })

  it('expands ~, $HOME and quotes in the path of a program as a shell does', async () => {
    const home = { '/home/me/my ours.yaml': files['ours.yaml'] }
    for (const path of ["~/'my ours.yaml'", '$HOME/my\\ ours.yaml', '"$HOME"/x']) {
      const argv = ['__complete', '--', 'show', '-p', path, '']
      const { stdout } = await esfomo(argv, { files: home, env: { HOME: '/home/me' } })
      expect(stdout).toBe(path.includes('/x') ? '' : 'mine\t\\u001b[31mMine and yours\n')
    }
  })

  it('writes a title with control characters as one sanitised line', async () => {
    expect(await complete('show -p ours.yaml m')).toEqual(['mine\t\\u001b[31mMine and yours'])
  })

  it.each(['bash', 'zsh', 'fish'])('has a script for %s', async (shell) => {
    expect((await esfomo(['completion', shell])).stdout).toContain('__complete')
  })

  it('suggests the nearest shell if it has no script for one', async () => {
    expect((await esfomo(['completion', 'fihs'])).stderr).toContain('did you mean fish?')
  })
})
