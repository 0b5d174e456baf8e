/** Writes a draft as a program file in the format of esfomo, for people to edit. */
import { Document, type Node, type Scalar } from 'yaml'
import type {
  DayDraft,
  DeadlineDraft,
  ProgramDraft,
  RoomsDraft,
  SessionDraft,
  TalkDraft,
} from '../../program/draft.ts'
import { withIds } from '../../program/with-ids.ts'
import { capitalize } from '../../text/capitalize.ts'
import { weekday } from '../../time/format.ts'
import { parseDate } from '../../time/parse.ts'
import { apart, type Fields, listNode, mapNode, valueNode } from './nodes.ts'
import { peopleNode } from './people.ts'
import { escapeHarmful, proseNode, textNode } from './texts.ts'

type Link = { readonly title?: string | undefined; readonly url?: string | undefined }
const LINK: Fields<Link> = { title: textNode, url: textNode }

function linksNode(links: readonly (Link | undefined)[]): Node {
  return listNode(links, (link) => mapNode(LINK, link))
}

function commented(node: Scalar, comment: string): Scalar {
  node.comment = ` ${comment}`
  return node
}

/** Maximum length of a list on the line of its key, in characters. */
const MAX_FLOW = 60

/** Returns one text, or a list of texts. */
function textsNode(texts: string | readonly (string | undefined)[]): Node {
  return typeof texts === 'string' ? textNode(texts) : listNode(texts, textNode)
}

/** Returns one room, or a list such as `[Hall 1, Foyer]`. */
function roomsNode(rooms: RoomsDraft): Node {
  if (typeof rooms === 'string') return textNode(rooms)
  const list = listNode(rooms, textNode)
  list.flow = rooms.join(', ').length <= MAX_FLOW
  return list
}

const ITEM: Fields<TalkDraft> = {
  id: textNode,
  start: textNode,
  end: textNode,
  duration: textNode,
  title: textNode,
  type: textNode,
  status: textNode,
  room: roomsNode,
  track: textNode,
  language: textNode,
  speakers: peopleNode,
  chairs: peopleNode,
  abstract: proseNode,
  note: textNode,
  url: textNode,
  links: linksNode,
  checked: valueNode,
}

/** A talk of which nothing but its title is known is a text. */
function talkNode(talk: TalkDraft | string): Node {
  if (typeof talk === 'string') return textNode(talk)
  const keys = Object.keys(talk)
  const { title } = talk
  return keys.length === 1 && title !== undefined ? textNode(title) : mapNode(ITEM, talk)
}

const SESSION: Fields<SessionDraft> = {
  ...ITEM,
  talks: (talks) => listNode(talks, talkNode),
}

const DAY: Fields<DayDraft> = {
  date: (text) => {
    const date = parseDate(text)
    const node = textNode(text)
    return date.ok ? commented(node, capitalize(weekday(date.value))) : node
  },
  checked: valueNode,
  sessions: (sessions) => apart(sessions, (session) => mapNode(SESSION, session)),
}

const DEADLINE: Fields<DeadlineDraft> = {
  id: textNode,
  type: textNode,
  title: textNode,
  status: textNode,
  opens: textNode,
  due: textNode,
  was: textsNode,
  note: textNode,
  url: textNode,
  checked: valueNode,
}

const PROGRAM: Fields<ProgramDraft & { readonly format: number }> = {
  format: valueNode,
  id: (id) =>
    commented(textNode(id), 'the root of every calendar entry: choose it now, and never change it'),
  name: textNode,
  title: textNode,
  motto: textNode,
  url: textNode,
  timezone: (zone) => commented(textNode(zone), 'of the venue: times of sessions are in it'),
  venue: textNode,
  room: roomsNode,
  contact: textNode,
  updated: (time) => commented(textNode(time), 'time of the last change: calendars follow it'),
  color: textNode,
  about: proseNode,
  topics: textsNode,
  organizers: peopleNode,
  sponsors: peopleNode,
  links: linksNode,
  deadlines: (deadlines) => apart(deadlines, (deadline) => mapNode(DEADLINE, deadline)),
  days: (days) => apart(days, (day) => mapNode(DAY, day)),
}

/** Lists that are apart from what is above them by an empty line. */
const SECTIONS: readonly string[] = ['deadlines', 'days'] satisfies (keyof ProgramDraft)[]

/**
 * Returns the text of a program file with what a valid draft says, and with the ids that are made for
 * it. Reading it builds the same program. The comments are lines at its top, which must be sanitised.
 */
export function formatProgramFile(draft: ProgramDraft, comments: readonly string[]): string {
  const contents = mapNode(PROGRAM, { ...withIds(draft), format: 1 })
  for (const { key } of contents.items) key.spaceBefore = SECTIONS.includes(key.value)
  const document = new Document(null, { version: '1.2', schema: 'core' })
  document.commentBefore = comments.map((line) => ` ${line}`).join('\n')
  document.contents = contents as Node as typeof document.contents
  return escapeHarmful(
    document.toString({ lineWidth: 0, doubleQuotedAsJSON: true, flowCollectionPadding: false }),
  )
}
