/** Finds the key of the format that another word for it means. */
import { singular } from '../../../model/type-meant.ts'

/** Words that people write for each key, without hyphens, spaces and a plural `s`. */
const KEYS: Readonly<Record<string, string>> = {
  start: 'start time, starttime, starts at, begin, begins at, from, when, time',
  end: 'end time, endtime, ends at, finish, until, till, to',
  duration: 'length, minute',
  chairs: 'moderator, chair, host, session chair, facilitator, mc',
  speakers:
    'panelist, panellist, presenter, speaker, author, people, person, instructor, lecturer, who, guest',
  room: 'location, place, venue, hall, where, room',
  title: 'name, heading, subject, topic, headline, summary, session, paper, full name',
  abstract: 'description, desc, summary, detail, blurb, content, body',
  note: 'comment, remark, info, description, detail, subtitle',
  url: 'link, website, homepage, web, site, href, uri, page',
  type: 'kind, category, session type, format',
  track: 'stream, theme',
  language: 'lang, locale',
  status: 'state',
  talks: 'paper, presentation, item, contribution, talk, event, session',
  sessions: 'schedule, event, program, programme, agenda, item, talk, session, slot',
  date: 'day',
  days: 'schedule, program, programme, agenda, session, event, day, talk',
  deadlines: 'important date, date, key date, call, deadline',
  due: 'deadline, date, day, end, when, until, time, closes, datetime',
  opens: 'open, start, from, begin, starts at',
  was: 'old, previous, former, before, original, originally',
  timezone: 'tz, time zone, zone',
  venue: 'location, place, address, city, where',
  organizers: 'organiser, organizer, committee, chair, organisation team',
  sponsors: 'sponsor, partner, supporter',
  contact: 'email, e mail, mail',
  motto: 'tagline, slogan, claim',
  color: 'colour, theme',
  updated: 'last updated, modified, last modified, last change',
  about: 'description, abstract, summary, intro, introduction',
  name: 'conference, workshop, event, short name, acronym, title',
  affiliation: 'org, organisation, organization, institution, company, university, institute',
  topics: 'topic, theme, keyword',
  links: 'link, resource',
}

const KEY_WORDS = Object.entries(KEYS).map(([key, words]) => [key, words.split(', ')] as const)

/** Keys that hold a list of maps or titles, which one text can't be. */
const LISTS: readonly string[] = ['talks', 'sessions', 'days', 'deadlines', 'links']

/** Returns the key that a word with this value means, or null. */
export function keyMeant(word: string, keys: readonly string[], value: unknown): string | null {
  const plain = singular(word)
  const isText = typeof value === 'string'
  const meant = KEY_WORDS.find(([key, words]) => {
    return keys.includes(key) && words.includes(plain) && !(isText && LISTS.includes(key))
  })
  return keys.find((key) => key === word.toLowerCase()) ?? meant?.[0] ?? null
}
