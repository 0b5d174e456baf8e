import { describe, expect, it } from 'vitest'
import { files as programs } from '../transcript.ts'
import { world } from '../world.ts'

const ADDRESS = 'https://kiln.example/program.yaml?key=hush'
const SHOWN = 'https://kiln.example/program.yaml?…'

/** Returns a program; `more` fields of its only session follow. */
const kiln = (updated: string | null, more = '') => `format: 1
id: kiln
name: Kiln
timezone: Europe/Oslo
${updated === null ? '' : `updated: ${updated}`}
days: [{date: 2026-03-07, sessions: [{id: clay, start: 10:00, end: 11:00, title: Clay${more}}]}]
`
const FIRST = kiln('2026-03-01 12:00')
const SECOND = kiln('2026-03-02 12:00', ', room: Loft')
const THIRD = kiln('2026-03-03 12:00', ', room: Yard')

/** Returns a calendar that was exported at a minute. */
const ics = (title: string, minute: number) => `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:clay
DTSTAMP:20260303T12000${minute}Z
DTSTART:20260307T100000Z
DTEND:20260307T110000Z
SUMMARY:${title}
END:VEVENT
END:VCALENDAR
`

/** Returns a function that runs commands on an address whose program changes from run to run. */
function addressOf(...versions: readonly string[]) {
  const served = [...versions]
  const { run } = world({
    zone: 'Europe/Oslo',
    columns: 80,
    now: '2026-03-04T12:00:00Z',
    web: { [ADDRESS]: () => served[0] ?? '' },
  })
  return {
    run,
    /** Lets the address have its next version. */
    next: () => served.shift(),
  }
}

