/** Reads the program back from the page: facts from its data, texts from its elements. */
import type {
  Deadline,
  Person,
  Program,
  Session,
  SessionFields,
  Talk,
} from '../../../model/program.ts'
import { offsetIn } from '../../../time/offset-table.ts'
import type { Zone } from '../../../time/types.ts'
import type { DeadlineData, ItemData, PageData, SessionData, ZoneData } from '../page-data.ts'
import { type DayRows, dayRows } from './day-rows.ts'
import { find } from './dom.ts'
import { inflate } from './inflate.ts'

export interface Page {
  readonly data: PageData
  /** Its texts are those on the page; it has nothing that the script does not need. */
  readonly program: Program
  readonly days: readonly DayRows[]
}

export async function readPage(): Promise<Page> {
  const data = JSON.parse(await inflate('_data')) as PageData
  const { id, venue, rooms, days, deadlines } = data
  const program = {
    id,
    timezone: zoneFrom(venue),
    rooms,
    days: days.map(({ date, sessions }) => ({ date, sessions: sessions.map(sessionFrom) })),
    deadlines: deadlines.map(deadlineFrom),
  } as unknown as Program
  return { data, program, days: dayRows(program) }
}

/** Returns a zone whose offsets are those of the data, as far as it goes. */
export function zoneFrom({ name, label, ...table }: ZoneData): Zone {
  const [first = Infinity] = table.since
  return {
    name,
    label,
    knownOffset: (instant) => (instant < first ? null : offsetIn(table, instant)),
  }
}

function sessionFrom(data: SessionData): Session {
  const talks = (data.talks ?? []).map((talk): Talk => withTexts(talk))
  return Object.assign(withTexts(data), { talks })
}

type Item = SessionFields & Pick<Talk, 'start' | 'end'>

/** Returns the facts of a session or talk. Its texts are read from the page when they are needed. */
function withTexts(data: ItemData): Item {
  const article = document.getElementById(data.id)
  const textOf = (selector: string) => {
    return article && find(`:scope>.what>${selector}`, article)?.textContent
  }
  const peopleIn = (selector: string): Person[] => {
    const name = textOf(selector)
    return name ? [{ name, affiliation: null, url: null }] : []
  }
  return {
    id: data.id,
    start: data.start ?? null,
    end: data.end ?? null,
    endInferred: data.inferred === true,
    endGuessed: data.guessed === true,
    type: data.type ?? 'talk',
    status: data.status ?? 'confirmed',
    rooms: data.rooms ?? [],
    elsewhere: data.elsewhere === true,
    track: data.track ?? null,
    language: data.language ?? null,
    url: null,
    links: [],
    // Without the prefix of titleOf, which is in its text.
    get title() {
      const text = textOf(':is(h3,h4)') ?? ''
      return data.status === 'cancelled' ? text.replace(/^Cancelled: /, '') : text
    },
    get speakers() {
      return peopleIn('.people')
    },
    get chairs() {
      return peopleIn('.chairs')
    },
    get abstract() {
      return textOf('.abstract>.text') ?? null
    },
    get note() {
      return textOf('.note') ?? null
    },
  }
}

function deadlineFrom(data: DeadlineData): Deadline {
  const textOf = (selector: string) => {
    return find(selector, document.getElementById(data.id) ?? document)?.textContent ?? ''
  }
  return {
    id: data.id,
    type: data.type ?? 'other',
    status: data.status ?? 'confirmed',
    opens: data.opens ?? null,
    due: data.due ?? null,
    opening: null,
    announced: '',
    announcement: null,
    was: [],
    url: null,
    get title() {
      return textOf('h3').replace(/^Cancelled: /, '')
    },
    get note() {
      return textOf('.note')
    },
  }
}
