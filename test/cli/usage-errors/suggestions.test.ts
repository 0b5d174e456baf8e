import { describe, expect, it } from 'vitest'
import { shellWords } from '../../shell-words.ts'
import { esfomo } from '../../world.ts'

const PROGRAM = `format: 1
id: rivers
name: Rivers
timezone: Europe/Vienna
deadlines:
  - {id: paper, type: paper, title: Research papers, due: 2027-03-12 23:59 AoE}
  - {id: demo, type: paper, title: Demo proposals, due: 2027-03-12 23:59 AoE}
  - {id: cr, type: camera-ready, title: Camera-ready, due: 2027-05-10 17:00 Europe/Vienna}
days:
  - date: 2027-06-24
    sessions:
      - {id: keynote, start: 9:15, end: 10:15, type: keynote, speakers: Ada Lovelace, room: Aula Foyer, track: Systems}
      - {id: coffee, start: 10:15, end: 10:45, type: break, title: Coffee, room: none}
      - {id: demos, start: 10:45, end: 12:15, title: Demos, type: poster, room: Lab 1}
      - {id: tut, start: 13:45, end: 15:15, title: Rust for rivers, type: tutorial, room: Aula, speakers: Grace Hopper}
  - date: 2027-06-25
    sessions:
      - {id: closing, start: 11:00, end: 11:30, type: closing, title: Closing, room: Aula}
`
const settings = {
  now: '2027-06-24T06:00:00Z',
  env: { HOME: '/here' },
  files: { 'ours.yaml': PROGRAM, rivers: PROGRAM, 'rivers.ics': '' },
}

/** Runs a command line, and returns its advice with its exit status. */
async function run(line: string) {
  const { stderr, status } = await esfomo(shellWords(line), settings)
  return { stderr, status, advice: stderr.trimEnd().split('; ').at(-1) }
}

