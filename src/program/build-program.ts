/** The second stage of reading a program file: from what stands in it to what it means. */

import type { Path, Report } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import type { Program } from '../model/program.ts'
import { oneLine, oneLineOrNull } from '../text/one-line.ts'
import { parseMoment } from '../time/parse.ts'
import type { Instant, Zone } from '../time/types.ts'
import { wallTime } from '../time/wall-time.ts'
import { parseZone, UTC } from '../time/zone.ts'
import { buildDeadlines } from './deadlines.ts'
import type { ProgramDraft } from './draft.ts'
import { Ids } from './ids.ts'
import { People } from './people.ts'
import { buildDays, buildLinks } from './sessions.ts'
import { VenueTimes } from './venue-times.ts'

/**
 * Reads all that can be read and tells the rest; after an error the program is not whole, and not
 * to be used. `lineOf` gives the line on which a path stands.
 */
export function buildProgram(
  file: ProgramDraft,
  report: Report,
  lineOf: (path: Path) => number,
): Program {
  // What is no map at all has been told.
  if (Object.keys(file).length > 0) {
    const hasContent = 'days' in file || 'deadlines' in file
    if (!hasContent) report([], problem('no-content'))
    if (!('updated' in file)) report([], problem('missing-updated'))
  }
  const zone = venueZone(file.timezone, report)
  const times = new VenueTimes(zone, report)
  const people = new People(report)
  const ids = new Ids(givenIds(file, report, lineOf))
  const room = oneLineOrNull(file.room)
  // Ids that are made are numbered in the order of the file.
  const buildTheDays = () =>
    buildDays(file.days ?? [], { report, lineOf, times, ids, people, room })
  const buildTheDeadlines = () => buildDeadlines(file.deadlines ?? [], { report, times, ids })
  const keys = Object.keys(file)
  const early = keys.indexOf('days') < keys.indexOf('deadlines') ? buildTheDays() : null
  const deadlines = buildTheDeadlines()
  const days = early ?? buildTheDays()
  const program: Program = {
    id: file.id ?? '',
    name: oneLine(file.name ?? ''),
    title: oneLineOrNull(file.title),
    motto: oneLineOrNull(file.motto),
    url: file.url ?? null,
    timezone: zone,
    venue: oneLineOrNull(file.venue),
    room,
    contact: file.contact ?? null,
    updated: updatedInstant(file.updated, times, report),
    about: file.about?.trim() ?? null,
    topics: (file.topics ?? []).flatMap((topic) => topic ?? []).map(oneLine),
    organizers: people.decode(file.organizers, ['organizers']),
    sponsors: people.decode(file.sponsors, ['sponsors']),
    links: buildLinks(file.links),
    deadlines,
    days,
  }
  people.completeAffiliations()
  return program
}

/** With a wrong zone the times are still checked against each other, on a clock without changes. */
function venueZone(text: string | undefined, report: Report): Zone {
  if (text === undefined) return UTC
  const zone = parseZone(text)
  if (zone.ok) return zone.value
  report(['timezone'], problem('bad-zone', zone.reason, zone.write))
  return UTC
}

function updatedInstant(
  text: string | undefined,
  times: VenueTimes,
  report: Report,
): Instant | null {
  if (text === undefined) return null
  const moment = parseMoment(text)
  if (!moment.ok) {
    report(['updated'], problem('bad-time', moment.reason, moment.write))
    return null
  }
  const { date, clock, zone } = moment.value
  const wall = wallTime(date, clock?.sinceMidnight ?? 0)
  return times.resolve(wall, zone ?? times.zone, ['updated']) ?? null
}

/** The ids of a file; sessions, talks and deadlines share one space. */
function givenIds(file: ProgramDraft, report: Report, lineOf: (path: Path) => number): Set<string> {
  const places = new Map<string, Path>()
  const take = (id: string | undefined, path: Path) => {
    if (id === undefined) return
    const first = places.get(id)
    if (first) report([...path, 'id'], problem('duplicate-id', id, lineOf(first)))
    else places.set(id, [...path, 'id'])
  }
  for (const [d, deadline] of (file.deadlines ?? []).entries()) take(deadline?.id, ['deadlines', d])
  for (const [d, day] of (file.days ?? []).entries()) {
    for (const [s, session] of (day?.sessions ?? []).entries()) {
      const path = ['days', d, 'sessions', s]
      take(session?.id, path)
      for (const [t, talk] of (session?.talks ?? []).entries())
        take(talk?.id, [...path, 'talks', t])
    }
  }
  return new Set(places.keys())
}
