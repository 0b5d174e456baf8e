/** Patterns of programs: each field very long, and each list very long. */
import { HEAD, repeat } from './patterns.js'

/** @typedef {import('./patterns.js').Pattern} Pattern */

const DAY = `${HEAD}days:\n- date: 2026-07-25\n  sessions:\n`
/** A session whose last key is still to come. */
const SESSION = `${DAY}  - id: s0\n    start: 9:00\n    title: A\n    `

/**
 * Returns a pattern for each text: a program with that text repeated in a field.
 *
 * @param {string} field
 * @param {string} head
 * @param {readonly string[]} units
 * @returns {Record<string, Pattern>}
 */
function fieldOf(field, head, units) {
  return Object.fromEntries(
    units.map((unit) => [`${field}: ${unit}`, repeat(unit, `${head}${field}: "`, '"\n')]),
  )
}

/** @type {Record<string, Pattern>} */
const FIELDS = {
  ...fieldOf('timezone', HEAD.replace(/timezone.*\n/, ''), ['a', 'a/', '+1']),
  ...fieldOf('updated', HEAD, ['2', '2026-07-25 ']),
  ...fieldOf('contact', HEAD, ['a@']),
  ...fieldOf('url', HEAD, ['https://a', '%', '/../']),
  ...fieldOf('date', `${HEAD}days:\n- sessions: []\n  `, ['2', '1-']),
  ...fieldOf('due', `${HEAD}deadlines:\n- title: A\n  `, ['2', '2026-07-25 23:59 A ', '1/']),
  ...fieldOf('was', `${HEAD}deadlines:\n- title: A\n  due: TBD\n  `, ['1.']),
  ...fieldOf('start', `${DAY}  - title: A\n    `, ['9', ' ', '9:00 ', '12:00 noon']),
  ...fieldOf('duration', SESSION, ['1m', '1', '1 ', '1 week ']),
  ...fieldOf('speakers', SESSION, ['A', 'A, ', 'A (', '()', 'A (B), ', '😀']),
  ...fieldOf('room', SESSION, ['A ']),
  ...fieldOf('language', SESSION, ['en-']),
  ...fieldOf('type', SESSION, ['orals']),
  ...fieldOf('note', SESSION, ['a ', ' ', 'http://']),
  'note: http://()': repeat('()', `${SESSION}note: "http://`, '"\n'),
}

const NAMES = `[${Array.from({ length: 200 }, (_, n) => `N${n}`).join(', ')}]`

/**
 * Repeats a session in a day.
 *
 * @param {(n: number) => string} keys
 */
const sessions = (keys) => repeat((n) => `  - {${keys(n)}}\n`, DAY)

