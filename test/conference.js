/**
 * A conference that never was, as large as you like and always the same:
 * `node test/conference.js [sessions] [rooms] [days] > conference.yaml`. Beyond 2,000 sessions it
 * leaves abstracts out, as such a program would have to: a file holds 8 MB.
 */
import { argv, stdout } from 'node:process'
import { pathToFileURL } from 'node:url'
import { stringify } from 'yaml'

const GIVEN = [
  'Ana',
  'Günther',
  'Łukasz',
  'Zoë',
  'Søren',
  'Thị Mai',
  'Wei',
  'Priya',
  'Omar',
  'José',
]
const FAMILY = [
  'Gu',
  'Müller',
  'Ångström',
  'Nguyễn',
  'O’Brien',
  'García',
  'Kowalski',
  'Zhang',
  'Rao',
]
const PLACES = [
  'ETH Zürich',
  'Université de Montréal',
  'Uni Wien',
  'Mila',
  'CMU',
  'Tsinghua',
  'IIT Bombay',
]
const HOW = [
  'Sparse',
  'Low-Rank',
  'Quantized',
  'Asynchronous',
  'Speculative',
  'Provable',
  'Lazy',
  'Federated',
]
const WHAT = [
  'Attention',
  'Mixture-of-Experts',
  'Tokenizers',
  'State Spaces',
  'Optimizers',
  'KV Caches',
  'Embeddings',
]
const WHERE = [
  'Long Context',
  'Edge Devices',
  'Language Models',
  'Video',
  'Code',
  'Molecules',
  '日本語 Text',
  'Robots',
]
const TRACKS = ['Systems', 'Theory', 'Applications', 'Society']
const TYPES = ['talk', 'contributed', 'invited', 'spotlight', 'tutorial', 'oral', 'panel']

const FIRST_MINUTE = 8 * 60 + 30
const LAST_MINUTE = 21 * 60
const TALKS = 3
const MOST_ABSTRACTS = 2000

/**
 * `sessions` in all, spread over days and rooms; one in seven is a block of talks. On each evening
 * there is a party until after midnight, and each lunch is in no room.
 * @param {{ [size in "sessions" | "rooms" | "days"]?: number | undefined }} [size]
 * @returns {string} a program file
 */
export function conference({ sessions = 900, rooms = 20, days = 3 } = {}) {
  const random = generator()
  const dates = Array.from({ length: days }, (_, day) => date(day))
  const share = (/** @type {number} */ part, /** @type {number} */ parts) => {
    return Math.floor(((part + 1) * sessions) / parts) - Math.floor((part * sessions) / parts)
  }
  const program = {
    format: 1,
    id: 'conference',
    name: 'SynthConf',
    title: 'The Conference that Never Was',
    timezone: 'Europe/Vienna',
    venue: 'Messe Wien, Vienna, Austria',
    updated: '2026-06-01 12:00',
    about: 'Everything that a program can hold, and a lot of it.',
    deadlines: [
      { id: 'abstract', type: 'abstract', title: 'Abstracts', due: '2026-01-15 AoE' },
      { id: 'paper', type: 'paper', title: 'Papers', due: '2026-01-22 AoE', was: '2026-01-20' },
    ],
    days: dates.map((date, day) => ({ date, sessions: daySessions(day, share(day, days)) })),
  }
  return stringify(program, { indentSeq: false })

  function daySessions(/** @type {number} */ day, /** @type {number} */ count) {
    const daily = [lunch(day), party(day)]
    const slots = Math.ceil((count - daily.length) / rooms)
    const length = Math.floor((LAST_MINUTE - FIRST_MINUTE) / slots)
    const held = Array.from({ length: Math.max(count - daily.length, 0) }, (_, index) => {
      const [room, slot] = [index % rooms, Math.floor(index / rooms)]
      return session(day, room, FIRST_MINUTE + slot * length, length, index)
    })
    return [...held, ...daily]
  }

  function session(
    /** @type {number} */ day,
    /** @type {number} */ room,
    /** @type {number} */ start,
    /** @type {number} */ length,
    /** @type {number} */ index,
  ) {
    const type = TYPES[index % TYPES.length] ?? 'talk'
    const head = {
      id: `d${day + 1}-${index + 1}`,
      start: clock(start),
      end: clock(start + length - (length > 10 ? 5 : 0)),
      type,
      room: `Hall ${room + 1}`,
      track: TRACKS[room % TRACKS.length],
      ...(index % 41 === 40 ? { status: 'cancelled' } : {}),
    }
    if (type === 'oral' && length >= 2 * TALKS) {
      const step = Math.floor(length / (TALKS + 1))
      const talks = Array.from({ length: TALKS }, (_, talk) => ({
        start: clock(start + talk * step),
        title: title(),
        speakers: person(),
      }))
      return { ...head, title: `Orals: ${pick(WHAT)}`, chairs: person(), talks }
    }
    const speakers = type === 'panel' ? [person(), person(), person()] : person()
    if (sessions > MOST_ABSTRACTS) return { ...head, title: title(), speakers }
    const abstract = `We study ${title()}. ${title()} and ${title()} are left for later.`
    return { ...head, title: title(), speakers, abstract }
  }

  function lunch(/** @type {number} */ day) {
    return { id: `lunch-${day + 1}`, start: '12:30', end: '13:30', type: 'lunch', title: 'Lunch' }
  }

  function party(/** @type {number} */ day) {
    const end = `${date(day + 1)} 01:00`
    const where = { room: 'Rathaus', type: 'social', title: 'Party' }
    return { id: `party-${day + 1}`, start: '21:30', end, ...where }
  }

  function title() {
    return `${pick(HOW)} ${pick(WHAT)} for ${pick(WHERE)}`
  }

  function person() {
    const name = `${pick(GIVEN)} ${String.fromCharCode(65 + Math.floor(random() * 26))}. ${pick(FAMILY)}`
    return `${name} (${pick(PLACES)})`
  }

  function pick(/** @type {readonly string[]} */ words) {
    return words[Math.floor(random() * words.length)] ?? ''
  }
}

/** Numbers from 0 to 1 that are the same every time: the generator of Park and Miller. */
function generator() {
  let state = 2026
  return () => {
    state = (state * 48271) % 0x7fffffff
    return state / 0x7fffffff
  }
}

function date(/** @type {number} */ day) {
  return new Date(Date.UTC(2026, 5, 15 + day)).toISOString().slice(0, 10)
}

function clock(/** @type {number} */ minutes) {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const [sessions, rooms, days] = argv.slice(2).map(Number)
  stdout.write(conference({ sessions, rooms, days }))
}
