/** No command prints what may be secret in an address: its user, its query. */
import { describe, expect, it } from 'vitest'
import { type WorldSettings, world } from '../world.ts'
import { programOf } from './commands.ts'

const SECRET = 'hunter2'
const PLAIN = 'https://tea.example/s'
const ADDRESSES = [
  `https://me:${SECRET}@tea.example/s?apikey=${SECRET}&signature=${SECRET}`,
  `https://${SECRET}@tea.example/s`,
  `https://tea.example/s?a:${SECRET}`,
  `webcal://tea.example/s?${SECRET}`,
  `http://me:${SECRET}@tea.example/s?${SECRET}`,
  `ftp://me:${SECRET}@tea.example/s?${SECRET}`,
  `file:///s?${SECRET}`,
  `https://me:x/${SECRET}@tea.example/s`,
  `https://tea.example:${SECRET}/s`,
]

const TABLE = `- {date: 2026-12-01, time: "9:00", title: Oolong, url: "#oolong"}\n`
const INDICO = JSON.stringify({
  _type: 'HTTPAPIResult',
  url: `https://indico.example/export/event/1.json?apikey=${SECRET}&signature=${SECRET}`,
  count: 1,
  results: [
    {
      _type: 'Conference',
      ...{ id: '1', title: 'Tea', timezone: 'UTC', url: 'https://indico.example/event/1/' },
      startDate: { date: '2026-12-01', time: '09:00:00', tz: 'UTC' },
      endDate: { date: '2026-12-01', time: '10:00:00', tz: 'UTC' },
      sessions: [],
      contributions: [
        {
          ...{ id: '7', title: 'Oolong', description: '<a href="#x">x</a>', duration: 60 },
          startDate: { date: '2026-12-01', time: '09:00:00', tz: 'UTC' },
          endDate: { date: '2026-12-01', time: '10:00:00', tz: 'UTC' },
          folders: [{ attachments: [{ title: 'Slides', link_url: '?slides' }] }],
        },
      ],
    },
  ],
})

const ANSWERS = {
  'a program': programOf('Oolong'),
  'a long program': programOf('Oolong', `deadlines: [{id: d, title: D, due: 2026-12-01}]\n`),
  'a table': TABLE,
  Indico: INDICO,
  'what is wrong': 'format: 1\nname: [\n',
  'a web page': '<!doctype html>',
  'a redirect': { status: 302, headers: { location: `https://a:${SECRET}@b.example/?${SECRET}` } },
  'a redirect to http': {
    status: 302,
    headers: { location: `http://a:${SECRET}@b.example/?${SECRET}` },
  },
  'a refusal': { status: 403 },
}

/** Command lines; ADDRESS stands for an address. Some are mistakes. */
const LINES = `
now -p ADDRESS
now -p ADDRESS --at 2027-01-01
now -p ADDRESS --room nowhere
now -p ADDRESS --oneline
now -p ADDRESS --watch
now --program=ADDRESS --json
now ADDRESS
now -pADDRESS extra
next 3 -p ADDRESS --room hall
next -p ADDRESS -p ADDRESS
next -p ADDRESS -p ours.yml
schedule -p ADDRESS
schedule -p ADDRESS monday
schedule ADDRESS
schedule 35 -p ADDRESS
schedule --nosuch -p ADDRESS
schedule Oolong -p ADDRESS
deadlines -p ADDRESS
deadlines nosuch -p ADDRESS
deadlines --type paper -p ADDRESS
export -p ADDRESS
export json -p ADDRESS
export csv -p ADDRESS
export md -p ADDRESS
export ics -p ADDRESS -o ADDRESS
export nosuch -p ADDRESS
export ADDRESS
show Oolong -p ADDRESS
show nosuch -p ADDRESS
show ADDRESS
speakers -p ADDRESS
speakers nosuch -p ADDRESS --json
info -p ADDRESS
info ADDRESS
programs -p ADDRESS
programs ADDRESS
validate ADDRESS
validate ADDRESS --json
validate -p ADDRESS --strict
validate ADDRESS -p ADDRESS
init --from ADDRESS -
init --from ADDRESS new.yml
init ADDRESS
init --from ADDRESS --id tea -
now -p ADDRESS#a
now -p ADDRESS --assume-zone nosuch
now -p ADDRESS --assume-date 2026-12-01 --assume-zone UTC
now -p ADDRESS --tz nosuch
now -p ADDRESS --at nosuch
now -p ADDRESS --refresh --offline
now -p ADDRESS --offline
nosuch -p ADDRESS
ADDRESS
help ADDRESS
completion ADDRESS
__complete -- now -p ADDRESS --room
__complete -- show -p ADDRESS x
diff ADDRESS
star ADDRESS -p ADDRESS
now --url ADDRESS
now --ics-url ADDRESS -p ours.yml
now --at ADDRESS
now --tz ADDRESS
now --room ADDRESS
schedule --search ADDRESS
`

/** Returns all that a command writes, and the files that it makes. */
async function all(argv: readonly string[], settings: WorldSettings): Promise<string> {
  const here = world({ ...settings, wakeups: [[4, 'interrupted']] })
  const runs = [await here.run(...argv), await here.run(...argv, '--offline')]
  const printed = runs.flatMap(({ stdout, stderr, progress }) => [stdout, stderr, ...progress])
  return [...printed, ...here.written.values()].join('\n')
}

const commandLines = LINES.trim().split('\n')

const [first = '', ...others] = ADDRESSES
const CASES = [
  ...Object.keys(ANSWERS).map((key) => [first, key] as const),
  ...others.flatMap((address) => [[address, 'a table'] as const, [address, 'a redirect'] as const]),
]

describe('the secrets of an address', () => {
  it.each(CASES)('%s are not printed with %s', async (address, key) => {
    const asked = address.replace(/^webcal/, 'https').replace(/\/\/[^/]*@/, '//')
    const web = { [asked]: ANSWERS[key as keyof typeof ANSWERS] }
    const files = { 'ours.yml': programOf('Ours') }
    const leaks: string[] = []
    for (const line of commandLines) {
      const argv = line.split(' ').map((word) => word.replace('ADDRESS', () => address))
      const texts = [await all(argv, { web, files })]
      // With a password that has a slash it is no address: a list would split it.
      if (line.includes('-p ADDRESS') && !/x\/|:hunter2\//.test(address)) {
        const rest = line.replace(/ -p ADDRESS/g, '').split(' ')
        const own = rest.map((word) => word.replace('ADDRESS', PLAIN))
        texts.push(await all(own, { web, files, columns: 80, env: { ESFOMO_PROGRAM: address } }))
      }
      for (const text of texts) {
        const leak = text.split('\n').find((part) => part.includes(SECRET))
        if (leak !== undefined) leaks.push(`${line}: ${leak}`)
      }
    }
    expect(leaks).toEqual([])
  })
})