/** @type {Record<string, Pattern>} */
const LISTS = {
  topics: repeat((n) => `- T${n}\n`, `${HEAD}days: []\ntopics:\n`),
  links: repeat((n) => `- {title: L${n}, url: https://a}\n`, `${HEAD}days: []\nlinks:\n`),
  organizers: repeat((n) => `- A${n} (B)\n`, `${HEAD}days: []\norganizers:\n`),
  'organizers on one line': repeat('A, ', `${HEAD}days: []\norganizers: [`, 'B]\n'),
  deadlines: repeat((n) => `- {id: d${n}, title: D, due: 2026-07-25 AoE}\n`, `${HEAD}deadlines:\n`),
  'deadlines without an id': repeat('- {title: D, due: TBD}\n', `${HEAD}deadlines:\n`),
  'former dates': repeat(
    '2026-01-01, ',
    `${HEAD}deadlines:\n- {id: d0, title: D, due: TBD, was: [`,
    'unknown]}\n',
  ),
  'former dates in one text': repeat(
    '2026-01-01, ',
    `${HEAD}deadlines:\n- {id: d0, title: D, due: TBD, was: "`,
    '"}\n',
  ),
  'deadlines with a date in words': repeat(
    (n) => `- {id: d${n}, title: D, due: "May 26, 2026 11:59pm AoE"}\n`,
    `${HEAD}deadlines:\n`,
  ),
  'days with one date': repeat('- {date: 2026-07-25, sessions: []}\n', `${HEAD}days:\n`),
  sessions: sessions((n) => `id: s${n}, start: 9:00, title: T`),
  'sessions in a room each': sessions((n) => `id: s${n}, start: 9:00, title: T, room: R${n}`),
  'sessions with all of their own': sessions((n) => {
    return `id: s${n}, start: 9:00, title: T, room: R${n}, speakers: P${n}, track: K${n}`
  }),
  'sessions in many rooms': sessions((n) => `id: s${n}, start: 9:00, title: T, room: ${NAMES}`),
  'sessions of many speakers': sessions((n) => `id: s${n}, start: 9:00, speakers: ${NAMES}`),
  'sessions of two weeks': repeat((n) => {
    const date = new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10)
    return `- date: ${date}\n  sessions: [{start: 9:00, duration: 14d, title: T${n}}]\n`
  }, `${HEAD}days:\n`),
  'sessions without an id': sessions(() => 'start: 9:00, title: T'),
  'sessions with one id': sessions(() => 'id: s0, start: 9:00, title: T'),
  'sessions with a wrong start': sessions((n) => `id: s${n}, start: 25:00, title: T`),
  'sessions with a wrong type': sessions((n) => `id: s${n}, start: 9:00, type: t${n}`),
  'sessions with an unknown key': sessions((n) => `id: s${n}, start: 9:00, title: T, k${n}: 1`),
  'sessions with a time range': sessions((n) => `id: s${n}, time: 9:00 - 10:00, title: T`),
  'sessions with commas in a title': sessions((n) => `id: s${n}, start: 9:00, title: A, b, c`),
  'sessions with a comment in a title': sessions((n) => `id: s${n}, start: 9:00, title: A #${n}`),
  'sessions without spaces': sessions((n) => `id:s${n},start:9:00,title:T`),
  'sessions without a comma': sessions((n) => `id: s${n} start: 9:00 title: T`),
  'sessions without keys': sessions(() => ''),
  'sessions that are text': repeat('  - A\n', DAY),
  speakers: repeat((n) => `    - A${n}\n`, `${SESSION}speakers:\n`),
  'speakers with a name each time': repeat('    - A\n', `${SESSION}speakers:\n`),
  'speakers who are several': repeat('    - "A, B"\n', `${SESSION}speakers:\n`),
  'speakers after an open bracket': repeat(
    `    - "${'b'.repeat(900)}"\n`,
    `${SESSION}speakers:\n    - "(a"\n`,
  ),
  'speakers with open brackets': repeat('    - (a\n', `${SESSION}speakers:\n`),
  'speakers joined by words': repeat((n) => `    - A${n} and B${n}\n`, `${SESSION}speakers:\n`),
  'speakers whom the title names': repeat(
    (n) => `    - N${n}\n`,
    `${SESSION.replace('title: A', `title: "${'N1, '.repeat(200)}"`)}speakers:\n`,
  ),
  'rooms joined by words': repeat((n) => `    - R${n} and R${n + 1}\n`, `${SESSION}room:\n`),
  talks: repeat((n) => `    - {id: t${n}, title: T}\n`, `${SESSION}talks:\n`),
  'talks at a time': repeat(
    (n) => `    - {id: t${n}, title: T, start: 9:00}\n`,
    `${SESSION}talks:\n`,
  ),
  'titles that need quotes': repeat((n) => `  - id: s${n}\n    title: A: B\n`, DAY),
}

const ABSTRACT = `${SESSION}abstract: "`
/**
 * Texts that a terminal makes hard to measure.
 *
 * @type {Record<string, Pattern>}
 */
export const ABSTRACTS = {
  'abstract: one word': repeat('x', ABSTRACT, '"\n'),
  'abstract: English': repeat('and so on, ', ABSTRACT, '"\n'),
  'abstract: escapes': repeat('\\e', ABSTRACT, '"\n'),
  'abstract: hyphens': repeat('a-', ABSTRACT, '"\n'),
  'abstract: Arabic': repeat('السلام عليكم ', ABSTRACT, '"\n'),
  'abstract: Hindi': repeat('नमस्ते दुनिया ', ABSTRACT, '"\n'),
  'abstract: Thai': repeat('สวัสดีชาวโลก', ABSTRACT, '"\n'),
  'abstract: Chinese': repeat('世界你好', ABSTRACT, '"\n'),
  'abstract: emoji': repeat('👩‍💻 ', ABSTRACT, '"\n'),
  'abstract: joiners': repeat('\u200d', ABSTRACT, '"\n'),
  'abstract: one character for 18': repeat('\ufdfa', ABSTRACT, '"\n'),
  'abstract: line separators': repeat('\u2028', ABSTRACT, '"\n'),
  'abstract: commas': repeat(',', ABSTRACT, '"\n'),
  'abstract: marks': repeat('e\u0301\u0302\u0303\u0304 ', ABSTRACT, '"\n'),
  'abstract: marks alone': repeat('\u0301', ABSTRACT, '"\n'),
  'abstract: right-to-left marks': repeat('\u202e', ABSTRACT, '"\n'),
  'abstract: paragraphs': repeat('a\\n\\n', ABSTRACT, '"\n'),
  'abstract: an address and spaces': repeat(' ', `${ABSTRACT}https://a.example`, 'b"\n'),
  'abstract: addresses': repeat('https://a.example/', ABSTRACT, '"\n'),
}

/** @type {Record<string, Pattern>} */
export const PROGRAM_PATTERNS = { ...FIELDS, ...LISTS, ...ABSTRACTS }