describe('a wrong line', () => {
  it.each([
    // The other options stay.
    ['now ours.yaml esfomo-2025', 'now -p ours.yaml -p esfomo-2025'],
    ['next ours.yaml -p esfomo-2025', 'next -p ours.yaml -p esfomo-2025'],
    ['diff esfomo-2025 -p ours.yaml', 'diff esfomo-2025 ours.yaml'],
    ['diff -p ours.yaml esfomo-2025 --json', 'diff esfomo-2025 ours.yaml --json'],
    ['diff -p esfomo-2025 -p ours.yaml', 'diff esfomo-2025 ours.yaml'],
    ['diff esfomo-2025 ours.yaml --markdown', 'diff esfomo-2025 ours.yaml --md'],
    ['deadlines ours.yaml demo esfomo-2025', 'deadlines demo -p ours.yaml -p esfomo-2025'],
    ['export markdown -p ours.yaml -o o.md', 'export md -p ours.yaml -o o.md'],
    ['export ical --talks -p ours.yaml', 'export ics --talks -p ours.yaml'],
    ['export ical paper -p ours.yaml', 'export ics paper -p ours.yaml'],
    ['export excel -p ours.yaml', 'export csv -p ours.yaml'],
    ['export pdf -p ours.yaml', 'export html -p ours.yaml'],
    ['export website -p ours.yaml -o o.html', 'export html -p ours.yaml -o o.html'],
    ['export index.html -p ours.yaml', 'export html -o index.html -p ours.yaml'],
    ['export html keynote o.HTM -p ours.yaml', 'export html -o o.HTM keynote -p ours.yaml'],
    ['export o.md -p ours.yaml', 'export md -o o.md -p ours.yaml'],
    [
      'export html --ics=https://a.example/p.ics -p ours.yaml',
      'export html --ics-url https://a.example/p.ics -p ours.yaml',
    ],
    ['export --ics o.ics -p ours.yaml', 'export ics -p ours.yaml'],
    ['export keynote csv -p ours.yaml', 'export csv keynote -p ours.yaml'],
    ['tomorrow -p ours.yaml', 'schedule tomorrow -p ours.yaml'],
    ['fri -p ours.yaml', 'schedule fri -p ours.yaml'],
    ['10:35 -p ours.yaml', 'now --at 10:35 -p ours.yaml'],
    ['people -p ours.yaml', 'speakers -p ours.yaml'],
    ['people ada -p ours.yaml', 'speakers ada -p ours.yaml'],
    ['talks -p ours.yaml', 'schedule -p ours.yaml'],
    ['list -p ours.yaml', 'schedule -p ours.yaml'],
    ['rooms -p ours.yaml', 'schedule --grid -p ours.yaml'],
    ['due -p ours.yaml', 'deadlines -p ours.yaml'],
    ['ics -p ours.yaml', 'export ics -p ours.yaml'],
    ['csv -o a.csv -p ours.yaml', 'export csv -o a.csv -p ours.yaml'],
    ['search rust -p ours.yaml', 'schedule --search rust -p ours.yaml'],
    ['find for rivers -p ours.yaml', "schedule --search 'for rivers' -p ours.yaml"],
    ['search rust --tz tokyo -p ours.yaml', 'schedule --search rust --tz tokyo -p ours.yaml'],
    ['show Aula -p ours.yaml', 'schedule all --room Aula -p ours.yaml'],
    ['show Systems -p ours.yaml', 'schedule all --track Systems -p ours.yaml'],
    ['show posters -p ours.yaml', 'schedule all --type poster -p ours.yaml'],
    ['show ada grace -p ours.yaml', 'show ada -p ours.yaml'],
    ['export posters -p ours.yaml', 'export --type poster -p ours.yaml'],
    ['export csv Aula -p ours.yaml -o a.csv', 'export csv --room Aula -p ours.yaml -o a.csv'],
    ['schedule --type paper -p ours.yaml', 'deadlines paper -p ours.yaml'],
    ['deadlines poster -p ours.yaml', 'schedule all --type poster -p ours.yaml'],
    ['deadlines keynote -p ours.yaml', 'schedule all --type keynote -p ours.yaml'],
    ['deadlines closing -p ours.yaml', 'schedule all --type closing -p ours.yaml'],
    ['deadlines tut -p ours.yaml', 'show tut -p ours.yaml'],
    // Stars.
    ['unstar tut -p ours.yaml', 'star --remove tut -p ours.yaml'],
    ['bookmark tut -p ours.yaml', 'star tut -p ours.yaml'],
    ['starred -p ours.yaml', 'star -p ours.yaml'],
    ['deadlines --starred -p ours.yaml', 'star -p ours.yaml'],
    ['schedule --mine -p ours.yaml', 'schedule --starred -p ours.yaml'],
    // Files.
    ['init -o new.yaml', 'init new.yaml'],
    ['init -p ours.yaml new.yaml', 'init new.yaml --from ours.yaml'],
    ['import ours.yaml', 'init --from ours.yaml'],
    // What an export names is a file to write.
    ['export talks.csv -p ours.yaml', 'export csv -o talks.csv -p ours.yaml'],
    ['now AI/ML -p ours.yaml', 'now --search AI/ML -p ours.yaml'],
    ['schedule -o x.json -p ours.yaml', 'export json -o x.json -p ours.yaml'],
    ['schedule -o s.json --json -p ours.yaml', 'export json -o s.json -p ours.yaml'],
    ['deadlines -o d.ics -p ours.yaml', 'export ics --only deadlines -o d.ics -p ours.yaml'],
    // Parts of the schedule.
    ['schedule thu fri -p ours.yaml', 'schedule --from thu --until fri -p ours.yaml'],
    ['schedule thu to fri -p ours.yaml', 'schedule --from thu --until fri -p ours.yaml'],
    ['today tomorrow -p ours.yaml', 'schedule --from today --until tomorrow -p ours.yaml'],
    ['schedule 9:00 16:00 -p ours.yaml', 'schedule --from 9:00 --until 16:00 -p ours.yaml'],
    ['schedule thu 9:00 16:00 -p ours.yaml', 'schedule thu --from 9:00 --until 16:00 -p ours.yaml'],
    ['schedule --from 9:00 12:00 -p ours.yaml', 'schedule --until 12:00 --from 9:00 -p ours.yaml'],
    ['schedule from 10:00 -p ours.yaml', 'schedule --from 10:00 -p ours.yaml'],
    ['schedule 10:00 -p ours.yaml', 'schedule --from 10:00 -p ours.yaml'],
    ['next --within 6h -p ours.yaml', 'next --until +6h -p ours.yaml'],
    // Types.
    ['next keynote -p ours.yaml', 'next --type keynote -p ours.yaml'],
    ['schedule posters -p ours.yaml', 'schedule --type posters -p ours.yaml'],
    ['now poster -p ours.yaml', 'now --type poster -p ours.yaml'],
    ['keynote -p ours.yaml', 'schedule --type keynote -p ours.yaml'],
    ['paper -p ours.yaml', 'deadlines paper -p ours.yaml'],
    ['deadlines --type=paper,demo -p ours.yaml', 'deadlines paper demo -p ours.yaml'],
    // Deadlines and people.
    ['deadlines --next -p ours.yaml', 'deadlines --open -p ours.yaml'],
    ['deadlines upcoming -p ours.yaml', 'deadlines --open -p ours.yaml'],
    ['deadlines passed -p ours.yaml', 'deadlines --passed -p ours.yaml'],
    ['deadlines --soon -p ours.yaml', 'deadlines --open -p ours.yaml'],
    ['speakers ada --from 9:00 -p ours.yaml', 'schedule --speaker ada --from 9:00 -p ours.yaml'],
    [
      'speakers Ada Lovelace --type keynote -p ours.yaml',
      "schedule --speaker 'Ada Lovelace' --type keynote -p ours.yaml",
    ],
    // Quotes.
    ['now --tz new york -p ours.yaml', "now --tz 'new york' -p ours.yaml"],
    ['now --speaker Ada Lovelace -p ours.yaml', "now --speaker 'Ada Lovelace' -p ours.yaml"],
    ['now --room Aula Foyer -p ours.yaml', "now --room 'Aula Foyer' -p ours.yaml"],
    ['now --room Lab 1 -p ours.yaml', "now --room 'Lab 1' -p ours.yaml"],
    ['schedule --room Aula Foyer -p ours.yaml', "schedule --room 'Aula Foyer' -p ours.yaml"],
    [
      'now --tz new york --room Lab 1 -p ours.yaml',
      "now --tz 'new york' --room 'Lab 1' -p ours.yaml",
    ],
    ['deadlines --within 20 weeks -p ours.yaml', "deadlines --within '20 weeks' -p ours.yaml"],
    ['now --tz tokyo keynote -p ours.yaml', 'now --type keynote --tz tokyo -p ours.yaml'],
    // Times before now.
    ['next -1 -p ours.yaml', 'next 1 -p ours.yaml'],
    ['-1h -p ours.yaml', 'now --at -1h -p ours.yaml'],
    ['next -30m -p ours.yaml', 'next --at -30m -p ours.yaml'],
    // Commands as arguments, and arguments as commands.
    ['show today -p ours.yaml', 'schedule today -p ours.yaml'],
    ['show thu -p ours.yaml', 'schedule thu -p ours.yaml'],
    ['show deadlines -p ours.yaml', 'deadlines -p ours.yaml'],
    ['show speakers -p ours.yaml', 'speakers -p ours.yaml'],
    ['show ours.yaml', 'info -p ours.yaml'],
    ['export sessions -p ours.yaml', 'export --only sessions -p ours.yaml'],
    ['schedule grid -p ours.yaml', 'schedule --grid -p ours.yaml'],
    ['check ours.yaml', 'validate ours.yaml'],
    ['lint -p ours.yaml', 'validate -p ours.yaml'],
    ['new x.yaml', 'init x.yaml'],
  ])('%j is answered with esfomo %s, which works', async (line, expected) => {
    const { advice, status } = await run(line)
    expect([advice, status]).toEqual([`write: esfomo ${expected}`, 2])
    const again = await run(expected)
    expect(again.status, again.stderr).toBe(0)
  })

  it.each([
    // The line to write would drop a part of the question.
    ['schedule thu --open -p ours.yaml', 'see esfomo help schedule'],
    ['deadlines demo --room Aula -p ours.yaml', 'see esfomo help deadlines'],
    ['export txt -o a.txt -p ours.yaml', 'see esfomo help export'],
    ['schedule thu --type paper -p ours.yaml', 'see esfomo help schedule'],
    ['schedule --type keynote --ics --at thu', 'see esfomo help schedule'],
    // No other option means the same.
    ['schedule -o x.txt -p ours.yaml', 'see esfomo help schedule'],
    ['now -o x.json -p ours.yaml', 'see esfomo help now'],
    ['deadlines --until friday -p ours.yaml', 'see esfomo help deadlines'],
    ['deadlines --count 3', 'see esfomo help deadlines'],
    ['deadlines --today', 'see esfomo help deadlines'],
    ['deadlines --from tomorrow', 'see esfomo help deadlines'],
    ['deadlines --due', 'see esfomo help deadlines'],
    ['schedule thu --within 2h', 'see esfomo help schedule'],
    ['programs frob x', 'see esfomo help programs'],
    ['programs rm', 'see esfomo help programs'],
    ['programs remove x y', 'see esfomo help programs remove'],
    ['programs add x', 'see esfomo help programs add'],
    ['now tomorrow rust -p ours.yaml', 'see esfomo help now'],
    ['today rust -p ours.yaml', 'see esfomo --help'],
    [
      'Ada Lovelace -p ours.yaml',
      'see esfomo --help, or look it up in the program: esfomo show Ada Lovelace -p ours.yaml',
    ],
    // A value is missing.
    ['export -o -p ours.yaml', 'see esfomo help export'],
    ['now --room -p ours.yaml', 'see esfomo help now'],
    ['-r Aula -p ours.yaml', 'see esfomo help now'],
  ])('%j has no line that asks the same: %s', async (line, expected) => {
    const { advice, status } = await run(line)
    expect([advice, status]).toEqual([expected, 2])
  })

  it.each([
    ['export -o -p ours.yaml', '-o needs a value: -o <file>'],
    ['now --room -p ours.yaml', '--room needs a value: --room <room>'],
    ['-r Aula -p ours.yaml', 'now has no option -r'],
  ])('%j is explained: %s', async (line, problem) => {
    expect((await run(line)).stderr).toContain(`esfomo: ${problem}`)
  })
})

