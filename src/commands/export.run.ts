import type { Context } from '../context.ts'
import { cannot, EXIT, type ExitStatus, UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { restrictTo, type Selection, select } from '../query/select.ts'
import { jsonText } from '../render/json/text.ts'
import { tell } from '../reply/notice.ts'
import { type FilterOptions, matching, meantSpeaker, parseFilters } from '../request/filters.ts'
import {
  askedZone,
  chosenInstant,
  loadNamed,
  orUserError,
  type ViewOptions,
  viewerZone,
} from '../request/view.ts'
import { nearest } from '../text/nearest.ts'
import { readDuration } from '../time/parse.ts'
import type { Zone } from '../time/types.ts'

export interface ExportOptions extends Omit<ViewOptions, 'at' | 'json'>, FilterOptions {
  readonly output?: string
  readonly only?: 'sessions' | 'deadlines'
  readonly talks?: boolean
  readonly alarm?: readonly string[]
}

const FORMATS = ['ics', 'json', 'csv', 'md'] as const
type Format = (typeof FORMATS)[number]

interface Job {
  readonly context: Context
  readonly options: ExportOptions
  readonly program: Program
  readonly selection: Selection
  readonly ids: readonly string[]
  readonly zone: Zone
}

/** Each loads its libraries when it is asked for, and makes texts harmless in its own way. */
const WRITERS = {
  ics: async ({ context, options, program, selection }) => {
    const { buildCalendar } = await import('../writers/calendar/build-calendar.ts')
    const { writeCalendar } = await import('../writers/calendar/icalendar.ts')
    const alarms = (options.alarm ?? []).map((text) => orUserError(readDuration(text), '--alarm'))
    refuseUntimed(selection)
    const parts = { ...selection, alarms: [...new Set(alarms)], withTalks: options.talks === true }
    await tellUndated(context, selection)
    const calendar = buildCalendar(program, parts)
    // RFC 5545 §3.6: there is no calendar without a component.
    return calendar.events.length === 0 ? null : writeCalendar(calendar)
  },
  json: async (job) => {
    const { programJson } = await import('../render/json/answers.ts')
    return jsonText(
      programJson({ program: restrictTo(job.program, job.selection), zone: job.zone, at: null }),
    )
  },
  csv: async (job) => {
    const { csvText } = await import('../writers/csv.ts')
    const { selection, options, ids, zone } = job
    if (isEmpty(selection)) return null
    // A row a session or talk; deadlines where they are asked for, or all there is.
    const items = selection.sessions.length + selection.talks.length
    const wanted = options.only === 'deadlines' || ids.length > 0 || items === 0
    const deadlines = wanted ? selection.deadlines : []
    return csvText(job.program, { ...selection, deadlines }, zone)
  },
  md: async (job) => {
    const { markdownText } = await import('../writers/markdown.ts')
    return isEmpty(job.selection)
      ? null
      : markdownText(restrictTo(job.program, job.selection), job.zone)
  },
} as const satisfies Record<Format, (job: Job) => Promise<string | null>>

export async function run(
  context: Context,
  options: ExportOptions,
  operands: readonly string[],
): Promise<ExitStatus> {
  const format = FORMATS.find((known) => known === operands[0])
  const ids = format ? operands.slice(1) : operands
  refuseFormats(ids)
  refuseUseless(options, format ?? 'ics')
  const program = await loadNamed(context, options)
  const places = { local: await viewerZone(context), venue: program.timezone }
  const zone = askedZone(context, options, places) ?? program.timezone
  const bounded = (options.from ?? options.until) !== undefined
  // Nothing else in an export depends on the time.
  const now = bounded ? (chosenInstant(context, {}, program, zone) ?? context.now()) : 0
  const filters = parseFilters(options, { program, shown: zone, now })
  const selection = select(program, { ids, only: options.only, filters })
  const text = await WRITERS[format ?? 'ics']({ context, options, program, selection, ids, zone })
  if (text === null) {
    await tell(context, `nothing to export${matching(options)}${meantSpeaker(options, program)}`)
  } else if (STDOUT.has(options.output)) await context.stdout.write(text)
  else await writeFile(context, options.output ?? '', text)
  return EXIT.ok
}

/** Other names for it: to open it anew would lose what the shell has put there. */
const STDOUT = new Set([undefined, '-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])

function refuseUseless(options: ExportOptions, format: Format): void {
  const { alarm, talks, output, only, speaker, room, track } = options
  if (output === '') throw new UserError('-o: no file is named')
  const place = speaker ? '--speaker' : room ? '--room' : track ? '--track' : null
  if (only === 'deadlines' && place)
    throw new UserError(`${place} is for sessions: deadlines have none`)
  if (format === 'ics') return
  const option = alarm ? '--alarm' : talks ? '--talks' : null
  if (option) throw new UserError(`${option} is for calendars: ${format} has no use for it`)
}

/** What is nearly a format, or one in the wrong place, is not looked for among the ids. */
function refuseFormats(ids: readonly string[]): void {
  const late = FORMATS.find((format) => ids.includes(format))
  if (late) throw new UserError(`the format comes first: esfomo export ${late} ID…`)
  const near = nearest(ids[0] ?? '', FORMATS)
  if (near) throw new UserError(`no format "${ids[0]}"; did you mean ${near}?`)
}

function isEmpty({ sessions, talks, deadlines }: Selection): boolean {
  return sessions.length + talks.length + deadlines.length === 0
}

function refuseUntimed({ talks }: Selection): void {
  const untimed = talks.find(({ talk }) => talk.start === null)
  if (!untimed) return
  const { talk, session } = untimed
  throw new UserError(`${talk.id} has no time of its own; export its session, ${session.id}`)
}

async function tellUndated(context: Context, { deadlines }: Selection): Promise<void> {
  const undated = deadlines.filter(({ due }) => due === null).map(({ id }) => id)
  if (undated.length === 0) return
  await tell(context, `left out, since not announced yet: ${undated.join(', ')}`)
}

async function writeFile(context: Context, path: string, text: string): Promise<void> {
  await context.files.write(path, text).catch(cannot(`write ${path}`))
  await tell(context, `wrote ${path}`)
}
