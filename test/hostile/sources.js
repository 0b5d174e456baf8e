/** Patterns of sources in foreign formats: valid beginnings, then one thing over and over. */
import { repeat } from './patterns.js'

/** @typedef {import('./patterns.js').Pattern} Pattern */

const FRAB =
  '<schedule><conference><title>C</title></conference><day date="2026-07-25"><room name="A">'
const EVENT =
  '<event id="1"><date>2026-07-25T10:00:00+02:00</date><start>10:00</start><duration>1:00</duration><title>T'
const FRAB_END = '</room></day></schedule>'
const EVENT_END = `</title></event>${FRAB_END}`

/** @type {Record<string, Pattern>} */
const XML = {
  'xml: elements that never close': repeat('<a>'),
  'xml: elements deeper in an event': repeat('<a>', `${FRAB}${EVENT}`),
  'xml: attributes': repeat((n) => ` a${n}="b"`, `<schedule`, '/>'),
  'xml: an attribute': repeat('a', '<schedule a="', '"/>'),
  'xml: a comment': repeat('- ', '<!--', '--><schedule/>'),
  'xml: comments': repeat('<!---->', '', '<schedule/>'),
  'xml: instructions': repeat('<?a?>', '', '<schedule/>'),
  'xml: entities': repeat('&amp;', `${FRAB}${EVENT}`, EVENT_END),
  'xml: entities that nobody knows': repeat('&a;', `${FRAB}${EVENT}`, EVENT_END),
  'xml: a doctype': repeat('<!ENTITY a "b">', '<!DOCTYPE x [', ']><schedule/>'),
  'xml: a title': repeat('a ', `${FRAB}${EVENT}`, EVENT_END),
  'xml: a section of text': repeat('a', `${FRAB}${EVENT}<![CDATA[`, `]]>${EVENT_END}`),
  'xml: a name': repeat('a', '<'),
  'xml: spaces': repeat(' ', '<schedule'),
  'xml: open brackets': repeat('<'),
  'xml: events': repeat(
    (n) => `<event id="${n}">${EVENT.slice(14)}</title></event>`,
    FRAB,
    FRAB_END,
  ),
  'xml: types of events': repeat(
    (n) => `<event id="${n}">${EVENT.slice(14)}</title><type>Zz${n}</type></event>`,
    FRAB,
    FRAB_END,
  ),
  'xml: unknown elements': repeat(
    (n) => `<a${n}/>`,
    `${FRAB}${EVENT}</title>`,
    `</event>${FRAB_END}`,
  ),
  'xml: persons': repeat(
    (n) => `<person id="${n}">P ${n}</person>`,
    `${FRAB}${EVENT}</title><persons>`,
    `</persons></event>${FRAB_END}`,
  ),
  'xml: html in an abstract': repeat(
    '&lt;p&gt;&lt;b&gt;x',
    `${FRAB}${EVENT}</title><abstract>`,
    `</abstract></event>${FRAB_END}`,
  ),
  'xml: links in an abstract': repeat(
    '&lt;a href="https://a.b"&gt;',
    `${FRAB}${EVENT}</title><abstract>`,
    `</abstract></event>${FRAB_END}`,
  ),
}

const ICS = 'BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/Vienna\n'
const VEVENT = `${ICS}BEGIN:VEVENT\nUID:1\nDTSTART:20260725T100000Z\nDTEND:20260725T110000Z\n`
const ICS_END = '\nEND:VEVENT\nEND:VCALENDAR\n'

const RECURRING = `${VEVENT}SUMMARY:A\nRRULE:FREQ=DAILY;COUNT=1000\n`
const STANDARD = 'BEGIN:STANDARD\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nDTSTART:19700101T000000\n'

/**
 * Repeats a unit in what a file has for one zone, before as many entries in it as a program may hold.
 * @param {Parameters<typeof repeat>[0]} unit
 * @param {string} end of the zone
 * @returns {Pattern}
 */
