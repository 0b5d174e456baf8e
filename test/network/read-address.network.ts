import { describe, expect, it } from 'vitest'
import { digest } from '../../src/text/digest.ts'
import { ADDRESS, programOf, runner } from './commands.ts'

const NEXT = ['next', '-p', ADDRESS]
const KEPT = { etag: '"1"', 'last-modified': 'Sun, 22 Nov 2026 10:00:00 GMT' }

describe('an address', () => {
  it('is asked once in 15 minutes', async () => {
    const { run } = runner({ web: { [ADDRESS]: programOf('Oolong') } })
    for (const [minutes, requests] of [
      [0, 1],
      [1, 0],
      [14, 0],
      [15, 1],
      [29, 0],
      [31, 1],
    ] as const) {
      const { status, stdout, stderr, asked } = await run(minutes, ...NEXT)
      expect([status, stderr, asked.length]).toEqual([0, '', requests])
      expect(stdout).toContain('Oolong')
    }
  })

  it.each([
    ['max-age=7200', 119, 120],
    ['max-age=60', 14, 15],
    ['max-age=31536000', 24 * 60 - 1, 24 * 60],
  ])('is asked again when its Cache-Control %s allows', async (cacheControl, before, from) => {
    const body = programOf('Oolong')
    const { run } = runner({
      web: { [ADDRESS]: { body, headers: { 'cache-control': cacheControl } } },
    })
    await run(0, ...NEXT)
    expect((await run(before, ...NEXT)).asked).toHaveLength(0)
    expect((await run(from, ...NEXT)).asked).toHaveLength(1)
  })

  it('is asked with the validators of its copy, which answers if nothing changed', async () => {
    const { run, web } = runner({
      web: { [ADDRESS]: { body: programOf('Oolong'), headers: KEPT } },
    })
    const first = await run(0, ...NEXT)
    expect(first.asked[0]?.headers).toEqual({ accept: '*/*', 'user-agent': 'esfomo/0.1.0' })
    web[ADDRESS] = { status: 304 }
    const { stdout, asked } = await run(20, ...NEXT)
    expect(stdout).toContain('Oolong')
    expect(asked[0]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Sun, 22 Nov 2026 10:00:00 GMT',
    })
    expect((await run(30, ...NEXT)).asked).toHaveLength(0)
    // A 304 need not repeat the validators.
    expect((await run(40, ...NEXT)).asked[0]?.headers).toMatchObject({ 'if-none-match': '"1"' })
  })

  it('keeps its Cache-Control where a 304 says nothing of it', async () => {
    const headers = { ...KEPT, 'cache-control': 'max-age=7200' }
    const { run, web } = runner({ web: { [ADDRESS]: { body: programOf('Oolong'), headers } } })
    await run(0, ...NEXT)
    web[ADDRESS] = { status: 304 }
    expect((await run(121, ...NEXT)).asked).toHaveLength(1)
    expect((await run(240, ...NEXT)).asked).toHaveLength(0)
  })

  it('whose answer is cut leaves the copy, where nothing tells its length', async () => {
    const whole = programOf('Oolong', '# A comment that makes it longer.\n')
    const { run, web } = runner({ web: { [ADDRESS]: whole } })
    await run(0, ...NEXT)
    web[ADDRESS] = whole.slice(0, -1)
    const { stdout, stderr } = await run(20, ...NEXT)
    expect(stdout).toContain('Oolong')
    expect(stderr).toContain('the answer ends too early; this is the copy of 20 minutes ago')
    web[ADDRESS] = { body: whole.slice(0, -1), headers: { 'content-length': '1' } }
    expect((await run(60, ...NEXT)).stderr).toBe('')
  })

  it('has its own copy, also where another body has its name', async () => {
    const body = new TextEncoder().encode(programOf('Oolong'))
    const { run, web, kept } = runner({ web: { [ADDRESS]: programOf('Oolong') } })
    kept.set(`body-${digest(body)}`, new TextEncoder().encode(programOf('Sencha')))
    await run(0, ...NEXT)
    delete web[ADDRESS]
    for (const name of kept.keys()) if (name.startsWith('program-')) kept.delete(name)
    expect((await run(1, ...NEXT)).stdout).toContain('Oolong')
  })

  it('is asked now with --refresh, and never with --offline', async () => {
    const { run, web } = runner({ web: { [ADDRESS]: programOf('Oolong') } })
    const unknown = await run(0, ...NEXT, '--offline')
    expect(unknown).toMatchObject({ status: 2, asked: [] })
    expect(unknown.stderr).toBe(
      `esfomo: can't read ${ADDRESS}: no copy of it is kept; leave --offline out to ask for it\n`,
    )
    await run(0, ...NEXT)
    web[ADDRESS] = programOf('Sencha')
    expect((await run(1, ...NEXT, '--offline')).stdout).toContain('Oolong')
    const refreshed = await run(1, ...NEXT, '--refresh')
    expect([refreshed.stdout, refreshed.asked.length]).toEqual([
      expect.stringContaining('Sencha'),
      1,
    ])
    const old = await run(180, ...NEXT, '--offline')
    expect([old.stderr, old.asked]).toEqual([
      `esfomo: ${ADDRESS}: not asked, as --offline has it; this is the copy of 2 hours 59 minutes ago\n`,
      [],
    ])
    const both = await run(0, ...NEXT, '--offline', '--refresh')
    expect([both.status, both.asked]).toEqual([2, []])
  })

  it('is answered by its copy, with its age, while its server fails', async () => {
    const { run, web } = runner({ web: { [ADDRESS]: programOf('Oolong') } })
    await run(0, ...NEXT)
    for (const [answer, reason] of [
      [undefined, 'no such host'],
      [{ status: 503 }, 'the server has a fault of its own (status 503)'],
      [{ status: 404 }, 'there is nothing at this address (status 404)'],
      [{ after: 60_000 }, 'no answer'],
      [
        '<!doctype html><p>Sign in</p>',
        'this is a web page; give the schedule.xml, .ics or .json of the same site',
      ],
      ['format: 1\nname: Tea\n', expect.stringContaining('id')],
    ] as const) {
      if (answer === undefined) delete web[ADDRESS]
      else web[ADDRESS] = answer
      const { status, stdout, stderr } = await run(120, ...NEXT, '--refresh')
      expect([status, stdout]).toEqual([0, expect.stringContaining('Oolong')])
      const [, told] = /^esfomo: \S+: (.*); this is the copy of 2 hours ago\n$/.exec(stderr) ?? []
      expect(told).toEqual(reason)
    }
    web[ADDRESS] = programOf('Sencha')
    const mended = await run(140, ...NEXT)
    expect([mended.stdout, mended.stderr]).toEqual([expect.stringContaining('Sencha'), ''])
  })

  it('is left alone for a minute after a failure, doubling up to 15', async () => {
    const { run, web } = runner({ web: { [ADDRESS]: programOf('Oolong') } })
    await run(0, ...NEXT)
    delete web[ADDRESS]
    let minutes = 20
    for (const pause of [1, 2, 4, 8, 15, 15]) {
      expect((await run(minutes, ...NEXT)).asked).toHaveLength(1)
      const waiting = await run(minutes + pause - 0.5, ...NEXT)
      expect(waiting.asked).toHaveLength(0)
      expect(waiting.stderr).toContain('no such host; this is the copy of')
      minutes += pause
    }
    web[ADDRESS] = programOf('Sencha')
    await run(minutes, ...NEXT)
    delete web[ADDRESS]
    await run(minutes + 20, ...NEXT)
    expect((await run(minutes + 21, ...NEXT)).asked).toHaveLength(1)
  })

  it('without a copy is left alone as well, and --refresh asks now', async () => {
    const { run } = runner({ web: {} })
    const message = `esfomo: can't read ${ADDRESS}: no such host`
    expect((await run(0, ...NEXT)).stderr).toBe(`${message}\n`)
    const again = await run(0.5, ...NEXT)
    expect(again).toMatchObject({ status: 2, stderr: `${message}; --refresh asks again now\n` })
    expect(again.asked).toEqual([])
    expect((await run(0.5, ...NEXT, '--refresh')).asked).toHaveLength(1)
  })

  it('with a copy has two seconds to answer, else ten', async () => {
    const slow = { body: programOf('Oolong'), after: 9000 }
    const { run } = runner({ web: { [ADDRESS]: slow } })
    expect((await run(0, ...NEXT)).status).toBe(0)
    expect((await run(30, ...NEXT)).stderr).toContain('no answer; this is the copy of')
    slow.after = 1999
    expect((await run(60, ...NEXT)).stderr).toBe('')
    slow.after = 10_001
    expect((await run(61, ...NEXT, '--refresh')).stderr).toContain('no answer; this is the copy of')
  })

  it('is asked again where its copy is of a time to come, as the clock was set back', async () => {
    const { run, web } = runner({ web: { [ADDRESS]: programOf('Oolong') } })
    await run(600, ...NEXT)
    web[ADDRESS] = programOf('Sencha')
    expect((await run(0, ...NEXT)).stdout).toContain('Sencha')
    await run(600, ...NEXT, '--refresh')
    delete web[ADDRESS]
    const { stderr, asked } = await run(1, ...NEXT)
    expect([asked.length, stderr]).toEqual([
      1,
      `esfomo: ${ADDRESS}: no such host; this is an earlier copy\n`,
    ])
  })

  it('is not kept where its server says no-store, nor is a copy from before', async () => {
    const { run, web, kept } = runner({ web: { [ADDRESS]: programOf('Oolong') } })
    await run(0, ...NEXT)
    web[ADDRESS] = { body: programOf('Sencha'), headers: { 'cache-control': 'no-store' } }
    expect((await run(20, ...NEXT)).stdout).toContain('Sencha')
    const again = await run(21, ...NEXT)
    expect([again.stdout, again.asked.length]).toEqual([expect.stringContaining('Sencha'), 1])
    const texts = [...kept.values()].map((bytes) => new TextDecoder().decode(bytes))
    expect(texts.join()).not.toContain('Sencha')
    delete web[ADDRESS]
    expect((await run(22, ...NEXT)).status).toBe(2)
  })

  it('is not asked by a command that answers what is wrong with its own words', async () => {
    const { run } = runner({ web: { [ADDRESS]: programOf('Oolong') } })
    for (const argv of [
      ['next', 'x', '-p', ADDRESS],
      ['now', '--help', '-p', ADDRESS],
    ]) {
      expect((await run(0, ...argv)).asked).toEqual([])
    }
  })

  it('that holds no program says what is wrong as a file does', async () => {
    const { run, web } = runner({ web: { [ADDRESS]: 'format: 1\nid: tea\nname: Tea\nroom: [1\n' } })
    const { status, stderr } = await run(0, ...NEXT)
    expect([status, stderr]).toEqual([2, expect.stringContaining(`${ADDRESS}:4:`)])
    expect((await run(0.5, ...NEXT)).stderr).toMatch(/^esfomo: can't read .*; --refresh asks/)
    web[ADDRESS] = programOf('Oolong')
    expect((await run(1, ...NEXT)).status).toBe(0)
  })

  it('is not right for validate while only a copy of before can be read', async () => {
    const { run, web } = runner({ web: { [ADDRESS]: programOf('Oolong') } })
    expect((await run(0, 'validate', ADDRESS)).status).toBe(0)
    web[ADDRESS] = 'format: 1\nid: tea\n'
    const { status, stdout, stderr } = await run(30, 'validate', ADDRESS)
    expect([status, stdout]).toEqual([2, expect.stringContaining('1 session')])
    expect(stderr).toContain('this is the copy of 30 minutes ago')
    expect((await run(31, 'validate', ADDRESS, '--offline')).status).toBe(0)
  })

  it('may need what only its reader knows: it is kept all the same', async () => {
    const web = { [ADDRESS]: '- {date: 2026-12-01, time: "9:00", title: Oolong}\n' }
    const { run } = runner({ web })
    expect((await run(0, ...NEXT)).stderr).toContain('add --assume-zone')
    const known = await run(1, ...NEXT, '--assume-zone', 'paris')
    expect([known.stdout, known.asked]).toEqual([expect.stringContaining('Oolong'), []])
  })

  it('follows redirects, and is asked at its last place with what that sent', async () => {
    const last = 'https://cdn.example/x/program.yml'
    const web: Record<string, object> = {
      'https://short.example/t?k=1': { status: 302, headers: { location: '/u' } },
      'https://short.example/u': { status: 308, headers: { location: last } },
      [last]: { body: programOf('Oolong', 'url: https://tea.example\n'), headers: KEPT },
    }
    const { run } = runner({ web })
    const argv = ['next', '-p', 'https://me:word@short.example/t?k=1']
    const { stdout, asked } = await run(0, ...argv)
    expect(stdout).toContain('Oolong')
    const authorization = `Basic ${btoa('me:word')}`
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([
      authorization,
      authorization,
      undefined,
    ])
    web[last] = { status: 304 }
    const again = await run(20, ...argv)
    expect(again.stdout).toContain('Oolong')
    expect(again.asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      '"1"',
    ])
  })

  it.each([
    [
      'http://tea.example/p',
      'it redirects to http://tea.example/p, which is not asked: only https is',
    ],
    ['http://localhost/p', 'it redirects to http://localhost/p, which is not asked'],
    ['https://u:word@tea.example/p?word#word', 'no such host'],
    ['file:///etc/passwd', 'it redirects to file:///etc/passwd, which is not asked'],
    [
      'ftp://u:word@tea.example/p?word',
      'it redirects to ftp://tea.example/p?…, which is not asked',
    ],
    ['https://', 'it redirects to nowhere'],
    [ADDRESS, 'it redirects more than 5 times'],
  ])('that redirects to %s says so', async (location, message) => {
    const { run } = runner({ web: { [ADDRESS]: { status: 301, headers: { location } } } })
    const { stderr, asked } = await run(0, ...NEXT)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('word')
    expect(asked.length).toBeLessThanOrEqual(6)
  })

  it('that redirects 5 times is read', async () => {
    const web: Record<string, object> = { 'https://tea.example/5': { body: programOf('Oolong') } }
    for (let step = 0; step < 5; step++) {
      web[`https://tea.example/${step}`] = { status: 307, headers: { location: `${step + 1}` } }
    }
    const { run } = runner({ web })
    expect((await run(0, 'next', '-p', 'https://tea.example/0')).stdout).toContain('Oolong')
  })

  it('answers relative to the place that answered, and a copy does so too', async () => {
    const xml = `<schedule><conference><title>Tea</title><time_zone_name>UTC</time_zone_name></conference>
      <day date="2026-12-01"><event id="1"><start>10:00</start><duration>1:00</duration><title>Oolong</title>
      <links><link href="/slides.pdf">Slides</link><link href="#1">Here</link></links></event></day></schedule>`
    const web = {
      'https://tea.example/s': { status: 302, headers: { location: 'https://cdn.example/s?word' } },
      'https://cdn.example/s?word': { body: xml },
    }
    const { run } = runner({ web })
    for (const minutes of [0, 1]) {
      const { stdout } = await run(minutes, 'export', 'json', '-p', 'https://tea.example/s')
      expect(stdout).toContain('"https://cdn.example/slides.pdf"')
      expect(stdout).toContain('"https://cdn.example/s#1"')
    }
  })
})

