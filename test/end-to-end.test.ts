/** Runs the built esfomo as a process and checks its exit statuses, streams and files. */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { conference } from './conference.js'
import { bin, esfomo, file, folder, shell } from './process.ts'
import { withSessions } from './readers/esfomo/read.ts'

const entries = fileURLToPath(new URL('programs/entries.yaml', import.meta.url))
const isRoot = process.getuid?.() === 0

describe('a command', () => {
  it('lists the whole day with times in two zones', () => {
    const { stdout, status } = esfomo(['schedule', '--tz', 'Asia/Tokyo'])
    expect(status).toBe(0)
    const rows = stdout.split('\n').filter((line) => line.includes('2025-07-20'))
    expect(rows).toHaveLength(20)
    expect(rows[0]).toMatch(/00:30 +08:30 -1d +Opening remarks/)
    expect(rows[19]).toMatch(/09:00 +17:00 -1d +Closing remarks/)
    expect(rows.filter((row) => row.includes('invited'))).toHaveLength(6)
  })

  it('shows times in the zone of TZ, or in UTC with a notice if TZ is not a zone', () => {
    const at = ['now', '--at', '2025-07-19T17:35:00Z']
    expect(esfomo(at, { env: { TZ: 'Asia/Tokyo' } }).stdout).toContain('02:35 Tokyo')
    expect(esfomo(at, { env: { TZ: 'Asia/Kolkata' } }).stdout).toContain('23:05 Kolkata')
    const wrong = esfomo(at, { env: { TZ: 'Foo/Bar' } })
    expect(wrong.stderr).toBe('esfomo: Node can\'t read TZ="Foo/Bar"; using UTC\n')
    expect(wrong.stdout).toContain('17:35 UTC')
  })

  it('follows zone data that is newer than that of old versions of Node', () => {
    const ask = (zone: string, date: string, TZ: string) => {
      const session = '{ id: a, start: 9:00, title: A }'
      const days = `days: [{ date: ${date}, sessions: [${session}] }]`
      const input = `format: 1\nid: a\nname: A\ntimezone: ${zone}\n${days}\n`
      const argv = ['now', '-p', '-', '--at', `${date}T08:00:00Z`]
      return esfomo(argv, { input, env: { TZ } }).stdout.split('\n').slice(0, 2).join('\n')
    }
    expect(ask('America/Vancouver', '2026-12-05', 'UTC')).toBe(
      `A · Sat 5 December 2026 01:00 Vancouver · Sat 5 December 2026 08:00 UTC
next  A · starts in 8 hours · 2026-12-05 09:00 Vancouver · 16:00 UTC`,
    )
    expect(ask('America/Edmonton', '2026-12-05', 'America/Vancouver')).toBe(
      `A · Sat 5 December 2026 02:00 Edmonton · Sat 5 December 2026 01:00 Vancouver
next  A · starts in 7 hours · 2026-12-05 09:00 Edmonton · 08:00 Vancouver`,
    )
    expect(ask('Africa/Casablanca', '2026-11-05', 'America/Vancouver')).toBe(
      `A · Thu 5 November 2026 08:00 Casablanca · Thu 5 November 2026 01:00 Vancouver
next  A · starts in 1 hour · 2026-11-05 09:00 Casablanca · 02:00 Vancouver`,
    )
  })

  it('reads a program from standard input with -p -', () => {
    const input = 'format: 1\nid: a\nname: From input\ntimezone: UTC\ndeadlines: []\n'
    expect(esfomo(['now', '-p', '-'], { input }).stdout).toContain('From input')
  })

  it('with -q writes no answer, and exits 0 for a match, 1 for none and 2 on an error', () => {
    const ask = (at: string, ...more: string[]) =>
      esfomo(['deadlines', ...more, '--open', '-q', '--at', at])
    expect(ask('2025-05-27T23:00Z', 'paper')).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(ask('2025-05-28T00:00Z', 'paper')).toEqual({ status: 1, stdout: '', stderr: '' })
    expect(ask('2025-05-28T00:00Z', 'papr')).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('export', () => {
  it.each([
    ['esfomo-2025', 18],
    [entries, 8],
  ])('writes the same calendar of %s in every zone and locale, in short lines', (name, count) => {
    const environments = [
      { TZ: 'Asia/Tokyo', LC_ALL: 'fa_IR' },
      { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8' },
    ]
    const [first, ...others] = environments.map((env, index) => {
      const { status, stderr } = esfomo(['export', '-p', name, '-o', `${index}.ics`], { env })
      expect(status).toBe(0)
      expect(stderr).toContain(`esfomo: wrote ${index}.ics\n`)
      return readFileSync(file(`${index}.ics`), 'utf8')
    })
    for (const other of others) expect(other).toBe(first)
    const events = new ICAL.Component(ICAL.parse(first ?? '')).getAllSubcomponents('vevent')
    expect(events).toHaveLength(count)
    for (const line of (first ?? '').split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('replaces the target of a symbolic link, and keeps the link and the mode of the file', () => {
    writeFileSync(file('old.ics'), 'old')
    chmodSync(file('old.ics'), 0o666) // not the mode that the umask gives to a new file
    symlinkSync('old.ics', file('link.ics'))
    expect(esfomo(['export', '-o', 'link.ics']).status).toBe(0)
    expect(lstatSync(file('link.ics')).isSymbolicLink()).toBe(true)
    expect(readFileSync(file('old.ics'), 'utf8')).toContain('BEGIN:VCALENDAR')
    expect(lstatSync(file('old.ics')).mode & 0o777).toBe(0o666)
  })

  it('creates the missing target of a symbolic link', () => {
    symlinkSync('new.ics', file('dangling.ics'))
    expect(esfomo(['export', '-o', 'dangling.ics']).status).toBe(0)
    expect(lstatSync(file('dangling.ics')).isSymbolicLink()).toBe(true)
    expect(readFileSync(file('new.ics'), 'utf8')).toContain('BEGIN:VCALENDAR')
  })

  it('writes into a device or a named pipe instead of replacing it', () => {
    expect(shell('$E export -o /dev/stdout | head -1').stdout).toBe('BEGIN:VCALENDAR\r\n')
    const { stdout } = shell('mkfifo pipe; cat pipe & $E export -o pipe; wait')
    expect(stdout).toContain('END:VCALENDAR')
  })

  it('keeps the old file if the new one exceeds the file size limit of the process', () => {
    writeFileSync(file('kept.ics'), 'old')
    const { status } = shell('ulimit -f 1; $E export -o kept.ics') // a limit of 1 kB
    expect(status).not.toBe(0)
    expect(readFileSync(file('kept.ics'), 'utf8')).toBe('old')
  })

  it('never replaces the program that it reads, under whatever name', () => {
    writeFileSync(file('ours.yaml'), withSessions('- {title: A, start: 9:00}'))
    symlinkSync('ours.yaml', file('symbolic.yaml'))
    linkSync(file('ours.yaml'), file('hard.yaml'))
    for (const [line, name] of [
      ['$E export -p ours.yaml -o ./ours.yaml', './ours.yaml'],
      ['$E export json -p ./ours.yaml -o "$PWD/ours.yaml"', file('ours.yaml')],
      ['$E export -p ours.yaml -o symbolic.yaml', 'symbolic.yaml'],
      ['$E export -p symbolic.yaml -o ours.yaml', 'ours.yaml'],
      ['$E export -p hard.yaml -o ours.yaml', 'ours.yaml'],
      ['ESFOMO_PROGRAM=ours.yaml $E export -o ours.yaml', 'ours.yaml'],
      ['$E export -p - -o ours.yaml < ours.yaml', 'ours.yaml'],
    ] as const) {
      const { status, stderr } = shell(line)
      expect([line, status]).toEqual([line, 2])
      expect(stderr).toBe(`esfomo: ${name} is the program itself; choose another name for -o\n`)
    }
    expect(readFileSync(file('ours.yaml'), 'utf8')).toMatch(/^format: 1/)
    expect(shell('cat ours.yaml | $E export -p - -o other.ics').status).toBe(0)
  })

  it('writes a file whose name is as long as names can be', () => {
    const name = `${'n'.repeat(251)}.ics`
    expect(esfomo(['export', '-o', name]).status).toBe(0)
    expect(readFileSync(file(name), 'utf8')).toContain('END:VCALENDAR')
  })

  it('neither truncates nor overwrites the file that /dev/stdout is redirected to', () => {
    shell('(echo before; $E export csv -o /dev/stdout; echo after) > red.txt')
    const text = readFileSync(file('red.txt'), 'utf8')
    expect([text.startsWith('before\nkind,'), text.endsWith('after\n')]).toEqual([true, true])
  })

  it('follows a relative link through a linked folder, and rejects links that form a cycle', () => {
    shell('mkdir -p real/deep; ln -s real/deep short; ln -s ../new.ics real/deep/link')
    expect(shell('$E export -o short/link').status).toBe(0)
    expect(readFileSync(file('real/new.ics'), 'utf8')).toContain('BEGIN:VCALENDAR')
    const { status, stderr } = shell('ln -s two one; ln -s one two; $E export -o one')
    expect([status, stderr]).toEqual([
      2,
      "esfomo: can't write one: too many symbolic links encountered\n",
    ])
  })

  it.skipIf(!isRoot)('keeps the old file and reports an error if the disk is full', ({ skip }) => {
    const line = 'mkdir small && mount -t tmpfs -o size=8k tmpfs small && echo old > small/a.ics'
    if (shell(line).status !== 0) skip('no permission to mount a disk')
    try {
      const { status, stderr } = shell('$E export -o small/a.ics; s=$?; ls small >&2; exit $s')
      expect(status).toBe(2)
      expect(stderr).toBe("esfomo: can't write small/a.ics: no space left on device\na.ics\n")
      expect(readFileSync(file('small/a.ics'), 'utf8')).toBe('old\n')
      expect(shell('$E export json > small/b.json').status).toBe(2)
    } finally {
      shell('umount small')
    }
  })

  it.skipIf(!isRoot)('keeps a read-only file and reports an error', () => {
    shell('mkdir open && chmod 777 . open && echo old > open/a.ics && chmod 444 open/a.ics')
    const { status, stderr } = shell(
      'setpriv --reuid=65534 --regid=65534 --clear-groups $E export -o open/a.ics',
    )
    expect([status, stderr]).toEqual([2, "esfomo: can't write open/a.ics: permission denied\n"])
    expect(readFileSync(file('open/a.ics'), 'utf8')).toBe('old\n')
  })

  it('leaves no temporary file after a failure', () => {
    mkdirSync(file('folder'))
    const before = readdirSync(folder)
    expect(esfomo(['export', '-o', 'folder'])).toMatchObject({
      status: 2,
      stderr: "esfomo: can't write folder: it is a directory\n",
    })
    expect(esfomo(['export', '-o', 'no/such/a.ics'])).toMatchObject({ status: 2 })
    expect(esfomo(['export', '-o', '/dev/full']).stderr).toBe(
      "esfomo: can't write /dev/full: no space left on device\n",
    )
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe('init', () => {
  it("leaves nothing behind if it can't write all, and can be tried again", () => {
    mkdirSync(file('new'))
    // Node can't write more than a limit of 1 kB allows, as on a full disk.
    const { status, stderr } = shell('ulimit -f 1; $E init new/a.yaml')
    expect([status, stderr]).toEqual([2, "esfomo: can't write new/a.yaml: file too large\n"])
    expect(readdirSync(file('new'))).toEqual([])
    expect(esfomo(['init', 'new/a.yaml']).status).toBe(0)
    expect(readdirSync(file('new'))).toEqual(['a.yaml'])
  })

  it('never replaces a file, a link or a pipe', () => {
    shell('mkdir kept; cd kept; echo old > file; ln -s nowhere link; mkfifo pipe')
    for (const name of ['file', 'link', 'pipe']) {
      const { status, stderr } = esfomo(['init', `kept/${name}`])
      const problem = `esfomo: can't write kept/${name}: file already exists`
      expect([status, stderr]).toEqual([2, expect.stringContaining(problem)])
    }
    expect(readdirSync(file('kept'))).toEqual(['file', 'link', 'pipe'])
    expect(readFileSync(file('kept/file'), 'utf8')).toBe('old\n')
  })
})

describe('standard output', () => {
  it('can be closed early by its reader without an error', () => {
    const { status, stdout, stderr } = shell('$E schedule --json | head -1')
    expect([status, stdout, stderr]).toEqual([0, '{\n', ''])
  })

  it('on a full disk causes an error message and status 2', () => {
    const { status, stderr } = shell('$E schedule > /dev/full')
    expect([status, stderr]).toEqual([
      2,
      "esfomo: can't write the answer: no space left on device\n",
    ])
  })

  it('can be closed from the start, alone or with the other streams', () => {
    for (const closed of ['>&-', '>&- 2>&- <&-']) {
      expect(shell(`$E schedule ${closed}`)).toMatchObject({ status: 0, stderr: '' })
      expect(shell(`$E schedle ${closed}`).status).toBe(2)
    }
  })

  describe('with more than a pipe holds', () => {
    const LARGE = '$E schedule --json -p large.yaml'
    let size = 0

    beforeAll(() => {
      writeFileSync(file('large.yaml'), conference({ sessions: 200 }))
      size = Number(shell(`${LARGE} | wc -c`).stdout)
      expect(size).toBeGreaterThan(2 * 65_536)
    })

    it('is complete if the reader pauses', () => {
      // The reader reads once, runs another command, then reads the rest.
      const { stdout, status } = shell(`${LARGE} | (head -c 10; $E schedule >/dev/null; wc -c)`)
      expect([status, Number(stdout.slice(10))]).toEqual([0, size - 10])
    })

    it('is complete if the pipe is non-blocking', () => {
      // Node makes a pipe non-blocking and leaves it so: writing to a full one fails with EAGAIN.
      const nonBlocking = `'${process.execPath}' -e 'process.stdout.write("")'`
      const { stdout, status } = shell(`{ ${nonBlocking}; ${LARGE}; } | wc -c`)
      expect([status, Number(stdout)]).toEqual([0, size])
    })
  })

  it('holds one JSON document, and standard error nothing, if nothing matches with --json', () => {
    const { stdout, stderr } = shell('FORCE_COLOR=1 $E next --type panel --json')
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, next: [] })
    expect(stderr).toBe('')
  })
})

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s while a file is written leaves no file', (signal) => {
  const target = `target-${signal}`
  mkdirSync(file(target))
  // Sends the signal once the temporary file is written, and stays there.
  const hook = `const { promises } = require('node:fs')
    const { open } = promises
    promises.open = async (...values) => {
      const file = await open(...values)
      const sync = () => new Promise(() => {
        setInterval(() => file, 1000) // else it may be collected, with a warning
        console.error(require('node:fs').readdirSync('${target}').join())
        process.kill(process.pid, '${signal}')
      })
      return Object.assign(file, { sync })
    }`
  writeFileSync(file('hook.cjs'), hook)
  const args = ['-r', './hook.cjs', bin, 'export', '-o', `${target}/a.ics`]
  const child = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect(child.stderr).toMatch(/^\.esfomo-\w+\n$/)
  expect([child.signal, readdirSync(file(target))]).toEqual([signal, []])
})

describe('while a command reads a program', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it', async (signal) => {
    spawnSync('mkfifo', [file(signal)])
    const child = spawn(process.execPath, [bin, 'now', '-p', `./${signal}`], { cwd: folder })
    const pipe = await open(file(signal), 'w') // resolves once the child has opened it for reading
    child.kill(signal)
    expect(await new Promise((done) => child.once('exit', (_code, by) => done(by)))).toBe(signal)
    await pipe.close()
  })
})

describe('an error', () => {
  it.each([
    [['now', '-p', 'missing.yaml'], "esfomo: can't read missing.yaml: no such file or directory"],
    [
      ['now', '-p', './empty/'],
      'esfomo: no program in ./empty/: looked for schedule, program, programme, agenda, timetable or main_calendar with .yml, .yaml, .json, .xml, .ics or .csv; name the file itself',
    ],
    [
      ['validate', '/proc/self/pagemap'], // has a size of 0
      "esfomo: can't read /proc/self/pagemap: it is larger than 8 MB",
    ],
    [['now', '-p', '/dev/zero'], "esfomo: can't read /dev/zero: it is larger than 8 MB"],
    [['schedle'], 'esfomo: unknown command "schedle"; did you mean schedule?'],
  ])('in %j is reported on standard error with status 2', (argv, line) => {
    mkdirSync(file('empty'), { recursive: true })
    expect(esfomo(argv)).toEqual({ status: 2, stdout: '', stderr: `${line}\n` })
  })

  it('in a program file is reported with its line and column', () => {
    writeFileSync(file('bad.yaml'), withSessions('- {title: A, start: 25:00}'))
    expect(esfomo(['now', '-p', 'bad.yaml'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'bad.yaml:8:27: error: there is no time 25:00; write: 2025-07-20 01:00\n',
    })
  })
})
