import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { syntaxOf } from '../../src/readers/recognise.ts'
import { files } from '../transcript.ts'
import { readSource } from './foreign.ts'

describe('a text is recognised by its content', () => {
  it.each([
    ['yaml', '- title: A\n  confs:\n    - year: 2030\n'],
    ['yaml', '---\n\n# Deadlines\n  # by topic\n- name: A\n'],
    ['yaml', '%YAML 1.1\n---\n-\n  name: A\n'],
    ['yaml', 'monday:\n- time: "9:00"\n  talk: A\n'],
    ['yaml', '2030-01-02:\n- start: 9:00\n  title: A\n'],
    ['yaml', 'days:\n- name: A\n  rooms:\n  - talks:\n    - time_start: "9:00"\n'],
    ['own', 'days:\n- date: 2030-01-02\n  sessions:\n  - start: 9:00\n'],
    ['yaml', 'days:\n- date: 2030-01-02\n  sessions:\n  - startTime: 9:00\n    title: A\n'],
    ['yaml', 'tracks:\n- name: A\n  sessions:\n  - {date: 2030-01-02, time: "9:00", title: B}\n'],
    ['yaml', 'title: A\ntimezone: UTC\nschedule:\n- time: 9:00\n  title: B\nsponsors: [C]\n'],
    ['own', 'id: a\ntimezone: UTC\nschedule:\n- title: B\n'],
    ['csv', 'start,end,title\n9:00,10:00,Opening\n'],
    ['csv', '# of the workshop\nday;time;what\n'],
    ['own', '# Nights, from midnight on, and one\nformat: 1\n'],
    ['own', 'name: Days, start, end\ntimezone: UTC\n'],
    ['own', 'name: Days, start, end\n'],
    ['own', ' timezone = UTC\n'],
    ['own', '{"format": 1, "days": ['],
    ['own', '# only a comment'],
    ['csv', '"Title, long";Speaker\nA;B\n'],
    ['csv', 'title,speaker\r\nA,B\r\n'],
    ['json', '[1, 2]'],
    ['json', ' "Tea"\n'],
    ['json', '-1.5'],
    ['json', 'null'],
    ['yaml', 'tea: green\n'],
    ['yaml', 'title: A\ntimezone: UTC\ndays:\n- date: 8 July\n  sessions:\n  - {start: "9:00"}\n'],
    ['yaml', 'days:\n- date: 8 July\n  sessions:\n  - start: "9:00"\nabout: B\norganizers: C\n'],
    ['own', 'id: a\nname: A\ndays:\n- date: 8 July\n  sessions:\n  - start: "9:00"\nabout: B\n'],
    ['own', '"name": A\n"timezone": UTC\ndays:\n- sessions:\n  - start: "9:00"\n'],
    ['own', 'name: A\ndays:\n- sessions:\n  - start: "9:00"\ntopics: [B]\n'],
    ['yaml', '"Day 1 (June 4, 2027)":\n  - {start: "9:00", title: Opening}\n'],
    ['yaml', "'Workshop day, June 4':\n- tea\n"],
    ['yaml', 'Day 1 (June 4, 2027):\n- {start: "9:00", title: Opening}\n'],
    ['yaml', '9:00: Opening\n10:00: Talk\n'],
    ['yaml', '{tea: green}\n'],
    ['text', 'Dear all, (hello):\nthis is a letter\n'],
    ['text', '{{ template }}\n'],
    ['text', 'title,speaker\n'],
    ['text', 'Hello, world\nToday it rains\nNote: bring tea\n'],
    ['text', '[tea](https://tea.example)\n'],
  ])('as %s: %j', (syntax, text) => expect(syntaxOf(text)).toBe(syntax))
})

