/** Builds a program from the draft that a reader made: the second stage of reading a file. */

import type { Path, Report } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import type { Program } from '../model/program.ts'
import { colorNames, parseColor } from '../text/css-color.ts'
import { nearest } from '../text/nearest.ts'
import { oneLine, oneLineOrNull } from '../text/one-line.ts'
import { parseMoment } from '../time/parse.ts'
import type { Instant, Zone } from '../time/types.ts'
import { adviceWithForms, parseZone } from '../time/zone.ts'
import { buildDeadlines, sortDeadlines } from './deadlines.ts'
import { checkedIn, unlessChecked } from './doubts/checked.ts'
import type { ReportDoubts } from './doubts/index.ts'
import type { ProgramDraft } from './draft.ts'
import { Ids } from './ids.ts'
import { People } from './people.ts'
import { decodePlace, UNKNOWN_PLACE } from './rooms.ts'
import { buildDays, buildLinks, sortDays } from './sessions.ts'
import { checkLengths, isTooLarge } from './size.ts'
import { explainDate, suggestMoment } from './suggest-moment.ts'
import { VenueTimes } from './venue-times.ts'

/**
 * Builds as much of a program as a draft allows, and reports the problems of the rest. After an
 * error the program is incomplete and must not be used. `lineOf` returns the line of a path.
 */
export function buildProgram(
  given: ProgramDraft,
  reportAll: Report,
  lineOf: (path: Path) => number,
  reportDoubts: ReportDoubts,
): Program {
  const draft = isTooLarge(given, reportAll) ? {} : given
  const isChecked = checkedIn(draft)
  const report = unlessChecked(isChecked, reportAll)
  // A draft without keys comes from a file whose errors are reported already.
  if (Object.keys(draft).length > 0) {
    const hasContent = 'days' in draft || 'deadlines' in draft
    if (!hasContent) report([], problem('no-content'))
    if (!('updated' in draft)) report([], problem('missing-updated'))
  }
  const zone = venueZone(draft.timezone, report)
  const times = new VenueTimes(zone, report)
  const people = new People(report)
  const ids = new Ids(givenIds(draft, report, lineOf))
  const place = decodePlace(draft.room, UNKNOWN_PLACE)
  // Generated ids are numbered in the order of the file, so build the section that comes first.
  const makeDays = () => buildDays(draft.days ?? [], { report, lineOf, times, ids, people, place })
  const makeDeadlines = () => buildDeadlines(draft.deadlines ?? [], { report, times, ids })
  const keys = Object.keys(draft)
  const earlyDays = keys.indexOf('days') < keys.indexOf('deadlines') ? makeDays() : null
  const deadlines = makeDeadlines()
  const days = earlyDays ?? makeDays()
  checkLengths(days, report)
  const program: Program = {
    id: draft.id ?? '',
    name: oneLine(draft.name ?? ''),
    title: oneLineOrNull(draft.title),
    motto: oneLineOrNull(draft.motto),
    url: draft.url ?? null,
    timezone: times.zone,
    venue: oneLineOrNull(draft.venue),
    rooms: place.rooms,
    contact: draft.contact ?? null,
    updated: updatedInstant(draft.updated, times, report),
    color: decodeColor(draft.color, report),
    about: draft.about?.trim() ?? null,
    topics: (draft.topics ?? []).flatMap((topic) => topic ?? []).map(oneLine),
    organizers: people.decode(draft.organizers, ['organizers']),
    sponsors: people.decode(draft.sponsors, ['sponsors']),
    links: buildLinks(draft.links),
    deadlines: sortDeadlines(deadlines),
    days: sortDays(days),
  }
  people.completeAffiliations()
  reportDoubts(days, deadlines, { report, isChecked, zone: times.zone, rooms: place.rooms })
  return program
}

/** Returns the zone of the venue, or null if it is missing or invalid. */
function venueZone(text: string | undefined, report: Report): Zone | null {
  if (text === undefined) return null
  const zone = parseZone(text)
  if (zone.ok) return zone.value
  report(['timezone'], problem('bad-zone', zone.reason, adviceWithForms(zone)))
  return null
}

/** Returns a colour, or null after reporting one that CSS does not know. */
function decodeColor(text: string | undefined, report: Report): string | null {
  if (text === undefined) return null
  const color = parseColor(text)
  if (color === null) report(['color'], problem('bad-color', text, nearest(text, colorNames())))
  return color
}

function updatedInstant(
  text: string | undefined,
  times: VenueTimes,
  report: Report,
): Instant | null {
  if (text === undefined) return null
  const moment = parseMoment(text)
  if (!moment.ok) {
    const { reason, write } = explainDate(text, moment, suggestMoment)
    report(['updated'], problem('bad-time', reason, write))
    return null
  }
  return times.resolve(moment.value, moment.value.zone ?? times.zone, ['updated']) ?? null
}

/**
 * Returns the ids that the file gives, and reports duplicates. Sessions, talks and deadlines share
 * one namespace.
 */
function givenIds(
  draft: ProgramDraft,
  report: Report,
  lineOf: (path: Path) => number,
): Set<string> {
  const paths = new Map<string, Path>()
  const add = (id: string | undefined, path: Path) => {
    if (id === undefined) return
    const first = paths.get(id)
    if (first) report([...path, 'id'], problem('duplicate-id', id, lineOf(first)))
    else paths.set(id, [...path, 'id'])
  }
  for (const [d, deadline] of (draft.deadlines ?? []).entries()) add(deadline?.id, ['deadlines', d])
  for (const [d, day] of (draft.days ?? []).entries()) {
    for (const [s, session] of (day?.sessions ?? []).entries()) {
      const path = ['days', d, 'sessions', s]
      add(session?.id, path)
      for (const [t, talk] of (session?.talks ?? []).entries()) {
        if (typeof talk === 'object') add(talk.id, [...path, 'talks', t])
      }
    }
  }
  return new Set(paths.keys())
}