function inZone(unit, end) {
  return (size) => {
    const entries = Array.from({ length: 14_900 }, (_, n) => {
      const date = `${2000 + (n % 190)}${10 + (n % 3)}${10 + (n % 18)}T${10 + (n % 14)}0000`
      return `BEGIN:VEVENT\nUID:${n}\nDTSTART;TZID=Z:${date}\nSUMMARY:A\nEND:VEVENT\n`
    })
    const head = `${ICS}BEGIN:VTIMEZONE\nTZID:Z\n${STANDARD}`
    return repeat(unit, head, `${end}\nEND:VTIMEZONE\n${entries.join('')}`)(size)
  }
}

/** @type {Record<string, Pattern>} */
const CALENDARS = {
  'ics: folded lines': repeat('\n a', `${VEVENT}SUMMARY:a`, ICS_END),
  'ics: one line': repeat('a', `${VEVENT}SUMMARY:`, ICS_END),
  'ics: escapes': repeat('\\n\\,', `${VEVENT}DESCRIPTION:`, ICS_END),
  'ics: backslashes': repeat('\\', `${VEVENT}DESCRIPTION:`, ICS_END),
  'ics: parameters': repeat((n) => `;P${n}=a`, `${VEVENT}SUMMARY`, `:a${ICS_END}`),
  'ics: a quoted parameter': repeat('a', `${VEVENT}SUMMARY;X="`, `":a${ICS_END}`),
  'ics: quotes': repeat('"', `${VEVENT}SUMMARY;X=`, `:a${ICS_END}`),
  'ics: components that never end': repeat('BEGIN:VEVENT\n', ICS),
  'ics: ends': repeat('END:VEVENT\n', ICS),
  'ics: calendars': repeat('BEGIN:VCALENDAR\nEND:VCALENDAR\n'),
  'ics: zones': repeat(
    (n) =>
      `BEGIN:VTIMEZONE\nTZID:Z${n}\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\n`,
    ICS,
  ),
  'ics: events': repeat(
    (n) =>
      `BEGIN:VEVENT\nUID:${n}\nDTSTART:20260725T100000Z\nDTEND:20260725T110000Z\nSUMMARY:A\nEND:VEVENT\n`,
    ICS,
  ),
  'ics: unknown zones': repeat(
    (n) => `BEGIN:VEVENT\nUID:${n}\nDTSTART;TZID=Zone${n}:20260725T100000\nEND:VEVENT\n`,
    ICS,
  ),
  'ics: one UID': repeat(
    'BEGIN:VEVENT\nUID:1\nDTSTART:20260725T100000Z\nSUMMARY:A\nEND:VEVENT\n',
    ICS,
  ),
  'ics: dates that are left out': repeat(
    'EXDATE:20260725T100000Z\n',
    `${VEVENT}RRULE:FREQ=DAILY\n`,
    ICS_END,
  ),
  'ics: dates in a list': repeat('20260725T100000Z,', `${VEVENT}RDATE:`, ICS_END),
  'ics: rules': repeat('RRULE:FREQ=SECONDLY\n', VEVENT, ICS_END),
  'ics: rules that never match': repeat(
    (n) =>
      `BEGIN:VEVENT\nUID:${n}\nDTSTART:20260725T100000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT\n`,
    ICS,
  ),
  'ics: events every second': repeat(
    (n) =>
      `BEGIN:VEVENT\nUID:${n}\nDTSTART:20260725T100000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:A\nEND:VEVENT\n`,
    ICS,
  ),
  'ics: a rule of many parts': repeat('1,', `${VEVENT}RRULE:FREQ=YEARLY;BYSETPOS=`, ICS_END),
  'ics: attendees': repeat(
    (n) => `ATTENDEE;CN=A${n};ROLE=REQ-PARTICIPANT:mailto:a@b.c\n`,
    VEVENT,
    ICS_END,
  ),
  'ics: dates of a zone': inZone(
    (n) =>
      `${n === 0 ? 'RDATE:' : ','}${1900 + (n % 200)}0${1 + (n % 9)}${10 + (n % 18)}T${10 + (n % 14)}${10 + (n % 50)}00`,
    '\nEND:STANDARD',
  ),
  'ics: rules of a zone': inZone(`RRULE:FREQ=SECONDLY\nEND:STANDARD\n${STANDARD}`, 'END:STANDARD'),
  'ics: parts of a zone': inZone(`END:STANDARD\n${STANDARD}`, 'END:STANDARD'),
  'ics: categories of an entry that recurs': repeat(
    (n) => `C${n},`,
    `${RECURRING}CATEGORIES:`,
    ICS_END,
  ),
  'ics: attendees of an entry that recurs': repeat(
    (n) => `ATTENDEE;CN=A${n};ROLE=REQ-PARTICIPANT:mailto:a@b.c\n`,
    RECURRING,
    ICS_END,
  ),
  'ics: a description of an entry that recurs': repeat('a ', `${RECURRING}DESCRIPTION:`, ICS_END),
  'ics: rules that exclude': repeat('EXRULE:FREQ=SECONDLY\n', RECURRING, ICS_END),
  'ics: lines without a colon': repeat('a\n', ICS),
  'ics: a duration': repeat('1D', `${VEVENT}DURATION:P`, ICS_END),
  'ics: speakers': repeat('A, ', `${VEVENT}SUMMARY:A\nDESCRIPTION:Speaker: `, ICS_END),
}

