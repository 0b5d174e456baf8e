import { describe, expect, it } from 'vitest'
import { withSessions } from '../readers/esfomo/read.ts'
import { files } from '../transcript.ts'
import { esfomo, type WorldSettings } from '../world.ts'

const START = '2025-07-19T17:44:58Z' // two seconds before the next oral
const watch = (settings: WorldSettings, ...options: string[]) => {
  return esfomo(['now', '--watch', ...options], { now: START, env: { TERM: 'xterm' }, ...settings })
}
/** Returns the screens that were drawn, without the sequences that draw them. */
const frames = (stdout: string) => {
  return stdout
    .split('\u001b[H')
    .slice(1)
    .map((frame) => frame.split('\u001b[?25h')[0]?.replace(/\u001b\[[KJ]/g, '') ?? '')
}
const timeShown = (frame: string) => /\d\d:\d\d/.exec(frame)?.[0]

describe('now --watch on a terminal', () => {
  const columns = 80

  it('redraws at each change and each minute, and restores the screen at the end', async () => {
    const { stdout, status } = await watch({ columns, wakeups: [[125, 'interrupted']] })
    expect(status).toBe(130)
    expect(stdout.startsWith('\u001b[?1049h\u001b[?25l')).toBe(true)
    expect(stdout.endsWith('\u001b[?25h\u001b[?1049l')).toBe(true)
    const times = frames(stdout).map(timeShown)
    expect(times).toEqual(['10:44', '10:45', '10:46', '10:47'])
    expect(frames(stdout)[0]).toMatch(/now {3}FPTQuant[\s\S]* 1 minute left/)
    expect(frames(stdout)[1]).toMatch(/now {3}Cartridges[\s\S]*15 minutes left/)
    expect(frames(stdout)[2]).toContain('14 minutes left')
  })

  it('restores the screen when the terminal hangs up, with the status of that signal', async () => {
    const { stdout, status } = await watch({ columns, wakeups: [[1, 'hungup']] })
    expect(status).toBe(129)
    expect(stdout.endsWith('\u001b[?25h\u001b[?1049l')).toBe(true)
  })

  it('redraws on resize, after a sleep and when the clock is set back', async () => {
    const wakeups = [
      [0.5, 'resized'],
      [3600, 'time'],
      [-7200, 'time'],
      [1, 'terminated'],
    ] as const
    const { stdout, status } = await watch({ columns, wakeups })
    expect(status).toBe(143)
    expect(frames(stdout).map(timeShown)).toEqual(['10:44', '10:44', '11:44', '09:44'])
  })

  it('restores the screen while it is suspended', async () => {
    const wakeups = [
      [0.5, 'suspended'],
      [0.5, 'interrupted'],
    ] as const
    const { stdout } = await watch({ columns, wakeups })
    expect(stdout).toContain('\u001b[?25h\u001b[?1049l(stopped)\u001b[?1049h\u001b[?25l\u001b[H')
  })

  it('starts at the time of --at and goes on from there', async () => {
    const settings = {
      columns,
      now: '2030-01-01T00:00:30Z',
      wakeups: [[4, 'interrupted']],
    } as const
    const { stdout } = await watch(settings, '--at', '2025-07-19 10:44:58')
    expect(frames(stdout).map(timeShown)).toEqual(['10:44', '10:45'])
  })

  it('cuts the answer to the height of the screen', async () => {
    const settings = { columns: 20, wakeups: [[0.5, 'interrupted']] } as const
    const { stdout } = await watch(settings)
    const lines = frames(stdout)[0]?.split('\r\n') ?? []
    expect(lines).toHaveLength(24)
    expect(lines.at(-1)).toMatch(/^… \d+ more lines$/)
  })

  it('shows one line with --oneline', async () => {
    const { stdout } = await watch({ columns, wakeups: [[4, 'interrupted']] }, '--oneline')
    expect(frames(stdout).map((frame) => frame.slice(0, 8))).toEqual(['1m left:', '15m left'])
  })
})

describe('now --watch in a pipe', () => {
  it('writes a line at each change', async () => {
    const { stdout, status } = await watch({ wakeups: [[16 * 60, 'interrupted']] })
    expect(status).toBe(130)
    const lines = stdout.split('\n').slice(0, -1)
    expect(lines.map((line) => line.slice(0, 26))).toEqual([
      '2025-07-19 10:44 Vancouver',
      '2025-07-19 10:45 Vancouver',
      '2025-07-19 11:00 Vancouver',
    ])
    expect(lines[1]).toContain('now Cartridges')
    expect(lines[1]).toMatch(
      /to ~11:00 in East Exhibition Hall A · next zip2zip.* in East Exhibition Hall A at 11:00$/,
    )
    expect(stdout).not.toContain('\u001b')
  })

  it('writes lines on a dumb terminal too', async () => {
    const { stdout } = await watch({
      columns: 80,
      env: { TERM: 'dumb' },
      wakeups: [[1, 'interrupted']],
    })
    expect(stdout).toMatch(/^2025-07-19 10:44 Vancouver {2}now/)
  })

  it('ends once its reader has gone', async () => {
    const { stdout, status } = await watch({ wakeups: [[86400, 'interrupted']], writes: 1 })
    expect([stdout.split('\n').length - 1, status]).toEqual([1, 0])
  })

  it('writes a line at the end of a session that goes on after its talks', async () => {
    const files = {
      'ours.yaml': withSessions(`
- start: 9:00
  end: 10:00
  title: Block
  talks:
    - { start: 9:00, end: 9:30, title: Talk }
- { start: 11:00, end: 11:30, title: Last }`),
    }
    const settings = {
      files,
      now: '2025-07-19T16:10:00Z',
      wakeups: [[8 * 3600, 'interrupted']],
    } as const
    const { stdout, status } = await watch(settings, '-p', 'ours.yaml')
    expect(stdout.split('\n')).toEqual([
      '2025-07-19 09:10 Vancouver  now Talk to 09:30 · next Last at 11:00',
      '2025-07-19 09:30 Vancouver  now Block to 10:00 · next Last at 11:00',
      '2025-07-19 10:00 Vancouver  next Last at 11:00',
      '2025-07-19 11:00 Vancouver  now Last to 11:30',
      '2025-07-19 11:30 Vancouver  the program is over',
      '',
    ])
    expect(status).toBe(0)
  })

  it('marks an end on another date than that of the line', async () => {
    const settings = { files, now: '2024-07-25T21:59:58Z', wakeups: [[4, 'interrupted']] } as const
    const { stdout } = await watch(settings, '-p', 'two-days.yaml')
    expect(stdout).toBe(
      '2024-07-25 23:59 Vienna  now Party to 01:00 +1d elsewhere · next The morning after in Main hall at 2024-07-26 10:00\n',
    )
  })

  it('reports that the program is over and that a deadline has passed', async () => {
    const over = await watch({ wakeups: [[7 * 3600, 'interrupted']] })
    expect(over.stdout.trim().split('\n').at(-1)).toBe(
      '2025-07-19 17:30 Vancouver  the program is over',
    )
    const settings = { now: '2025-05-27T23:58:58Z', wakeups: [[63, 'interrupted']] } as const
    const due = await watch(settings)
    const facts = due.stdout.split('\n').map((line) => line.replace(/ next .* 08:30 ·/, ''))
    expect(facts.map((line) => line.slice(0, 36))).toEqual([
      '2025-05-27 16:58 Vancouver  due Pape',
      '2025-05-27 16:59 Vancouver  due Acce',
      '',
    ])
  })
})

it('now --watch in a pipe names every deadline of the next instant', async () => {
  const settings = { now: '2026-05-27T11:58:58Z', wakeups: [[4, 'interrupted']], files } as const
  const { stdout } = await watch({ ...settings, zone: 'Europe/Vienna' }, '-p', 'same-hour.yaml')
  expect(stdout.split('\n').map((line) => line.replace(/^.*2026-07-25 09:00/, ''))).toEqual([
    ' · due Research papers 26 May 2026 23:59 AoE · due Demo proposals 26 May 2026 23:59 AoE · due Panel proposals 27 May 2026 11:59 UTC',
    ' · due Posters 27 May 2026 12:00 UTC',
    '',
  ])
})

describe('now --watch with filters in a pipe', () => {
  const settings = { files, now: '2024-07-25T09:20:00+02:00' } as const
  const untilOver = { ...settings, wakeups: [[2 * 86400, 'interrupted']] } as const

  it('writes a line only where what matches changes', async () => {
    const { stdout, status } = await watch(untilOver, '-p', 'two-days.yaml', '--room', 'lehar 2')
    expect(stdout.split('\n')).toEqual([
      '2024-07-25 09:20 Vienna  next Compilers: a tutorial in Lehar 2 at 09:30',
      '2024-07-25 09:30 Vienna  now Compilers: a tutorial to 11:00 in Lehar 2',
      "2024-07-25 11:00 Vienna  nothing is on or to come that matches --room 'lehar 2'",
      '2024-07-26 10:30 Vienna  the program is over',
      '',
    ])
    expect(status).toBe(0)
  })

  it('writes the line of one room with --oneline', async () => {
    const options = ['-p', 'two-days.yaml', '--room', 'lehar 2', '--oneline']
    const { stdout } = await watch({ ...settings, wakeups: [[150, 'interrupted']] }, ...options)
    expect(stdout).toBe(
      'in 10m: Compilers: a tutorial\nin 9m: Compilers: a tutorial\nin 8m: Compilers: a tutorial\n',
    )
  })
})

describe('now --watch of a file that changes', () => {
  type Edits = NonNullable<WorldSettings['edits']>
  const first = withSessions(`
- { id: a, start: 10:00, end: 11:00, title: First, room: Hall A }
- { id: b, start: 11:00, end: 12:00, title: Second, room: Hall B }`)
  const renamed = first.replace('First', 'Renamed')
  const broken = first.replace('America/Vancouver', 'America/Vancuover')
  const settings = { files: { 'ours.yaml': first }, now: '2025-07-19T17:30:10Z' } as const
  const follow = (edits: Edits, more: WorldSettings, ...options: string[]) => {
    return watch({ ...settings, edits, ...more }, '-p', 'ours.yaml', ...options)
  }

  describe('on a terminal', () => {
    const on = { columns: 80, wakeups: [[12, 'interrupted']] } as const
    const edited = async (edits: Edits, ...options: string[]) => {
      const { stdout, stderr, status } = await follow(edits, on, ...options)
      expect([stderr, status]).toEqual(['', 130])
      return frames(stdout)
    }

    it('shows the new version', async () => {
      const drawn = await edited([[3, 'ours.yaml', renamed]])
      expect(drawn.map((frame) => /now +(\w+)/.exec(frame)?.[1])).toEqual(['First', 'Renamed'])
    })

    it('keeps the last good version, with a notice on the last row, until it is mended', async () => {
      const drawn = await edited([
        [2, 'ours.yaml', broken],
        [8, 'ours.yaml', renamed],
      ])
      expect(drawn.map((frame) => /now +(\w+)/.exec(frame)?.[1])).toEqual([
        'First',
        'First',
        'Renamed',
      ])
      expect(drawn[1]?.split('\r\n').slice(-2).join(' ')).toBe(
        'ours.yaml has been broken since 10:30: 4:11: no zone "America/Vancuover"; showing the version of 10:30',
      )
      expect(drawn.map((frame) => frame.split('\r\n').length)).toEqual([10, 24, 10])
    })

    it('marks where a notice is cut, on a small screen', async () => {
      const small = { ...on, columns: 12 }
      const { stdout } = await follow([[2, 'ours.yaml', broken]], small)
      const notice = frames(stdout)[1]?.split('\r\n').slice(-8) ?? []
      expect(notice[0]).toContain('ours.yaml')
      expect(notice.at(-1)).toMatch(/…$/)
    })

    it('keeps it where the file is gone', async () => {
      const drawn = await edited([[2, 'ours.yaml', null]])
      expect(drawn[1]?.split('\r\n').slice(-2)).toEqual([
        "can't read ours.yaml: no such file or directory (since 10:30); showing the",
        'version of 10:30',
      ])
    })

    it('keeps it where the room is gone that was asked for', async () => {
      const moved = first.replace('Hall B', 'Hall C')
      const drawn = await edited([[2, 'ours.yaml', moved]], '--room', 'hall b')
      expect(drawn[1]?.split('\r\n').slice(22)).toEqual([
        'no room "hall b"; did you mean "Hall A"? (since 10:30); showing the version of',
        '10:30',
      ])
    })

    it('goes on from --at, on the clock of the new zone', async () => {
      const moved = first.replace('America/Vancouver', 'America/Denver')
      const drawn = await edited([[3, 'ours.yaml', moved]], '--at', '10:30')
      expect(drawn.map(timeShown)).toEqual(['10:30', '11:30'])
    })
  })

  describe('in a pipe', () => {
    const on = { wakeups: [[50, 'interrupted']] } as const

    it('writes a line only if the change is in it', async () => {
      const { stdout, stderr } = await follow(
        [
          [5, 'ours.yaml', first.replace('WS', 'Workshop')],
          [10, 'ours.yaml', first.replace('Hall A', 'Aula')],
          [15, 'ours.yaml', first.replace('room: Hall B', 'status: cancelled')],
        ],
        on,
      )
      expect(stdout.split('\n')).toEqual([
        '2025-07-19 10:30 Vancouver  now First to 11:00 in Hall A · next Second in Hall B at 11:00',
        '2025-07-19 10:30 Vancouver  now First to 11:00 in Aula · next Second in Hall B at 11:00',
        '2025-07-19 10:30 Vancouver  now First to 11:00 in Hall A',
        '',
      ])
      expect(stderr).toBe('')
    })

    it('says once for each reason on standard error that it shows an old version', async () => {
      const { stdout, stderr } = await follow(
        [
          [5, 'ours.yaml', broken],
          [15, 'ours.yaml', null],
          [25, 'ours.yaml', first],
        ],
        on,
        '--oneline',
      )
      expect(stdout).toBe('30m left: First\n')
      expect(stderr).toBe(
        'esfomo: ours.yaml has been broken since 10:30: 4:11: no zone "America/Vancuover"; showing the version of 10:30\n' +
          "esfomo: can't read ours.yaml: no such file or directory (since 10:30); showing the version of 10:30\n",
      )
    })

    it('says it once for all attempts to fix the file', async () => {
      const { stderr } = await follow(
        [
          [5, 'ours.yaml', broken],
          [15, 'ours.yaml', first.replace('start: 10:00', 'start: 1000')],
          [25, 'ours.yaml', broken],
        ],
        on,
      )
      expect(stderr.match(/esfomo:/g)).toHaveLength(1)
    })
  })
})

describe('now --watch --oneline in a pipe', () => {
  it('writes a line a minute, and one as soon as a deadline has passed', async () => {
    const settings = { now: '2025-05-27T23:57:30Z', wakeups: [[152, 'interrupted']] } as const
    const { stdout } = await watch(settings, '--oneline')
    expect(stdout.split('\n').map((line) => line.slice(0, 26))).toEqual([
      'due in 2m: Paper submissio',
      'due in 1m: Paper submissio',
      'due in <1m: Paper submissi',
      'due in 13d 12h: Acceptance',
      'due in 13d 11h: Acceptance',
      '',
    ])
  })

  it('ends with the last line that it has', async () => {
    const settings = { now: '2025-07-20T00:28:30Z', wakeups: [[3600, 'interrupted']] } as const
    const { stdout, status } = await watch(settings, '--oneline')
    expect(stdout).toBe('2m left: Closing remarks / Awards\n1m left: Closing remarks / Awards\n')
    expect(status).toBe(0)
    const over = await watch({ now: '2025-07-20T00:31:00Z' }, '--oneline')
    expect([over.stdout, over.status]).toEqual(['', 0])
  })
})

describe('now --watch', () => {
  it.each([['--json'], ['-q'], ['-e']])('rejects %s', async (option) => {
    const { status, stderr } = await watch({}, option)
    expect([status, stderr.includes('used together')]).toEqual([2, true])
  })
})
