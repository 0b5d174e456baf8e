import { describe, expect, it } from 'vitest'
import { type World, type WorldSettings, world } from '../world.ts'

const REEF = `format: 1
id: reef-2026
name: Reef 2026
timezone: Europe/Lisbon
deadlines:
  - {id: abstracts, title: Abstracts, due: 2026-12-01 23:59 AoE}
days:
  - date: 2026-12-05
    sessions:
      - {id: welcome, start: 9:00, end: 10:00, title: Welcome}
`
const KELP = REEF.replaceAll('eef', 'elp').replace('2026-12-01', '2026-11-30')
const TABLE = '- {title: Tea, date: 2026-12-05, start: "9:00", end: "10:00"}\n'
/** Its name says nothing of the event, so the folder gives the title. */
const CSV = 'title,date,start,end\nTea,2026-12-05,9:00,10:00\n'
const LIST = `- {id: tea26, title: Tea, year: 2026, deadline: 2026-12-03 23:59, timezone: AoE}
- {id: tea27, title: Tea, year: 2027, deadline: 2027-12-03 23:59, timezone: AoE}
`
const SECRET = 'https://ada:hush@example.org/reef.yaml?key=hush'
const PATH = '/here/.config/esfomo/programs.yaml'

function home(settings: WorldSettings = {}): World {
  const files = { 'reef.yaml': REEF, 'kelp.yaml': KELP, 'tea.yml': TABLE, 'list.yml': LIST }
  const web = { 'https://example.org/reef.yaml?key=hush': REEF }
  return world({
    ...settings,
    env: { HOME: '/here', ...settings.env },
    files: { ...files, ...settings.files },
    web: { ...web, ...settings.web },
  })
}

/** Returns a home with a file of names. */
function named(text: string, settings: WorldSettings = {}): World {
  return home({ ...settings, files: { ...settings.files, [PATH.slice('/here/'.length)]: text } })
}

