/** The keys that tables of websites use, by what they mean: no two sites use the same. */

/** What a key of an entry may mean. */
export type Field =
  | 'start'
  | 'end'
  | 'both'
  | 'length'
  | 'wholeDay'
  | 'day'
  | 'endDay'
  | 'title'
  | 'session'
  | 'name'
  | 'subtitle'
  | 'people'
  | 'chairs'
  | 'room'
  | 'type'
  | 'track'
  | 'abstract'
  | 'url'
  | 'id'
  | 'language'
  | 'affiliation'
  | 'note'
  | 'links'

/** Keys in lower case, without `-`, `_` and spaces, the plainest first: of several it is the one that counts. */
const KEYS: Readonly<Record<Field, string>> = {
  start: 'start starttime startsat begin begintime from timestart startdatetime eventstart',
  end: 'end endtime endsat to until timeend enddatetime finish eventend',
  both: 'time times when slot timeslot hour hours schedule',
  length: 'duration length minutes',
  wholeDay: 'alldayevent allday isallday wholeday',
  day: 'date day startdate datestart datereadable',
  endDay: 'enddate dateend',
  title: 'title event activity program programme talk topic papertitle proposaltitle subject',
  session: 'sessiontitle session',
  name: 'name',
  subtitle: 'subtitle',
  people:
    'speaker speakers presenter presenters speaking panelist panelists participants author authors person people speakername speakernames',
  chairs: 'chair chairs moderator moderators mc host hosts sessionchair',
  room: 'room rooms location place venue hall',
  type: 'type category categories subtype kind format sessiontype eventtype calendarid',
  track: 'track',
  abstract: 'abstract description desc details summary',
  url: 'url link href website',
  id: 'id code uid',
  language: 'language lang',
  affiliation: 'affiliation institution organization organisation company',
  note: 'note notes remark remarks',
  links: 'links resources',
}

/** The plainest keys of what most entries say, for help and hints. */
export const PLAIN_KEYS: readonly string[] = (
  [
    ...(['day', 'start', 'end', 'title', 'people', 'room', 'type', 'track'] as const),
    ...(['both', 'length', 'chairs', 'abstract', 'url', 'id', 'language', 'note'] as const),
  ] satisfies Field[]
).map((field) => KEYS[field].split(' ', 1)[0] ?? field)

/** Keys whose lists hold the talks of an entry. */
const TALK_KEYS = new Set(['talks', 'events', 'presentations', 'items', 'papers', 'contributions'])

/** Keys whose lists hold the sessions of a time slot, side by side. */
const SLOT_KEYS = new Set(['sessions', 'slots', 'contents', 'session', 'talk', 'event'])

/** Other keys whose lists hold entries, of which some may lack their time. */
const LIST_KEYS = new Set(['schedule', 'program', 'programme', 'agenda', 'timetable', 'timeslots'])

/** What a key means, and how many keys are plainer for it. */
interface Meaning {
  readonly field: Field
  readonly rank: number
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(KEYS).flatMap(([field, keys]) => {
    return keys.split(' ').map((key, rank) => [key, { field: field as Field, rank }] as const)
  }),
)

/** Matches brackets behind a key that do not change what it means: `Speaker(s)`, `Duration (min)`. */
const BRACKETS = /\((?:s|min(?:ute)?s?|names?|optional|hh:mm)\)/

/** Returns a key in lower case without what sites separate words with, and mark columns with. */
export function plainKey(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(BRACKETS, (brackets) => (brackets === '(s)' ? 's' : ''))
    .replace(/[-_\s:.*]+/g, '')
}

export function meaningOf(key: string): Meaning | null {
  return MEANINGS.get(plainKey(key)) ?? null
}

/** Returns what a key means, or null. */
export function fieldOf(key: string): Field | null {
  return meaningOf(key)?.field ?? null
}

/** Returns whether a key says when something is. */
export function isTimeKey(key: string): boolean {
  return ['start', 'both', 'day'].includes(fieldOf(key) ?? '')
}

export function isTalkKey(key: string): boolean {
  return TALK_KEYS.has(plainKey(key))
}

export function isSlotKey(key: string): boolean {
  return SLOT_KEYS.has(plainKey(key))
}

/** Returns whether a key is one of a list of entries. */
export function isListKey(key: string): boolean {
  return isTalkKey(key) || isSlotKey(key) || LIST_KEYS.has(plainKey(key))
}

/** Keys whose values may be addresses of something about an entry. */
const LINK_KEYS = new Set(
  'slides slide video recording pdf paper poster youtube stream livestream zoom code'.split(' '),
)

export function isLinkKey(key: string): boolean {
  return LINK_KEYS.has(plainKey(key))
}