const SESSION =
  '{"id":"1","title":"T","startsAt":"2026-07-25T10:00:00Z","endsAt":"2026-07-25T11:00:00Z"'
const ALL = `{"sessions":[${SESSION}`
const INDICO = '{"_type":"HTTPAPIResult","results":[{"id":"1","title":"E","timezone":"UTC"'
const DATE = '{"date":"2026-07-25","time":"10:00:00","tz":"UTC"}'
const CONTRIBUTION = `${INDICO},"sessions":[],"contributions":[{"id":"1","title":"T","startDate":${DATE}`

/** @type {Record<string, Pattern>} */
const JSON_TEXTS = {
  'json: lists in lists': repeat('[', '[['),
  'json: objects in objects': repeat('{"a":'),
  'json: nested talks': repeat('{"schedule":'),
  'json: a text': repeat('a', `${ALL},"description":"`, '"}],"speakers":[],"rooms":[]}'),
  'json: escapes': repeat('\\u0000', `${ALL},"description":"`, '"}],"speakers":[],"rooms":[]}'),
  'json: quotes': repeat('"', '["'),
  'json: empty objects': repeat('{},', '[', '{}]'),
  'json: numbers': repeat('1,', '[{"start":"9:00","title":"a"},', '1]'),
  'json: keys': repeat((n) => `"k${n}":1,`, '{"sessions":[],"speakers":[],', '"a":1}'),
  'json: sessions': repeat(
    (n) => `,{"id":"${n}","title":"T","startsAt":"2026-07-25T10:00:00Z"}`,
    `${ALL}}`,
    '],"speakers":[],"rooms":[]}',
  ),
  'json: categories of sessions': repeat(
    (n) => `{"name":"c${n}","categoryItems":[{"name":"a"}]},`,
    `[{"groupName":"All","sessions":[${SESSION},"categories":[`,
    '{}]}]}]',
  ),
  'json: ids of speakers': repeat(
    (n) => `"${n}",`,
    `${ALL},"speakers":[`,
    '""]}],"speakers":[],"rooms":[]}',
  ),
  'json: groups of sessions': repeat('{"groupName":"a","sessions":[]},', '[', '{}]'),
  'indico: events': repeat((n) => `{"id":"${n}"},`, '{"_type":"HTTPAPIResult","results":[', '{}]}'),
  'indico: talks': repeat(
    (n) => `,{"id":"x${n}","title":"T","startDate":${DATE}}`,
    `${CONTRIBUTION}}`,
    ']}]}',
  ),
  'indico: speakers': repeat(
    (n) => `{"fullName":"Dr. A${n}, B"},`,
    `${CONTRIBUTION},"speakers":[`,
    '{}]}]}]}',
  ),
  'indico: a name': repeat('Dr. ', `${CONTRIBUTION},"speakers":[{"fullName":"`, '"}]}]}]}'),
  'indico: attachments': repeat(
    (n) => `{"download_url":"https://a.b/${n}"},`,
    `${CONTRIBUTION},"folders":[{"attachments":[`,
    '{}]}]}]}]}',
  ),
  'indico: parts that are none': repeat('1,', `${CONTRIBUTION},"subContributions":[`, '1]}]}]}'),
  'indico: keys': repeat((n) => `"k${n}":1,`, `${CONTRIBUTION},`, '"a":1}]}]}'),
  'indico: zones': repeat(
    (n) => `,{"title":"T","startDate":{"date":"2026-07-25","time":"10:00","tz":"Z${n}"}}`,
    `${CONTRIBUTION}}`,
    ']}]}',
  ),
  'json: entries of a table': repeat(
    (n) => `{"start":"2026-07-25T10:00:00Z","title":"T${n}"},`,
    '[',
    '{"start":"2026-07-25T10:00:00Z","title":"T"}]',
  ),
}