describe('programs add', () => {
  it('gives a file a name, in every folder', async () => {
    const { run, written } = home()
    const { status, stdout, stderr } = await run('programs', 'add', 'reef', 'reef.yaml')
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toBe(
      'esfomo: reef is now Reef 2026, Sat 5 December 2026, 1 session; try: esfomo now -p reef\n',
    )
    expect(written.get(PATH)).toMatch(
      /^# .*\n# .*\nprograms:\n {2}reef:\n {4}source: \/here\/reef\.yaml\n$/,
    )
    expect((await run('info', '-p', 'reef')).stdout).toContain('Reef 2026')
  })

  it('asks an address that has failed just before', async () => {
    let served: { status: number; body: string } = { status: 500, body: '' }
    const { run } = home({ web: { 'https://example.org/new.yaml': () => served } })
    const add = ['programs', 'add', 'new', 'https://example.org/new.yaml'] as const
    expect((await run(...add)).status).toBe(2)
    served = { status: 200, body: REEF }
    expect(await run(...add)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('new is now'),
    })
  })

  it('announces the program that has the name, which the path of its file may give', async () => {
    const { run } = home({ files: { 'talks.csv': CSV } })
    const { stderr } = await run('programs', 'add', 'a', 'talks.csv', '--assume-zone', 'lisbon')
    expect(stderr).toMatch(/^esfomo: a is now here, .*\nesfomo: a: 2 things guessed/)
    const named = await run('info', '-p', 'a')
    expect([named.stdout, named.stderr]).toEqual([
      expect.stringMatching(/^here\n/),
      expect.stringContaining('esfomo: a: 2 things guessed'),
    ])
  })

  it('keeps comments, the order, and what was added before', async () => {
    const text = `# mine
programs:
  # first
  zebra:
    # striped
    source: /here/reef.yaml # the reef

  # --- others ---

  # second
  apple: {source: /here/kelp.yaml}
  # last
`
    const { run, written } = named(text)
    await run('programs', 'add', '2026', 'tea.yml', '--assume-zone', 'lisbon')
    expect(written.get(PATH)).toBe(`# mine
programs:
  # first
  zebra:
    # striped
    source: /here/reef.yaml # the reef

  # --- others ---

  # second
  apple: {source: /here/kelp.yaml}
  "2026":
    source: /here/tea.yml
    assume-zone: lisbon
  # last
`)
    expect((await run('schedule', '-p', '2026')).stdout).toContain('Lisbon')
    await run('programs', 'remove', 'apple')
    const left = written.get(PATH) ?? ''
    expect(left.match(/#.*/g)).toEqual(text.match(/#.*/g))
    expect(left).not.toContain('kelp')
  })

  it.each([
    [
      'reef reef.yaml',
      /^esfomo: "reef" is the name of \/here\/kelp.yaml; to free it, write: esfomo programs remove reef\n/,
    ],
    ['esfomo-2024 reef.yaml', /"esfomo-2024" is the name of a built-in program/],
    [
      'broken reef.yaml',
      /"broken" is a name already; to free it, write: esfomo programs remove broken/,
    ],
    ['Coral-26 reef.yaml', /write: esfomo programs add coral-26 reef.yaml/],
    ['reef.yaml coral', /write: esfomo programs add coral reef.yaml/],
    ['coral none.yaml', /can't read none.yaml: no such file/],
    ['coral wrong.yaml', /^wrong.yaml:2:\d+: error/m],
    ['coral tea.yml', /tea.yml: error: times without a zone.*; add --assume-zone/],
    ['coral tea.yml --assume-zone nowhere', /--assume-zone: no zone "nowhere"/],
    ['coral -', /standard input can't have a name/],
    ['coral /dev/stdin', /standard input can't have a name/],
    ['coral /proc/self/fd/0', /standard input can't have a name/],
    ['coral reef', /"reef" is a name, not a source; write a file or address/],
    ['coral plain', /"plain" is a name, not a source; for the file, write \.\/plain/],
    [
      'coral https://example.org/none.yaml?key=hush',
      /can't read https:\/\/example.org\/none.yaml\?…/,
    ],
    ['coral http://example.org/reef.yaml', /https/],
    ['coral list.yml#tea28', /tea28/],
  ])('%s is refused, and changes nothing', async (line, expected) => {
    const files = { 'wrong.yaml': 'format: 1\nid: 7\n', plain: REEF }
    const text = 'programs: {reef: {source: /here/kelp.yaml}, broken: {}}\n'
    const { run, written } = named(text, { files })
    const { status, stderr } = await run('programs', 'add', ...line.split(' '))
    expect(stderr).toMatch(expected)
    expect(stderr).not.toContain('hush')
    expect([status, written.size]).toEqual([2, 0])
  })

  it('needs a folder for its file, and one that can be written', async () => {
    const nowhere = await home({ env: { HOME: '' } }).run('programs', 'add', 'a', 'reef.yaml')
    expect([nowhere.status, nowhere.stderr]).toEqual([
      2,
      'esfomo: there is no place for names: set HOME or XDG_CONFIG_HOME to a folder\n',
    ])
    const full = home({ env: { XDG_CONFIG_HOME: '/full/x' } })
    const { stderr } = await full.run('programs', 'add', 'a', 'reef.yaml')
    expect(stderr).toBe(
      "esfomo: can't write /full/x/esfomo/programs.yaml: no space left on device\n",
    )
  })
})

describe('programs remove', () => {
  it.each([
    ['ref', /no name "ref"; did you mean reef\?/],
    ['none', /no name "none"; choose from reef/],
    ['esfomo-2024', /esfomo-2024 is built in, and stays/],
  ])('%s is refused', async (name, expected) => {
    const { run, written } = named('programs: {reef: {source: /here/reef.yaml}}\n')
    const { status, stderr } = await run('programs', 'remove', name)
    expect(stderr).toMatch(expected)
    expect([status, written.size]).toEqual([2, 0])
  })

  it('removes an entry that is wrong, and one whose program is gone', async () => {
    const { run, written } = named(
      'programs: {A b: {}, esfomo-2024: {}, gone: {source: /gone.yaml}, reef: {}}\n',
    )
    for (const name of ['A b', 'esfomo-2024', 'gone', 'reef']) {
      expect(await run('programs', 'remove', name)).toMatchObject({ status: 0 })
    }
    expect(written.get(PATH)).toBe('programs: {}\n')
  })
})

describe('a name', () => {
  const text = `programs:
  reef: {source: ${SECRET}}
  table: {source: /here/tea.yml, assume-zone: lisbon}
  list: {source: ~/list.yml}
  event: {source: ~/list.yml#tea26}
  zoned: {source: /here/reef.yaml, assume-zone: lisbon}
  gone: {source: /here/gone.yaml}
  bad: {sourc: /here/reef.yaml}
`

  it.each([
    ['info -p reef', 'Reef 2026'],
    ['schedule -p table', 'Lisbon'],
    ['schedule -p table --assume-zone tokyo', 'Tokyo'],
    ['deadlines -p list#tea27', '2027'],
    ['deadlines -p event', '2026'],
    ['validate table', 'table'],
    ['validate reef', 'reef'],
    ['init --from table', 'Europe/Lisbon'],
    ['__complete -- show -p table te', 'tea'],
  ])('is a source in "esfomo %s"', async (line, expected) => {
    const { status, stdout } = await named(text).run(...line.split(' '))
    expect(stdout).toContain(expected)
    expect(status).toBe(0)
  })

  it('is what ESFOMO_PROGRAM may have', async () => {
    const { run } = named(text, { env: { ESFOMO_PROGRAM: 'reef' } })
    expect((await run('info')).stdout).toContain('Reef 2026')
  })

  it.each([
    ['-p ref', /^esfomo: no program "ref"; did you mean reef\? \(for a file, write ref.yaml or/],
    [
      '-p nothing',
      /no program "nothing"; choose from reef, table, list, event, zoned, gone, esfomo-2025/,
    ],
    ['-p #tea', /no program ""; choose from [^(]*\n$/],
    ["-p it's", /\(for a file, write 'it'\\''s\.yaml' or '\.\/it'\\''s'\)/],
    ['-p event#tea27', /event is one event of a list, tea26; leave #tea27 out/],
    ['-p reef#tea27', /reef#tea27: this is one program/],
    ['-p list#tea.28', /list#tea.28: no "tea.28" in this list/],
    [
      '-p zoned',
      /zoned: the source says its zone, Europe\/Lisbon; change assume-zone of zoned in programs.yaml/,
    ],
    ['-p zoned --assume-zone tokyo', /zoned: .*; leave --assume-zone out/],
    ['-p gone', /can't read \/here\/gone.yaml, which gone stands for: no such file/],
    ['-p bad', /programs.yaml:8:9: error: unknown key "sourc"; write: source/],
  ])('is an error in "esfomo info %s"', async (line, expected) => {
    const { status, stderr } = await named(text).run('info', ...line.split(' '))
    expect(stderr).toMatch(expected)
    expect(status).toBe(2)
  })

  it('is read again once its file has changed, and needs no parser until then', async () => {
    const { run, kept } = home()
    await run('programs', 'add', 'a', 'reef.yaml')
    await run('info', '-p', 'a')
    const names = [...kept.keys()].filter((name) => name.startsWith('names-'))
    expect(names.length).toBeGreaterThan(0)
    await run('programs', 'remove', 'a')
    await run('programs', 'add', 'a', 'kelp.yaml')
    expect((await run('info', '-p', 'a')).stdout).toContain('Relp 2026')
  })
})

describe('what is kept of the names', () => {
  it('is of the same bytes', async () => {
    const path = PATH.slice('/here/'.length)
    const text = (mark: string) => `programs: {reef: {source: /here/reef.yaml}} # ${mark}\n`
    const { run, kept } = named(text('\ufffd'))
    expect((await run('info', '-p', 'reef')).status).toBe(0)
    const bytes = Buffer.from(text('\xff'), 'latin1')
    const broken = home({ files: { [path]: bytes } })
    for (const [name, content] of kept) broken.kept.set(name, content)
    expect((await broken.run('info', '-p', 'reef')).stderr).toContain('this is not UTF-8')
  })
})

describe('an address in the place of a name', () => {
  const { run } = named(`programs:
  'https://ada:hush@example.org/x?key=hush': {source: /here/reef.yaml}
  'https://ada:a "hush" b@example.org': {source: /here/reef.yaml}
  'a https://example.org/ https://ada:hush@example.org': {}
  'https://ada:${'hush'.repeat(100)}@example.org': {}
  A b: {}
`)

  it.each(['programs', 'programs --json', 'programs refresh', 'programs refresh --json'])(
    'is shown without secrets by "esfomo %s"',
    async (line) => {
      const { status, stdout, stderr } = await run(...line.split(' '))
      expect(stdout.match(/https:\/\/…/g)).toHaveLength(8)
      expect(stdout).toContain('A b')
      expect(stdout + stderr).not.toMatch(/hush|ada:/)
      expect(status).toBe(2)
    },
  )

  it.each(['remove', 'refresh'])('is shown without secrets by "programs %s"', async (command) => {
    const { stderr } = await run('programs', command, 'coral')
    expect(stderr).toMatch(/^esfomo: no name "coral"; choose from https:\/\/…/)
    expect(stderr).not.toMatch(/hush|ada:/)
  })
})

describe('a name that is there twice', () => {
  const text = `programs:
  # one
  reef:
    source: /here/reef.yaml
  kelp:
    source: /here/kelp.yaml
  # other
  reef:
    source: /here/kelp.yaml
`

  it('is not used, and leaves the others', async () => {
    const { run } = named(text)
    expect((await run('info', '-p', 'kelp')).status).toBe(0)
    const { status, stderr } = await run('info', '-p', 'reef')
    expect([status, stderr.split('\n')[0]]).toEqual([
      2,
      `${PATH}:8:3: error: "reef" is already used on line 3; remove one of them`,
    ])
    expect((await run('programs', 'add', 'reef', 'reef.yaml')).stderr).toContain(
      'is a name already',
    )
    expect((await run('programs')).stdout).toMatch(/^reef +unreadable /m)
  })

  it('is removed each time', async () => {
    const { run, written } = named(text)
    const { stderr } = await run('programs', 'remove', 'reef')
    expect(stderr).toBe('esfomo: removed reef, each time that it was there\n')
    expect(written.get(PATH)).toBe(
      'programs:\n  # one\n  kelp:\n    source: /here/kelp.yaml\n  # other\n',
    )
    expect((await run('info', '-p', 'kelp')).status).toBe(0)
  })
})

describe('a broken file', () => {
  const broken = named('programs:\n  reef: {source: /here/reef.yaml}\nreef: {}\n')

  it.each(['now', 'now -p esfomo-2024', 'now -p reef.yaml', '__complete -- now -p esf'])(
    'is of no concern to "esfomo %s"',
    async (line) => {
      const { status, stderr } = await broken.run(...line.split(' '))
      expect([status, stderr]).toEqual([0, ''])
    },
  )

  it.each([
    'now -p reef',
    'now -p unknown',
    'programs add a reef.yaml',
    'programs remove reef',
    'programs refresh',
  ])('is reported by "esfomo %s"', async (line) => {
    const { status, stderr } = await broken.run(...line.split(' '))
    expect(stderr).toMatch(
      /^\/here\/\.config\/esfomo\/programs\.yaml:3:1: error: unknown key "reef"/,
    )
    expect([status, broken.written.size]).toEqual([2, 0])
  })

  it('leaves the built-in programs in the list', async () => {
    const { status, stdout, stderr } = await broken.run('programs')
    expect(stdout).toMatch(/^esfomo-2025 .*\nesfomo-2024 .*\nesfomo-2023 .*\n$/)
    expect(stderr).toContain('programs.yaml:3:1: error:')
    expect(status).toBe(2)
  })
})

describe('programs', () => {
  const text = `programs:
  kelp: {source: /here/kelp.yaml}
  reef: {source: ${SECRET}}
  later: {source: /here/list.yml#tea26}
  gone: {source: /here/gone.yaml}
  asked: {source: https://example.org/never}
  bad: {}
`
  const aliases = async ({ run }: World) => {
    const { stdout } = await run('programs', '--json')
    const { programs, unreadable } = JSON.parse(stdout)
    return { programs, unreadable, order: [...programs, ...unreadable].map(({ alias }) => alias) }
  }

  it('lists what is next first, what is over and what cannot be read last', async () => {
    const own = named(text, { zone: 'Asia/Tokyo' })
    await own.run('programs', 'refresh')
    const { order, programs, unreadable } = await aliases(own)
    const over = ['esfomo-2025', 'esfomo-2024', 'esfomo-2023']
    expect(order).toEqual(['kelp', 'reef', 'later', ...over, 'gone', 'asked', 'bad'])
    expect(programs[0]).toMatchObject({
      alias: 'kelp',
      id: 'relp-2026',
      source: '/here/kelp.yaml',
      answered: null,
      next: { kind: 'deadline', id: 'abstracts', on: false },
    })
    expect(programs[1]).toMatchObject({
      source: 'https://example.org/reef.yaml?…',
      answered: '2026-11-23T03:00:00+09:00',
      trouble: null,
    })
    expect(unreadable.map(({ reason }: { reason: string }) => reason)).toEqual([
      "can't read /here/gone.yaml, which gone stands for: no such file or directory",
      "can't read https://example.org/never: no such host; esfomo programs refresh asked asks again now",
      `${PATH}:7:3: error: "source" is missing here; write: source: …`,
    ])
  })

  it('asks only an address without a copy, and shows nothing secret', async () => {
    const own = named(text)
    const { status, stdout, stderr } = await own.run('programs')
    expect(own.asked.map(({ address }) => address).toSorted()).toEqual([
      'https://example.org/never',
      'https://example.org/reef.yaml?key=hush',
    ])
    expect(stdout + stderr).not.toContain('hush')
    expect(stdout).toMatch(
      /^reef +in .*https:\/\/example.org\/reef.yaml\?… · copy of less than a minute ago/m,
    )
    expect([status, stderr]).toEqual([2, ''])
    await own.run('programs')
    expect(own.asked).toHaveLength(2)
  })

  it('shows what is on, what has no time, and what is over', async () => {
    const file = (id: string, date: string, start: string) =>
      `format: 1\nid: ${id}\nname: ${id}\ntimezone: UTC\ndays: [{date: ${date}, sessions: [{start: ${start}, duration: 1h, title: Talk}]}]\n`
    const own = named(
      'programs: {past: {source: /here/a.yml}, tbd: {source: /here/b.yml}, on: {source: /here/c.yml}}\n',
      {
        now: '2026-11-22T18:30:00Z',
        files: {
          'a.yml': file('past', '2026-11-21', '9:00'),
          'b.yml': file('tbd', '2026-12-21', 'TBD').replace('duration: 1h, ', ''),
          'c.yml': file('on', '2026-11-22', '18:00'),
        },
      },
    )
    const { stdout } = await own.run('programs')
    const status = stdout.split('\n').map((line) => line.split(/ {2,}/).slice(0, 2).join(' '))
    expect(status.slice(0, 4)).toEqual([
      'on on now',
      'tbd not announced',
      'past over',
      'esfomo-2025 over',
    ])
  })
})

describe('programs refresh', () => {
  it('asks each address once, and reports each program', async () => {
    const web: WorldSettings['web'] = { 'https://example.org/list.yml': LIST }
    const text = `programs:
  reef: {source: ${SECRET}}
  tea26: {source: https://example.org/list.yml#tea26}
  tea27: {source: https://example.org/list.yml#tea27}
  tea28: {source: https://example.org/list.yml#tea28}
  file: {source: /here/reef.yaml}
  down: {source: https://down.example.org/x}
  bad: {}
`
    const own = named(text, { web })
    const { status, stdout } = await own.run('programs', 'refresh')
    expect(stdout).not.toContain('hush')
    const outcomes = (answer: string) =>
      answer
        .split('\n')
        .flatMap((line) => (line === '' ? [] : line.split(/ {2,}/).slice(0, 2).join(' ')))
    expect(outcomes(stdout)).toEqual([
      'reef new',
      'tea26 new',
      'tea27 new',
      'tea28 failed',
      'file file',
      'down failed',
      'bad failed',
    ])
    expect(own.asked.map(({ address }) => address).toSorted()).toEqual([
      'https://down.example.org/x',
      'https://example.org/list.yml',
      'https://example.org/reef.yaml?key=hush',
    ])
    expect(status).toBe(2)
    web['https://example.org/reef.yaml?key=hush'] = REEF
  })

  it('says what has changed, and which copy stays', async () => {
    const web: Record<string, string> = { 'https://example.org/a.yaml': REEF }
    const own = world({
      env: { HOME: '/here' },
      files: {
        '.config/esfomo/programs.yaml': 'programs: {a: {source: https://example.org/a.yaml}}',
      },
      web,
    })
    const outcome = async () => {
      const { status, stdout } = await own.run('programs', 'refresh', 'a', '--json')
      const [{ outcome, reason, answered }] = JSON.parse(stdout).refreshed
      return [status, outcome, reason, answered !== null]
    }
    expect(await outcome()).toEqual([0, 'new', null, true])
    expect(await outcome()).toEqual([0, 'unchanged', null, true])
    web['https://example.org/a.yaml'] = KELP
    expect(await outcome()).toEqual([0, 'changed', null, true])
    delete web['https://example.org/a.yaml']
    expect(await outcome()).toEqual([2, 'failed', 'no such host', true])
    expect((await own.run('info', '-p', 'a')).stdout).toContain('Relp 2026')
    expect((await own.run('programs')).stdout).toContain('no such host')
  })

  it('takes names of the user alone', async () => {
    const { run } = named('programs: {reef: {source: /here/reef.yaml}}\n')
    const { status, stderr } = await run('programs', 'refresh', 'ref')
    expect([status, stderr]).toEqual([2, 'esfomo: no name "ref"; did you mean reef?\n'])
    expect((await home({ columns: 80 }).run('programs', 'refresh')).stderr).toMatch(
      /help programs add/,
    )
  })
})
