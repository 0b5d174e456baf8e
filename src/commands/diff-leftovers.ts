/** Says which entries of calendars changes leave behind, and what is to be done about it. */
import type { Change } from '../query/diff/change.ts'
import { countLeftovers, type EntryKind, type Leftover } from '../query/diff/leftovers.ts'
import type { OpenedVersion } from '../request/open-versions.ts'
import { count } from '../text/count.ts'

/** Returns the notices; `isOfAddress` if the versions are those of an address. */
export function leftoverNotices(
  changes: readonly Change[],
  { isOwnFormat }: OpenedVersion,
  isOfAddress: boolean,
): string[] {
  return (['item', 'talk'] as const).flatMap((kind) => {
    const advice = isOfAddress ? 'export' : isOwnFormat ? 'edit' : null
    return Object.entries(countLeftovers(changes, kind)).flatMap(([leftover, number]) => {
      const text = TEXTS[leftover as Leftover]
      return number === 0 ? [] : text({ number, kind, advice })
    })
  })
}

interface Counted {
  readonly number: number
  readonly kind: EntryKind
  /** What helps: exporting an address again, editing the file, or nothing. */
  readonly advice: 'export' | 'edit' | null
}

const TEXTS: Readonly<Record<Leftover, (counted: Counted) => string>> = {
  gone: ({ number, kind, advice }) => {
    const [it, they] = number === 1 ? ['it', 'it'] : ['them', 'they']
    const inFile = `; with "status: cancelled" ${they} would be crossed out`
    const help = advice === 'export' ? exported(kind) : advice === 'edit' ? inFile : ''
    return `${count(number, kind)} deleted rather than cancelled: ${CALENDARS[kind]} keep ${it}${help}`
  },
  'without entry': ({ number, kind, advice }) => {
    const [it, time] = number === 1 ? ['it', 'its old time'] : ['them', 'their old times']
    const inFile = `; until there is a new one, leave the old one with "status: cancelled"`
    const help = advice === 'export' ? exported(kind) : advice === 'edit' ? inFile : ''
    return `${count(number, kind)} without a time, or within a block, now: ${CALENDARS[kind]} keep ${it} at ${time}${help}`
  },
  'other id': ({ number, kind, advice }) => {
    const [it, stays] =
      number === 1 ? ['it is', 'the old entry stays'] : ['those are', 'the old entries stay']
    const help = advice === 'export' ? exported(kind) : `, and ${stays}`
    return `${count(number, kind)} with another id: to ${CALENDARS[kind]}, ${it} new${help}`
  },
}

const CALENDARS: Readonly<Record<EntryKind, string>> = {
  item: 'calendars',
  talk: 'calendars with talks',
}

function exported(kind: EntryKind): string {
  const option = kind === 'talk' ? ' --talks' : ''
  return `; esfomo export ics${option} has what is not over as cancelled`
}
