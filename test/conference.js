/**
 * Generates a fictitious conference of any size, the same on every run:
 * `node test/conference.js [sessions] [rooms] [days] > conference.yaml`. Above 2,000 sessions it
 * has no abstracts, since a program file may not be larger than 8 MB.
 */
import { argv, stdout } from 'node:process'
import { pathToFileURL } from 'node:url'
import { stringify } from 'yaml'

const GIVEN_NAMES = [
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
const FAMILY_NAMES = [
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
const AFFILIATIONS = [
  'ETH Zürich',
  'Université de Montréal',
  'Uni Wien',
  'Mila',
  'CMU',
  'Tsinghua',
  'IIT Bombay',
]
const ADJECTIVES = [
  'Sparse',
  'Low-Rank',
  'Quantized',
  'Asynchronous',
  'Speculative',
  'Provable',
  'Lazy',
  'Federated',
]
const TOPICS = [
  'Attention',
  'Mixture-of-Experts',
  'Tokenizers',
  'State Spaces',
  'Optimizers',
  'KV Caches',
  'Embeddings',
]
const APPLICATIONS = [
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

/** Start and end of a day's sessions, in minutes since midnight. */
const FIRST_MINUTE = 8 * 60 + 30
const LAST_MINUTE = 21 * 60
const TALKS_PER_SESSION = 3
/** Maximum number of sessions that have abstracts. */
const MAX_WITH_ABSTRACTS = 2000

/**
 * Returns a program file with that many sessions, spread over days and rooms. One in seven has
 * talks. Each day has a lunch without a room and a party that ends after midnight.
 *
 * @param {{ [size in "sessions" | "rooms" | "days"]?: number | undefined }} [size]
 * @returns {string}
 */
export function conference({ sessions = 900, rooms = 20, days = 3 } = {}) {
  const random = seededRandom()
  const dates = Array.from({ length: days }, (_, day) => date(day))
  const sessionsOn = (/** @type {number} */ day) => {
    return Math.floor(((day + 1) * sessions) / days) - Math.floor((day * sessions) / days)
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
    days: dates.map((date, day) => ({ date, sessions: daySessions(day, sessionsOn(day)) })),
  }
  return stringify(program, { indentSeq: false })

  function daySessions(/** @type {number} */ day, /** @type {number} */ count) {
    const daily = [lunch(day), party(day)]
    const slots = Math.ceil((count - daily.length) / rooms)
    const length = Math.floor((LAST_MINUTE - FIRST_MINUTE) / slots)
    const inRooms = Array.from({ length: Math.max(count - daily.length, 0) }, (_, index) => {
      const [room, slot] = [index % rooms, Math.floor(index / rooms)]
      return session(day, room, FIRST_MINUTE + slot * length, length, index)
    })
    return [...inRooms, ...daily]
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
      start: timeOfDay(start),
      end: timeOfDay(start + length - (length > 10 ? 5 : 0)),
      type,
      room: `Hall ${room + 1}`,
      track: TRACKS[room % TRACKS.length],
      ...(index % 41 === 40 ? { status: 'cancelled' } : {}),
    }
    if (type === 'oral' && length >= 2 * TALKS_PER_SESSION) {
      const step = Math.floor(length / (TALKS_PER_SESSION + 1))
      const talks = Array.from({ length: TALKS_PER_SESSION }, (_, talk) => ({
        start: timeOfDay(start + talk * step),
        title: title(),
        speakers: person(),
      }))
      return { ...head, title: `Orals: ${pick(TOPICS)}`, chairs: person(), talks }
    }
    const speakers = type === 'panel' ? [person(), person(), person()] : person()
    if (sessions > MAX_WITH_ABSTRACTS) return { ...head, title: title(), speakers }
    const abstract = `We study ${title()}. ${title()} and ${title()} are left for later.`
    return { ...head, title: title(), speakers, abstract }
  }

  function lunch(/** @type {number} */ day) {
    return { id: `lunch-${day + 1}`, start: '12:30', end: '13:30', type: 'lunch', title: 'Lunch' }
  }

  function party(/** @type {number} */ day) {
    const end = `${date(day + 1)} 01:00`
    const details = { room: 'Rathaus', type: 'social', title: 'Party' }
    return { id: `party-${day + 1}`, start: '21:30', end, ...details }
  }

  function title() {
    return `${pick(ADJECTIVES)} ${pick(TOPICS)} for ${pick(APPLICATIONS)}`
  }

  function person() {
    const given = pick(GIVEN_NAMES)
    const initial = String.fromCharCode(65 + Math.floor(random() * 26))
    return `${given} ${initial}. ${pick(FAMILY_NAMES)} (${pick(AFFILIATIONS)})`
  }

  function pick(/** @type {readonly string[]} */ words) {
    return words[Math.floor(random() * words.length)] ?? ''
  }
}

/** Returns a generator of numbers from 0 to 1, the same on every run (Park and Miller's). */
function seededRandom() {
  let state = 2026
  return () => {
    state = (state * 48271) % 0x7fffffff
    return state / 0x7fffffff
  }
}

function date(/** @type {number} */ day) {
  return new Date(Date.UTC(2026, 5, 15 + day)).toISOString().slice(0, 10)
}

function timeOfDay(/** @type {number} */ minutes) {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const [sessions, rooms, days] = argv.slice(2).map(Number)
  stdout.write(conference({ sessions, rooms, days }))
}