const CSV = 'date,start,end,title\n2026-07-25,9:00,10:00,'

/** @type {Record<string, Pattern>} */
const TABLES = {
  'csv: a quote that never closes': repeat('a', `${CSV}"`),
  'csv: quotes': repeat('"', CSV),
  'csv: commas': repeat(',', CSV),
  'csv: columns': repeat((n) => `c${n},`, 'start,title,'),
  'csv: rows': repeat('2026-07-25,9:00,10:00,T\n', 'date,start,end,title\n'),
  'csv: empty rows': repeat('\n', CSV),
  'csv: a time': repeat('9', 'date,start,title\n2026-07-25,', ',T\n'),
  'yaml: deadlines of a list': repeat(
    (n) => `- title: C\n  year: 2026\n  id: c${n}\n  deadline: '2026-01-01 23:59:59'\n`,
  ),
  'yaml: editions of a list': repeat(
    (n) =>
      `    - {year: 2026, id: c${n}, timezone: AoE, timeline: [{deadline: '2026-01-01 23:59:59'}]}\n`,
    '- title: C\n  confs:\n',
  ),
  'yaml: a template of a list': repeat('%m', "- title: C\n  year: 2026\n  deadline: '", "'\n"),
  'yaml: a template and a long year': repeat(
    '%y',
    `- title: C\n  year: "${'9'.repeat(4000)}"\n  deadline: '`,
    "'\n",
  ),
  'yaml: entries of a table': repeat('- {time: "9:00", title: T}\n'),
  'yaml: a time in a table': repeat('9:00-', '- title: T\n  time: "', '"\n'),
  'yaml: a note of a list': repeat(
    '<a href=x>',
    `- title: C\n  year: 2026\n  deadline: '2026-01-01 23:59'\n  note: "`,
    '"\n',
  ),
}

/**
 * Repeats an entry some 10,000 times.
 *
 * @param {(n: number) => string} entry
 */
const many = (entry) => Array.from({ length: 10_000 }, (_, n) => entry(n)).join()

const TALKS = many((n) => `{"id":"${n}","date":"2026-07-25T10:00:00Z","title":"T"}`)
const GRID = many((n) => `{"id":"${n}","title":"T","startsAt":"2026-07-25T10:00:00Z"}`)
const IN_CATEGORY = many(
  (n) => `{"id":"${n}","title":"T","startsAt":"2026-07-25T10:00:00Z","categoryItems":[1]}`,
)
const PARTS = many((n) => `{"id":"${n}","title":"T"}`)
const DATES = many(() => '{"date":"2026-01-01 23:59"}')
const DAY = '{"schedule":{"conference":{"days":[{'
const LIST = '[{"title":"C","year":2026'

/**
 * One long text that thousands of entries share, or that each of them looks at.
 *
 * @type {Record<string, Pattern>}
 */