describe('the last change of a program on the web', () => {
  const xml = (title: string) =>
    `<schedule><conference><title>Tea</title><time_zone_name>UTC</time_zone_name></conference>
    <day date="2026-12-01"><event id="1"><start>10:00</start><duration>1:00</duration><title>${title}</title></event></day>
    </schedule>`
  const changedAt = async (run: ReturnType<typeof runner>['run'], minutes: number) => {
    const { stdout } = await run(minutes, 'export', '-p', ADDRESS)
    return /LAST-MODIFIED:(\S+)/.exec(stdout)?.[1]
  }

  it('is what its server says', async () => {
    const { run } = runner({ web: { [ADDRESS]: { body: xml('Oolong'), headers: KEPT } } })
    expect(await changedAt(run, 0)).toBe('20261122T100000Z')
    expect(await changedAt(run, 5)).toBe('20261122T100000Z')
  })

  it('is otherwise when it was first seen to differ', async () => {
    const { run, web } = runner({ web: { [ADDRESS]: xml('Oolong') } })
    const first = await changedAt(run, 0)
    web[ADDRESS] = xml('Sencha')
    expect(await changedAt(run, 30)).toBe('20261122T183000Z')
    expect(await changedAt(run, 60)).toBe('20261122T183000Z')
    expect(first).not.toBe('20261122T180000Z')
  })
})