describe('program files are never taken for another format', () => {
  const data = new URL('../../data/', import.meta.url)
  const builtIn = readdirSync(data).filter((name) => name.endsWith('.yaml'))
  const own = Object.keys(files).filter((name) => /^[^/]*\.yaml$/.test(name))

  it.each(builtIn)('data/%s', (name) => {
    expect(syntaxOf(readFileSync(new URL(name, data), 'utf8'))).toBe('own')
  })

  it.each(own)('%s', (name) => expect(syntaxOf(files[name] ?? '')).toBe('own'))

  it.each(builtIn)('data/%s without one of its lines, or with one indented', (name) => {
    const lines = readFileSync(new URL(name, data), 'utf8').split('\n')
    for (const [index, line] of lines.entries()) {
      expect(syntaxOf(lines.toSpliced(index, 1).join('\n'))).toBe('own')
      expect(syntaxOf(lines.with(index, `  ${line}`).join('\n'))).toBe('own')
    }
  })
})

it('JSON is a program file wherever its key format is', async () => {
  const own = {
    name: 'Workshop',
    timezone: 'Europe/Vienna',
    id: 'w',
    days: [{ date: '2030-01-02', sessions: [{ title: 'A', start: '9:00', end: '10:00' }] }],
    format: 1,
  }
  const { program, imported } = await readSource(JSON.stringify(own))
  expect([program?.id, imported]).toEqual(['w', null])
})

it('JSON of a program file with a mistake has the messages of a program file', async () => {
  const { problems } = await readSource('{"name": "Workshop",\n "format": 1,\n "days": [,]}')
  expect(problems.map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual([
    '3:11 syntax',
  ])
})

it.each([
  ['hello world\n', 'plain text'],
  ['[]', 'an empty JSON list'],
  ['{}', 'an empty JSON object'],
  ['[1, 2]', 'a JSON list of numbers'],
  ['[1, "a"]', 'a JSON list'],
  ['[["a"]]', 'a JSON list of lists'],
  ['[{"a": 1}]', 'a JSON list of objects with the keys "a"'],
  ['{"a": 1, "b": 2}', 'a JSON object with the keys "a", "b"'],
  ['{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1}', '"g", "h" and others'],
  ['"Tea"', 'a JSON text'],
  ['12', 'a JSON number'],
  ['true', 'a JSON boolean'],
  ['tea: green\n', 'a YAML object with the keys "tea"'],
])('says of %j what it is, and what can be read', async (text, what) => {
  const { program, problems } = await readSource(text)
  expect(program).toBeNull()
  expect(problems.map(({ code }) => code)).toEqual(['unreadable-format'])
  expect(problems[0]?.message).toMatch(new RegExp(`^no program in .*${what}$`))
  expect(problems[0]?.hint).toMatch(/^esfomo reads frab XML, iCalendar, .* and program files/)
})

it.each([
  ['title,speaker\nA,B\n', '"title", "speaker"'],
  ['"Tea, or not";b\n1;2\n', '"Tea, or not", "b"'],
])(
  'says of the CSV table %j which columns it has, and what to name them',
  async (text, columns) => {
    const { problems } = await readSource(text)
    expect(problems).toMatchObject([
      {
        code: 'unreadable-table',
        message: `no program in a CSV table with the columns ${columns}, but no time`,
        hint: expect.stringMatching(/^name its columns date, start, end, title, speaker, room and/),
      },
    ])
  },
)

// A regular expression that looks at such a text from each of its characters takes seconds.
it.each([
  ['line ends', `a: 1${'\n'.repeat(60_000)}`],
  ['carriage returns', `a: 1\n${'\r'.repeat(60_000)}`],
  ['tabs', `a${'\t'.repeat(60_000)}`],
  ['spaces', `a${' '.repeat(60_000)}`],
  ['comments', '#\n'.repeat(30_000)],
  ['words', 'a '.repeat(30_000)],
])('a text of %s is looked at once', (_, text) =>
  expect(syntaxOf(text)).toMatch(/^(?:own|yaml|text)$/),
)
