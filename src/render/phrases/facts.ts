/** Formats facts about sessions and talks, as SHOWN decides for each answer. */
import type { Session, Talk } from '../../model/program.ts'
import { type Fact, factsOn, type ShownAs } from '../../model/shown.ts'
import { listChairs, listSpeakers, unnamedSpeakers } from './people.ts'

export interface ItemInSession {
  readonly item: Session | Talk
  /** The session that a talk is part of. */
  readonly session: Session | null
}

/** Decides what a line of facts leaves out or shortens. */
export interface FactSettings {
  /** The room to name, or null for none. */
  readonly room?: string | null
  /** An end that no other row shows. */
  readonly end?: string | null
  /** Lists people by their names alone. */
  readonly namesOnly?: boolean
  /** Facts that the answer shows in another way. */
  readonly without?: readonly Fact[]
}

type TextSurface =
  | 'list'
  | 'now'
  | 'next'
  | 'show'
  | 'speakers'
  | 'grid'
  | 'plan'
  | 'calendar'
  | 'markdown'
  | 'html'
type TextFact = ShownAs<TextSurface, 'own' | 'inherited' | 'unsaid'>
type Mode = 'own' | 'inherited' | 'unsaid'

type Phrase = (item: ItemInSession, mode: Mode, settings: FactSettings) => string | null

/** Facts that need more than their own text. */
const PHRASES = {
  type: ({ item, session }, mode) => (mode === 'unsaid' ? typeOf(item, session) : item.type),
  session: ({ session }) => session?.title ?? null,
  end: (_item, _mode, { end = null }) => end,
  rooms: (_item, _mode, { room = null }) => room,
  speakers: ({ item }, _mode, { namesOnly = false }) => speakersOf(item, namesOnly),
  chairs: ({ item }) => chairsOf(item),
} satisfies Partial<Record<TextFact, Phrase>>

/** Facts that are shown as they are written. */
type PlainFact = Exclude<TextFact, keyof typeof PHRASES>

/** Returns the facts that an answer shows in one line, in the order of SHOWN. */
export function factsOf(
  surface: TextSurface,
  item: ItemInSession,
  settings: FactSettings = {},
): string[] {
  return namedFacts(surface, item, settings).map(({ text }) => text)
}

/** Returns the same facts, each with its name. */
export function namedFacts(
  surface: TextSurface,
  item: ItemInSession,
  settings: FactSettings = {},
): { fact: TextFact; text: string }[] {
  return factsOn(surface).flatMap(({ fact, mode }) => {
    if (settings.without?.includes(fact)) return []
    const text =
      fact in PHRASES
        ? PHRASES[fact as keyof typeof PHRASES](item, mode, settings)
        : plainText(fact as PlainFact, item, mode)
    return text === null ? [] : [{ fact, text }]
  })
}

function plainText(fact: PlainFact, { item, session }: ItemInSession, mode: Mode): string | null {
  const own = item[fact]
  const inherited = session?.[fact] ?? null
  if (mode === 'inherited') return own ?? inherited
  return mode === 'unsaid' && own === inherited ? null : own
}

/** Returns the title, after `Cancelled: ` if the session, talk or deadline is cancelled. */
export function titleOf({ title, status }: Pick<Session, 'title' | 'status'>): string {
  return status === 'cancelled' ? `Cancelled: ${title}` : title
}

/** Returns the speakers and the chairs of a session or talk, each in one text. */
export function peopleTexts(item: Session | Talk): string[] {
  return [speakersOf(item), chairsOf(item)].filter((text) => text !== null)
}

function speakersOf(item: Session | Talk, namesOnly = false): string | null {
  if (!namesOnly) return listSpeakers(item)
  const names = unnamedSpeakers(item).map(({ name }) => name)
  return names.join(', ') || null
}

function chairsOf({ chairs, type }: Session | Talk): string | null {
  return chairs.length === 0 ? null : listChairs(chairs, type)
}

/** Returns the type, or null if title or session name it already, or it is `talk` or `other`. */
function typeOf({ type, title }: Session | Talk, session: Session | null): string | null {
  const isSaid = type === session?.type || new RegExp(`\\b${type}s?\\b`, 'i').test(title)
  return isSaid || type === 'talk' || type === 'other' ? null : type
}