const SHARED = {
  'shared: a room of frab': repeat('ab ', `${DAY}"rooms":{"`, `":[${TALKS}]}}]}}}`),
  'shared: a room of blanks of frab': repeat(
    ' ',
    `${DAY}"rooms":[{"name":"`,
    `a","events":[${TALKS}]}]}]}}}`,
  ),
  'shared: a day of blanks of frab': repeat(
    ' ',
    `${DAY}"date":"`,
    `2026-07-25","rooms":{"A":[${TALKS}]}}]}}}`,
  ),
  'shared: a room of Sessionize': repeat(
    'ab ',
    '[{"timeSlots":[],"rooms":[{"name":"',
    `","sessions":[${GRID}]}]}]`,
  ),
  'shared: a category of Sessionize': repeat(
    'ab ',
    `{"sessions":[${IN_CATEGORY}],"speakers":[],"categories":[{"title":"`,
    '","items":[{"id":1,"name":"A"}]}]}',
  ),
  'shared: categories of one session': repeat(
    '1,',
    `${ALL},"categoryItems":[`,
    '1]}],"speakers":[],"categories":[{"title":"Track","items":[{"id":1,"name":"A"}]}]}',
  ),
  'shared: an id of Indico': repeat(
    'ab ',
    `${CONTRIBUTION},"subContributions":[${PARTS}]},{"title":"T","startDate":${DATE},"id":"`,
    `","subContributions":[${PARTS}]}]}]}`,
  ),
  'shared: a name of a list': repeat(
    'ab ',
    '[{"title":"',
    `","year":2026,"deadlines":[${DATES}]}]`,
  ),
  'shared: a zone of a list': repeat('ab ', `${LIST},"timezone":"`, `","deadlines":[${DATES}]}]`),
  'shared: a zone of blanks of a list': repeat(
    ' ',
    `${LIST},"timezone":"`,
    `UTC","deadlines":[${DATES}]}]`,
  ),
  'shared: a note of blanks of a list': repeat(
    ' ',
    `${LIST},"note":"`,
    `a","deadlines":[${DATES}]}]`,
  ),
}

const ROW = '{"start":"9:00","title":"T"}'
const ROWS = many(() => ROW)
const DAYS = '{"timezone":"UTC","days":[{"date":"2026-07-25"'
const TIMED = '[{"start":"2026-07-25T10:00:00Z","title":"T"'

/**
 * Returns one of many spellings of a key that mean the same: `a-b_stract`.
 *
 * @param {string} key
 * @param {number} n
 */
function spelled(key, n) {
  return [...key]
    .map((letter, index) => {
      return letter + ['', '-', '_'][Math.floor(n / 3 ** index) % 3]
    })
    .join('')
}

/** @type {Record<string, Pattern>} */
const JSON_TABLES = {
  'json: a room around entries': repeat('ab ', `${DAYS},"room":"`, `","sessions":[${ROWS}]}]}`),
  'json: a name around entries': repeat('ab ', `${DAYS},"name":"`, `","sessions":[${ROWS}]}]}`),
  'json: a track of a slot': repeat(
    'ab ',
    `${DAYS},"slots":[{"time":"9:00","track":"`,
    `","sessions":[${ROWS}]}]}]}`,
  ),
  'json: a date around entries': repeat(
    'ab ',
    '{"timezone":"UTC","days":[{"date":"2026-07-25 ',
    `","sessions":[${ROWS}]}]}`,
  ),
  'json: keys for a description': repeat(
    (n) => `,"${spelled('description', n)}":"d${n}"`,
    TIMED,
    '}]',
  ),
  'json: keys for links': repeat(
    (n) => `,"${spelled('livestream', n)}":"https://a.b/${n}"`,
    TIMED,
    '}]',
  ),
  'json: descriptions that almost contain each other': (size) => {
    const half = 'a'.repeat(size / 8)
    return `${TIMED},"description":"${half.repeat(4)}","abstract":"${half}b${half}"}]`
  },
}

export const SOURCE_PATTERNS = {
  ...XML,
  ...CALENDARS,
  ...JSON_TEXTS,
  ...TABLES,
  ...SHARED,
  ...JSON_TABLES,
}