describe('diff with one operand', () => {
  it('compares what is at an address with the version before', async () => {
    const { run, next } = addressOf(FIRST, SECOND, THIRD)
    await run('diff', ADDRESS)
    next()
    const { stdout, stderr, status } = await run('diff', ADDRESS, '--refresh')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Kiln · 1 March → 2 March 2026 · Oslo UTC+1')
    expect(stdout).toContain('room  10:00  Clay · Loft · was no room yet')
    next()
    expect((await run('now', '-p', ADDRESS, '--refresh')).status).toBe(0)
    // The same until it changes again, also without asking.
    for (const option of ['--refresh', '--offline']) {
      expect((await run('diff', ADDRESS, option)).stdout).toContain('Clay · Yard · was Loft')
    }
    expect((await run('diff', ADDRESS, '-q')).status).toBe(0)
  })

  it('has no changes while no version before is kept', async () => {
    const { run } = addressOf(FIRST)
    const { stdout, stderr, status } = await run('diff', ADDRESS)
    expect([stdout, status]).toEqual(['', 0])
    const notice = `esfomo: no version of ${SHOWN} before this one is kept`
    expect(stderr.trim().split(/\s+/).join(' ')).toBe(notice)
    expect((await run('diff', ADDRESS, '-e')).status).toBe(1)
    const json = JSON.parse((await run('diff', ADDRESS, '--json')).stdout)
    expect(json.versions).toEqual({
      before: null,
      after: { source: SHOWN, id: 'kiln', updated: '2026-03-01T12:00:00+01:00' },
    })
    expect(json.changes).toEqual([])
  })

  const TABLE = 'start,end,title,room\n10:00,11:00,Clay,Loft\n'
  const ASSUMED = ['--assume-zone', 'oslo', '--assume-date', '2026-03-07']
  it.each([
    ['a comment', FIRST, SECOND, [`# checked\n${SECOND}`], []],
    ['a later "updated"', FIRST, SECOND, [SECOND.replace('-02 12', '-04 12')], []],
    ['the stamp of an export', ics('Clay', 1), ics('Glaze', 2), [ics('Glaze', 3)], []],
    ['other stamps', ics('Clay', 1), ics('Glaze', 2), [ics('Glaze', 3), ics('Glaze', 4)], []],
    ['a table', TABLE, TABLE.replace('Loft', 'Yard'), [TABLE.replace('Loft', '"Yard"')], ASSUMED],
  ])('compares with the last program that differs: %s is no change', async (...example) => {
    const [, first, second, others, argv] = example
    const { run, next } = addressOf(first, second, ...others)
    await run('info', '-p', ADDRESS)
    next()
    await run('info', '-p', ADDRESS, '--refresh')
    const changes = async () => {
      const { stdout } = await run('diff', ADDRESS, '--offline', '--json', ...argv)
      return JSON.parse(stdout).changes
    }
    const expected = await changes()
    expect(expected).toHaveLength(1)
    const calendar = () => run('export', '-p', ADDRESS, '--offline', ...argv)
    const { stdout: entries } = await calendar()
    for (const _ of others) {
      next()
      await run('info', '-p', ADDRESS, '--refresh')
      expect(await changes()).toEqual(expected)
    }
    if (first.startsWith('BEGIN')) expect((await calendar()).stdout).toBe(entries)
  })

  it('takes the name of an address, and an event of a list', async () => {
    const list = (day: number) => `- title: KILN
  year: 2026
  id: kiln26
  deadline: 2026-03-${day} 23:59
  timezone: AoE
`
    const served = [list(10), list(17)]
    const { run } = world({
      zone: 'UTC',
      env: { XDG_CONFIG_HOME: '/config' },
      files: { '/config/esfomo/programs.yaml': `programs: {kiln: {source: '${ADDRESS}'}}\n` },
      web: { [ADDRESS]: () => served[0] ?? '' },
    })
    await run('deadlines', '-p', 'kiln#kiln26')
    served.shift()
    const { stdout } = await run('diff', 'kiln#kiln26', '--refresh')
    expect(stdout).toContain('KILN 2026: paper · 7 days later · was 10 Mar 2026 23:59 AoE')
  })

  it('has all of an event as new that the list had not before', async () => {
    const event = (id: string) => `- title: ${id.toUpperCase()}
  year: 2026
  id: ${id}
  deadline: 2026-03-10 23:59
  timezone: AoE
`
    const { run, next } = addressOf(event('kiln26'), event('kiln26') + event('oven26'))
    await run('info', '-p', ADDRESS)
    next()
    const { stdout, stderr, status } = await run('diff', `${ADDRESS}#oven26`, '--refresh', '-e')
    expect([stderr.replace(/esfomo: .*: guessed.*\n/s, ''), status]).toEqual(['', 0])
    expect(stdout).toContain(`not in the version before → ${SHOWN}#oven26`)
    expect(stdout).toContain('new  10 Mar 2026 23:59 AoE')
    const json = JSON.parse((await run('diff', `${ADDRESS}#oven26`, '--json')).stdout)
    expect(json.versions.before).toBeNull()
    expect(json.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['new'])
    const missing = await run('diff', `${ADDRESS}#pots26`)
    expect([missing.status, missing.stderr]).toEqual([2, expect.not.stringContaining('before')])
  })

  it('takes an assumed zone for the version that lacks one', async () => {
    const table = 'date,start,end,title\n2026-03-07,10:00,11:00,Clay\n'
    for (const versions of [
      [table, FIRST],
      [FIRST, table],
    ]) {
      const { run, next } = addressOf(...versions)
      await run('now', '-p', ADDRESS)
      next()
      const { status } = await run('diff', ADDRESS, '--refresh', '--assume-zone', 'oslo')
      expect(status).toBe(0)
      const { stderr } = await run('diff', ADDRESS)
      const isUnread = stderr.replace(/\s+/g, ' ').includes('the version before')
      expect([stderr, isUnread]).toEqual([stderr, versions[0] === table])
    }
    const { run } = addressOf(FIRST)
    const { stderr, status } = await run('diff', ADDRESS, '--assume-zone', 'oslo')
    expect([status, stderr]).toEqual([2, expect.stringContaining('the source says its zone')])
  })

  it('fails where neither version can be read', async () => {
    const { run } = world({ web: {} })
    const { status, stderr } = await run('diff', ADDRESS)
    expect([status, stderr]).toEqual([2, `esfomo: can't read ${SHOWN}: no such host\n`])
  })
})

