import type { Context } from '../context.ts'
import { cannot, EXIT, type ExitStatus, UserError } from '../errors.ts'
import type { ListedDay } from '../query/days.ts'
import { SESSION_FILTERS } from '../query/filter.ts'
import { type Selection, select, selectDays, selectDeadlines } from '../query/select.ts'
import { writeNotice } from '../reply/notice.ts'
import {
  describeFilters,
  parseDeadlineFilters,
  parseFilters,
  suggestSpeaker,
} from '../request/filters.ts'
import { openProgram, openSource } from '../request/open-program.ts'
import { openZones } from '../request/request.ts'
import { parsedValue } from '../request/setting.ts'
import type { Asked } from '../request/times/plain-time.ts'
import { parseDuration } from '../time/parse.ts'
import { DEFAULT_FORMAT, FORMATS, type FormatName } from '../writers/index.ts'
import type { WriterModule } from '../writers/writer.ts'
import type { ExportOptions } from './export.ts'
import { idsNamed, splitOperands } from './export-items.ts'

export async function run(
  context: Context,
  options: ExportOptions,
  operands: readonly string[],
): Promise<ExitStatus> {
  const given = splitOperands(operands)
  const { format = DEFAULT_FORMAT } = given
  refuseUnused(options, format)
  await refuseOwnSource(options, context)
  const program = await openProgram(context, options, 'raw')
  const zones = await openZones(context, options, program)
  const zone = zones.primary
  const asked = { program, at: context.now(), zones }
  const ids = idsNamed(given, { program, zone, stderr: context.stderr })
  const { selection, days } = selectItems(asked, ids, options)
  const { write, compare }: WriterModule = await FORMATS[format].load()
  const { text, notice } = write({
    program,
    selection,
    days,
    zone,
    wantsDeadlines: options.only === 'deadlines' || ids.length > 0,
    withTalks: options.talks === true,
    alarms: alarmsOf(options),
  })
  if (notice !== undefined) await writeNotice(context, notice)
  if (text === null) {
    const what = describeFilters(options) + (await describeOutput(options, context))
    await writeNotice(context, `nothing to export${what}${suggestSpeaker(options, program)}`)
    return EXIT.no
  }
  await writeText(text, options.output, context, compare)
  return EXIT.ok
}

function selectItems(
  asked: Asked,
  ids: readonly string[],
  options: ExportOptions,
): { selection: Selection; days: () => readonly ListedDay[] } {
  const { program } = asked
  if (options.only === 'deadlines') {
    const filters = parseDeadlineFilters(options, asked)
    return { selection: selectDeadlines(program, { ids, filters }), days: () => [] }
  }
  const filters = parseFilters(options, asked)
  return {
    selection: select(program, { ids, only: options.only, filters }),
    days: () => selectDays(program, { ids, filters }),
  }
}

function alarmsOf({ alarm = [] }: ExportOptions): number[] {
  return [...new Set(alarm.map((text) => parsedValue('--alarm', parseDuration(text))))]
}

async function writeText(
  text: string,
  path: string | undefined,
  context: Context,
  compare: WriterModule['compare'],
): Promise<void> {
  if (path === undefined || STDOUT.has(path)) return context.stdout.write(text)
  const { files } = context
  // What has no versions, such as a pipe, would not end.
  const isFile = compare && (await files.version(path)) !== null
  const before = isFile ? await files.read(path, MAX_COMPARED).catch(() => null) : null
  await files.write(path, text).catch(cannot(`write ${path}`))
  const changes = before ? compare?.(new TextDecoder().decode(before), text) : null
  await writeNotice(context, `wrote ${path}${changes ? `; ${changes}` : ''}`)
}

/** Maximum number of bytes of an earlier export that is compared with the new one. */
const MAX_COMPARED = 64 * 2 ** 20

/** Other names for standard output: opening it anew would lose what the shell has redirected. */
const STDOUT = new Set(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])

/** Returns the end of a sentence that says what becomes of the file that is not written. */
async function describeOutput({ output }: ExportOptions, { files }: Context): Promise<string> {
  if (output === undefined || STDOUT.has(output)) return ''
  const exists = (await files.identify(output)) !== null
  return exists ? `; ${output} stays as it is` : `; ${output} is not written`
}

/** Rejects an output that is the program file, under whatever name. */
async function refuseOwnSource(options: ExportOptions, context: Context): Promise<void> {
  const { output } = options
  if (output === undefined) return
  const { path } = await openSource(context, options)
  if (path === null) return
  const { identify } = context.files
  const own = await identify(path)
  if (own === null || own !== (await identify(output))) return
  throw new UserError(`${output} is the program itself; choose another name for -o`)
}

/** Rejects options that the export has no use for. */
function refuseUnused(options: ExportOptions, format: FormatName): void {
  const { alarm, talks, output, only } = options
  if (output === '') throw new UserError('-o: the file name is empty')
  const filter = SESSION_FILTERS.find((name) => options[name])
  if (only === 'deadlines' && filter) {
    throw new UserError(`--${filter} is for sessions: deadlines have none`)
  }
  if (format === 'ics') return
  const option = alarm ? '--alarm' : talks ? '--talks' : null
  if (option) throw new UserError(`${option} is for calendars; ${format} has no use for it`)
}
