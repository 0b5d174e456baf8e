/** Turns a foreign program into a draft, by the rules that all foreign formats share. */
import { problem } from '../../model/problems/index.ts'
import type { ProgramDraft } from '../../program/draft.ts'
import { suggestId } from '../../program/ids.ts'
import { sanitize } from '../../text/sanitize.ts'
import { isWebAddress } from '../../text/web-address.ts'
import { formatExactTime, isoDate } from '../../time/format.ts'
import { fixedOffset, formatOffset, resolveWallTime } from '../../time/offset.ts'
import { parseDate } from '../../time/parse.ts'
import type { IsoDate, Zone } from '../../time/types.ts'
import { UTC } from '../../time/zone.ts'
import type { FoundAt, ReadRequest } from '../reader.ts'
import { SourceError } from '../source-error.ts'
import { deadlineDrafts } from './deadline-drafts.ts'
import { withoutEmpty, withSubtitle } from './describe.ts'
import { isCommonName } from './file-name.ts'
import { lastChange } from './last-change.ts'
import { cleanLinks, cleanUrl, type LinkTools } from './links.ts'
import type { Notes } from './notes.ts'
import { cleanPeople } from './people.ts'
import { Placer } from './place.ts'
import { dayDrafts } from './session-drafts.ts'
import { checkSize } from './size.ts'
import type { SourceHead, SourceItem, SourceProgram, SourceTime } from './source-program.ts'
import { cleanLine, Descriptions } from './text.ts'
import { VenueClock } from './venue-clock.ts'
import { venueZone } from './venue-zone.ts'

/** Returns the draft of a source. Throws a SourceError if its zone is unknown, or it has no entry. */
export function toDraft(
  { head, items, deadlines }: SourceProgram,
  { fileName, assumed, found = null }: ReadRequest,
  notes: Notes,
): ProgramDraft {
  checkSize(items, deadlines)
  const times = items.flatMap(timesOf)
  const zone = venueZone(
    { named: head.timezone?.trim() || null, times, assumed: assumed.zone },
    notes,
  )
  const urls = { notes, baseUrl: head.baseUrl?.trim() || (found?.address ?? null) }
  const descriptions = new Descriptions(notes, (address) => cleanUrl(address, urls))
  const tools = { ...urls, descriptions, clock: new VenueClock(zone) }
  const sessions = new Placer(zone, notes).place(items)
  const dueDrafts = deadlineDrafts(deadlines, tools)
  const days = dayDrafts(
    sessions,
    tools,
    dueDrafts.flatMap(({ id }) => id ?? []),
  )
  if (days.length === 0 && dueDrafts.length === 0) throw noEntry(notes)
  const date = days[0]?.date ?? dueDrafts[0]?.due
  return withoutEmpty({
    ...headDraft(head, { fileName, found, date, zone }, tools),
    deadlines: dueDrafts,
    days,
  })
}

interface HeadFacts {
  readonly fileName: string | null
  readonly found: FoundAt | null
  /** First date of the program. */
  readonly date: IsoDate | undefined
  readonly zone: Zone
}

function headDraft(head: SourceHead, { fileName, found, date, zone }: HeadFacts, tools: LinkTools) {
  const { notes } = tools
  const title = cleanLine(head.title, notes)
  const subtitle = cleanLine(head.subtitle, notes)
  const name = title ?? subtitle ?? cleanLine(fileName, notes) ?? 'Program'
  if (title === null) {
    const stand = fileName === null ? '' : ': the name of the file or folder stands for it'
    const what = `no title${subtitle === null ? stand : ': the subtitle stands for it'}`
    notes.guessed('field', what, { example: name })
  }
  const updated = lastChange(head.updated, found, zone)
  const venue = (head.venue ?? []).flatMap((part) => cleanLine(part, notes) ?? [])
  return {
    id: programId(head, title, { fileName, date }, notes),
    name,
    title:
      title !== null && subtitle !== null ? cleanLine(withSubtitle(title, subtitle), notes) : null,
    url: cleanUrl(head.url, tools),
    timezone: zoneText(zone),
    venue: [...new Set(venue)].join(', ') || null,
    contact: contactOf(head, notes),
    updated: updated && formatUpdated(updated, zone),
    about: tools.descriptions.clean(head.about),
    organizers: cleanPeople(head.organizers ?? [], tools),
    links: cleanLinks(head.links ?? [], tools),
  }
}

/** Returns the id of the program: its acronym, else its title with the year, else the file's name. */
function programId(
  { acronym }: SourceHead,
  title: string | null,
  { fileName, date = '' }: Pick<HeadFacts, 'fileName' | 'date'>,
  notes: Notes,
): string {
  const year = /^\d{4}/.exec(date)?.[0]
  const isDated = year === undefined || title?.includes(year) || suggestId(title ?? '') === ''
  const dated = isDated ? title : `${title} ${year}`
  const own = suggestId(acronym ?? '') || suggestId(dated ?? '')
  if (own !== '') return own
  const id = suggestId(fileName ?? '') || 'program'
  if (isCommonName(id)) notes.guessed('field', COMMON_ID, { example: id })
  return id
}

const COMMON_ID =
  'other events may have this id, and calendars would mix them up: set one with init --from --id'

/** Returns a zone as program files write it. */
function zoneText({ name }: Zone): string {
  const offset = fixedOffset(name)
  return offset === null ? name : formatOffset(offset)
}

/** Returns the time of the last change, on the clock of the venue unless it is written in UTC. */
function formatUpdated(updated: SourceTime, venue: Zone): string | null {
  const resolution = resolveWallTime(updated.zone ?? venue, updated.wall)
  if (resolution.kind === 'never') return null
  const isUtc = updated.zone !== null && fixedOffset(updated.zone.name) === 0
  const zone = isUtc || resolution.kind === 'twice' ? UTC : venue
  const date = isoDate(resolution.instant, zone)
  if (!parseDate(date).ok) return null
  const time = formatExactTime(resolution.instant, zone)
  return `${date} ${time}${zone === UTC ? ' UTC' : ''}`
}

const MAIL_ADDRESS = /^[^\s@<>:/]+@[^\s@<>:/]+$/

function contactOf({ contact }: SourceHead, notes: Notes): string | null {
  const text = cleanLine(contact, notes)
  if (text === null || isWebAddress(text)) return text
  if (MAIL_ADDRESS.test(text) && sanitize(text) === text) return text
  notes.leftOut('field', 'a contact that is not an address', { example: text })
  return null
}

function timesOf(item: SourceItem): SourceTime[] {
  return [item.start ?? [], item.end ?? [], (item.talks ?? []).flatMap(timesOf)].flat()
}

function noEntry(notes: Notes): SourceError {
  const left = notes.all().filter(({ kind, of }) => kind === 'left-out' && of === 'entry')
  return new SourceError(problem('no-entry', left))
}
