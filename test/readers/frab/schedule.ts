/** Writes small schedules in frab XML and frab JSON, and reads them to what tests compare. */
import type { Program, Session } from '../../../src/model/program.ts'
import { isoInstant } from '../../../src/time/format.ts'
import { ianaZone } from '../../../src/time/zone.ts'
import { readValid } from '../foreign.ts'

/** Returns frab XML with a conference and days. */
export function schedule(
  days: string,
  conference = '<time_zone_name>Europe/Paris</time_zone_name>',
) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<schedule>
  <version>v1.1</version>
  <conference><acronym>tea-25</acronym><title>Tea 2025</title>${conference}</conference>
  ${days}
</schedule>`
}

/** Returns frab XML with events in one room of one day. */
export function inRoom(events: string, conference?: string): string {
  const day = `<day index="1" date="2025-03-01"><room name="Kettle">${events}</room></day>`
  return schedule(day, conference)
}

/** Returns an event at 10:00 in Paris, for 30 minutes. */
export function event(fields: string, attributes = 'id="7"'): string {
  return `<event ${attributes}><date>2025-03-01T10:00:00+01:00</date><start>10:00</start>
    <duration>00:30</duration><title>Brewing</title>${fields}</event>`
}

export function sessionsOf({ days }: Program): Session[] {
  return days.flatMap(({ sessions }) => sessions)
}

/** Reads a source of one session. */
export async function readOne(
  content: string,
  settings?: Parameters<typeof readValid>[1],
): Promise<{ session: Session; notes: string[] }> {
  const { program, notes } = await readValid(content, settings)
  const [session, ...others] = sessionsOf(program)
  if (!session || others.length > 0) throw new Error('not one session')
  return { session, notes }
}

/** Reads a source, and returns its sessions as `2025-03-01: 2025-03-01T10:00 to 10:30 Brewing`. */
export async function readTimes(
  content: string,
  settings?: Parameters<typeof readValid>[1],
): Promise<{ times: string[]; zone: string; notes: string[] }> {
  const { program, notes } = await readValid(content, settings)
  const { timezone } = program
  const local = (instant: number) => isoInstant(instant, ianaZone(timezone.name)).slice(0, 16)
  const times = program.days.flatMap(({ date, sessions }) =>
    sessions.map(({ start, end, title }) => {
      const time = start && end && `${local(start)} to ${local(end).slice(11)}`
      return `${date}: ${time ?? 'open'} ${title}`
    }),
  )
  return { times, zone: timezone.name, notes }
}
