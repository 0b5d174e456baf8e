import type { Context } from '../context.ts'
import { cannot, EXIT, type ExitStatus, UserError } from '../errors.ts'
import { NO_STARS } from '../model/stars.ts'
import { SESSION_FILTERS } from '../query/filter.ts'
import { writeNotice } from '../reply/notice.ts'
import { adviceFor, describeFilters } from '../request/filters.ts'
import { openProgram, openSource } from '../request/open-program.ts'
import { programNames } from '../request/program-name.ts'
import { openZones } from '../request/request.ts'
import { onlyProgram } from '../request/requests.ts'
import { type AskedPrograms, openStars } from '../request/stars.ts'
import { shownWord } from '../text/shown-address.ts'
import { isWebAddress } from '../text/web-address.ts'
import { DEFAULT_FORMAT, type FormatName } from '../writers/index.ts'
import type { WriterModule } from '../writers/writer.ts'
import type { ExportOptions } from './export.ts'
import { splitOperands } from './export-items.ts'
import { exportText, type OpenedExport } from './export-text.ts'

export async function run(
  context: Context,
  options: ExportOptions,
  operands: readonly string[],
): Promise<ExitStatus> {
  const given = splitOperands(operands)
  const { format = DEFAULT_FORMAT } = given
  refuseUnused(options, format)
  const names = programNames(context, options)
  if (names.length > 1 && format !== 'ics') throw oneProgramOnly(format)
  await refuseOwnSource(options, names, context)
  const asked = await open(options, { names, format }, context)
  if (asked.errors.length > 0 && writesFile(options)) {
    await writeNotice(
      context,
      `some programs can't be read${await describeOutput(options, context)}`,
    )
    return EXIT.trouble
  }
  const { text, notice, compare } = await exportText(asked, given, options, context)
  if (notice !== undefined) await writeNotice(context, notice)
  if (text === null) {
    const what = describeFilters(options) + (await describeOutput(options, context))
    await writeNotice(context, `nothing to export${what}${adviceFor(options, asked)}`)
  } else await writeText(text, options.output, context, compare)
  if (asked.errors.length > 0) return EXIT.trouble
  return text === null ? EXIT.no : EXIT.ok
}

/** Opens the programs as they are written. Throws a UserError. */
async function open(
  options: ExportOptions,
  { names, format }: { readonly names: readonly string[]; readonly format: FormatName },
  context: Context,
): Promise<OpenedExport> {
  const at = context.now()
  const starsOf = async (asked: AskedPrograms) => {
    return options.starred || format === 'json' ? openStars(context, options, asked) : NO_STARS
  }
  if (names.length > 1) {
    const { openWithZones } = await import('../request/several.ts')
    const several = await openWithZones(context, options, names, 'raw')
    return { ...several, at, stars: await starsOf(several) }
  }
  const only = onlyProgram(options, options.program ?? [])
  const program = await openProgram(context, only, 'raw')
  const zones = await openZones(context, only, program)
  const one = { programs: [program], names: [names[0]] }
  const stars = await starsOf(one)
  return { ...one, program, zones, at, stars, isAboutSeveral: false, errors: [] }
}

function oneProgramOnly(format: FormatName): UserError {
  return new UserError(
    `export ${format} writes one program; choose one with -p: export ics writes a calendar of several`,
  )
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
  const changes = before ? compare?.(new TextDecoder().decode(before.body), text) : null
  await writeNotice(context, `wrote ${path}${changes ? `; ${changes}` : ''}`)
}

/** Maximum number of bytes of an earlier export that is compared with the new one. */
const MAX_COMPARED = 64 * 2 ** 20

/** Other names for standard output: opening it anew would lose what the shell has redirected. */
const STDOUT = new Set(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])

function writesFile({ output }: ExportOptions): boolean {
  return output !== undefined && !STDOUT.has(output)
}

/** Returns the end of a sentence that says what becomes of the file that is not written. */
async function describeOutput(options: ExportOptions, { files }: Context): Promise<string> {
  const { output } = options
  if (output === undefined || !writesFile(options)) return ''
  const exists = (await files.identify(output)) !== null
  return exists ? `; ${output} stays as it is` : `; ${output} is not written`
}

/** Rejects an output that is the program file, under whatever name. */
async function refuseOwnSource(
  options: ExportOptions,
  names: readonly string[],
  context: Context,
): Promise<void> {
  const { output } = options
  if (output === undefined) return
  const { identify } = context.files
  const target = await identify(output)
  for (const name of names) {
    const source = await openSource(context, { ...options, program: name }).catch(unlessOne(names))
    const own = source?.path == null ? null : await identify(source.path)
    if (own === null || own !== target) continue
    throw new UserError(`${output} is the program itself; choose another name for -o`)
  }
}

/** Returns a `catch` handler that leaves the error of one of several programs for later. */
function unlessOne({ length }: readonly string[]): (error: unknown) => null {
  return (error) => {
    if (length > 1 && error instanceof UserError) return null
    throw error
  }
}

/** Rejects options that the export has no use for. */
function refuseUnused(options: ExportOptions, format: FormatName): void {
  const { alarm, talks, output, only } = options
  if (output === '') throw new UserError('-o: the file name is empty')
  const filter = SESSION_FILTERS.find((name) => options[name])
  if (only === 'deadlines' && filter) {
    throw new UserError(`--${filter} is for sessions: deadlines have none`)
  }
  refuseIcsUrl(options.icsUrl, format)
  if (format === 'ics') return
  const option = alarm ? '--alarm' : talks ? '--talks' : null
  if (option) throw new UserError(`${option} is for calendars; ${format} has no use for it`)
}

function refuseIcsUrl(address: string | undefined, format: FormatName): void {
  if (address === undefined) return
  if (format !== 'html') {
    throw new UserError(
      `--ics-url is for html, whose readers subscribe there; ${format} has no use for it`,
    )
  }
  if (!isWebAddress(address)) {
    const https = address.replace(/^webcals?:/i, 'https:')
    const advice = isWebAddress(https) ? shownWord(https) : 'https://…/program.ics'
    throw new UserError(`--ics-url: no web address "${shownWord(address)}"; write ${advice}`)
  }
  const { username, password } = new URL(address)
  if (username + password !== '') {
    const write = shownWord(address)
    throw new UserError(`--ics-url: the page would publish the password in it; write ${write}`)
  }
}