describe('a source in place of an option', () => {
  it.each([
    ['pretalx.xml --tz tokyo', 'now -p pretalx.xml --tz tokyo'],
    ['now pretalx.xml', 'now -p pretalx.xml'],
    ['next pretalx.xml', 'next -p pretalx.xml'],
    ['schedule ./pretalx.xml --grid', 'schedule -p ./pretalx.xml --grid'],
    ['schedule tomorrow talks.csv', 'schedule tomorrow -p talks.csv'],
    ["deadlines 'ccfddl.yml#icml26'", "deadlines -p 'ccfddl.yml#icml26'"],
    ['now https://pretalx.com/x/schedule.xml', 'now -p https://pretalx.com/x/schedule.xml'],
    ['export https://pretalx.com/x/s.json', 'export -p https://pretalx.com/x/s.json'],
    ['now webcal://pretalx.com/x/s', 'now -p webcal://pretalx.com/x/s'],
    ['info site/_data', 'info -p site/_data'],
    ['show site/', 'info -p site/'],
    ['show keynote rivers.ics --json', 'show keynote -p rivers.ics --json'],
    ['export pretalx.xml', 'export -p pretalx.xml'],
    ["now 'pretalx (1).xml'", "now -p 'pretalx (1).xml'"],
    ["'pretalx (1).xml'", "now -p 'pretalx (1).xml'"],
    // These files exist.
    ['rivers', 'now -p ./rivers'],
    ['now rivers --oneline', 'now -p ./rivers --oneline'],
    ['next 2 rivers', 'next 2 -p ./rivers'],
    ['info rivers', 'info -p ./rivers'],
    ['programs rivers', 'info -p ./rivers'],
    ['speakers rivers.ics', 'speakers -p rivers.ics'],
    ['speakers rivers', 'speakers -p ./rivers'],
    ['schedule rivers', 'schedule -p ./rivers'],
    ['show rivers', 'info -p ./rivers'],
    ['export ics rivers --talks', 'export ics -p ./rivers --talks'],
    ['deadlines talks.csv', 'deadlines -p talks.csv'],
    ['export csv talks.xml -o a.csv', 'export csv -p talks.xml -o a.csv'],
  ])('%j is answered with esfomo %s', async (line, expected) => {
    const { advice, status } = await run(line)
    expect([advice, status]).toEqual([`write: esfomo ${expected}`, 2])
  })
})