describe('diff with two operands', () => {
  const TABLE = 'date,start,end,title\n2026-03-07,10:00,11:30,Clay\n'
  const files = {
    'first.yaml': FIRST,
    'second.yaml': SECOND,
    'same.yaml': kiln('2026-03-02 12:00', ', room: Yard'),
    'undated.yaml': kiln(null),
    'later.yaml': kiln(null, ', room: Yard'),
    'broken.yaml': 'format: 1\n',
    'talks.csv': TABLE,
    'later.csv': TABLE.replace('11:30', '12:00'),
  }
  const CALENDAR = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:clay
DTSTART:20260307T100000
SUMMARY:Clay
LAST-MODIFIED:20260201T000000Z
END:VEVENT
END:VCALENDAR
`
  const { run } = world({ files, stdin: FIRST, zone: 'Europe/Oslo', columns: 200 })

  it.each([
    ['second.yaml first.yaml', 'is the earlier one'],
    ['second.yaml same.yaml', '"updated" did not change: calendars may ignore these changes'],
    ['second.yaml undated.yaml', 'the later version has no "updated"'],
    ['undated.yaml later.yaml', 'the later version has no "updated"'],
    ['undated.yaml second.yaml', ''],
    ['first.yaml second.yaml', ''],
    ['first.yaml first.yaml', 'nothing changed in first.yaml since first.yaml'],
    ['talks.csv later.csv --assume-zone oslo', 'talks.csv: '],
  ])('%s has the notice %j', async (line, notice) => {
    const { stderr, status } = await run('diff', ...line.split(' '))
    expect(status).toBe(0)
    if (notice === '') expect(stderr).toBe('')
    else expect(stderr).toContain(notice)
    expect(stderr).not.toMatch(line.includes('csv') ? /updated/ : /csv/)
  })

  it('writes no mail about what those who attend do not see', async () => {
    const other = world({
      columns: 200,
      files: { ...files, 'other.yaml': FIRST.replace('id: clay', 'id: c') },
    })
    const { stdout, stderr, status } = await other.run(
      'diff',
      'first.yaml',
      'other.yaml',
      '--md',
      '-e',
    )
    expect([stdout, status]).toEqual(['', 1])
    expect(stderr).toContain('nothing changed for those who attend in other.yaml')
    expect((await other.run('diff', 'first.yaml', 'other.yaml', '-e')).status).toBe(0)
  })

  it.each([
    ['second.yaml -', 'the other way round: esfomo diff - second.yaml\n'],
    [
      'second.yaml old.ics --assume-zone oslo',
      'the other way round: esfomo diff old.ics second.yaml --assume-zone oslo\n',
    ],
    ['second.yaml kiln', 'the other way round: esfomo diff kiln second.yaml\n'],
    [`second.yaml ${ADDRESS}`, 'calendars may ignore these changes\n'],
  ])('%s is what can be swapped as printed', async (line, notice) => {
    const own = `programs: {kiln: {source: '${ADDRESS}'}}\n`
    const { run } = world({
      env: { XDG_CONFIG_HOME: '/config' },
      files: { ...files, 'old.ics': CALENDAR, '/config/esfomo/programs.yaml': own },
      stdin: FIRST,
      columns: 200,
      web: { [ADDRESS]: () => FIRST },
    })
    const { stderr } = await run('diff', ...line.split(' '))
    expect(stderr.replace(/\n {2}/, ' ')).toContain(notice)
  })

  it('reads standard input as one of the versions', async () => {
    expect((await run('diff', '-', 'second.yaml')).stdout).toContain('Clay · Loft')
    expect((await run('diff', 'second.yaml', '-')).stdout).toContain('no room yet · was Loft')
  })

  describe('takes no name that stands for a missing one for a change', () => {
    const list =
      '- {title: KILN, year: 2026, id: kiln26, deadline: 2026-03-01 23:59, timezone: UTC}\n'
    const nameless = world({
      files: {
        ...files,
        'same.csv': TABLE,
        '1.yml': list,
        '2.yml': `${list}${list.replaceAll('26', '27')}`,
      },
      stdin: TABLE,
      columns: 200,
    })
    it.each([
      ['same.csv talks.csv', 'nothing changed'],
      ['- talks.csv', 'nothing changed'],
      ['talks.csv -', 'nothing changed'],
      ['later.csv talks.csv', '1 change: 1 moved'],
      ['- first.yaml', 'Kiln · standard input → first.yaml', 'different programs'],
      ['first.yaml -', 'Kiln · first.yaml → standard input', 'different programs'],
    ])('%s', async (line, expected, missing = 'renamed') => {
      const zone = ['--assume-zone', 'oslo']
      const { stdout, stderr } = await nameless.run('diff', ...line.split(' '), ...zone)
      expect(stdout + stderr).toContain(expected)
      expect(stdout + stderr).not.toContain(missing)
      expect(stdout).not.toContain('name: ')
    })

    it('in a list', async () => {
      const { stdout, stderr } = await nameless.run('diff', '1.yml', '2.yml')
      expect(stdout).toContain('1 change: 1 new')
      expect(stderr).not.toContain('different programs')
    })
  })

  it('takes an assumed zone for the version that lacks one', async () => {
    const lines = [
      ['first.yaml', 'talks.csv'],
      ['talks.csv', 'first.yaml'],
    ]
    for (const [old = '', current = ''] of lines) {
      const { status, stdout } = await run('diff', old, current, '--assume-zone', 'oslo', '--json')
      expect([old, status]).toEqual([old, 0])
      const { changes } = JSON.parse(stdout)
      expect(changes.map(({ kind, id }: Record<string, string>) => `${kind} ${id}`)).toEqual([
        'moved clay',
      ])
    }
  })

  it.each([
    ['first.yaml talks.csv', 'times without a zone'],
    ['first.yaml second.yaml --assume-zone oslo', 'second.yaml: the source says'],
    ['first.yaml nothing.csv --assume-zone oslo', 'nothing.csv'],
    ['broken.yaml first.yaml', 'broken.yaml'],
    ['first.yaml broken.yaml', 'broken.yaml'],
    ['first.yaml', 'name both: esfomo diff OLD.yaml first.yaml'],
    ['first.yaml second.yaml --at yesterdayish', '--at'],
  ])('%s is refused: %s', async (line, message) => {
    const { stderr, status, stdout } = await run('diff', ...line.split(' '))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  it('has marks in ASCII where the locale has nothing else, but not in a mail', async () => {
    const plain = world({ files, env: { LC_ALL: 'C' }, zone: 'Europe/Oslo' })
    const text = await plain.run('diff', 'first.yaml', 'second.yaml')
    expect(text.stdout).toMatch(/^Kiln \| 1 March > 2 March 2026 \| Oslo UTC\+1\n/)
    const mail = await plain.run('diff', 'first.yaml', 'second.yaml', '--md')
    expect(mail.stdout).toContain('Sat 7 March 2026 · Oslo UTC+1')
  })

  it('has all fields of what is new or gone in JSON', async () => {
    const { stdout } = await run('diff', 'esfomo-2024', 'first.yaml', '--json')
    const { changes } = JSON.parse(stdout)
    const [added] = changes.filter(({ kind }: { kind: string }) => kind === 'new')
    expect(added).toMatchObject({ id: 'clay', before: null, after: { title: 'Clay', rooms: [] } })
    const [gone] = changes.filter(({ kind }: { kind: string }) => kind === 'gone')
    expect(gone).toMatchObject({ after: null, before: { id: gone.id } })
  })
})

describe('a program that was converted from another format', () => {
  it.each(['lanternfest.xml', 'nordlys.ics', 'regatta-1.ics', 'lighthouse.yml#light27'])(
    'has not changed since %s',
    async (source) => {
      const { run, written } = world({ files: programs })
      await run('init', '--from', source, 'ours.yaml')
      const both = world({ files: { ...programs, 'ours.yaml': written.get('ours.yaml') ?? '' } })
      expect((await both.run('diff', source, 'ours.yaml', '-e')).status).toBe(1)
    },
  )
})
