/** Writes what `export` selects from one or several programs. */
import type { Context } from '../context.ts'
import type { Program } from '../model/program.ts'
import type { ListedDay } from '../query/days.ts'
import { type Selection, select, selectDays, selectDeadlines } from '../query/select.ts'
import { parseAlarm } from '../request/alarm-option.ts'
import { parseDeadlineFilters } from '../request/filters.ts'
import { type AskedOfSeveral, filtersOfEach } from '../request/filters-of-each.ts'
import { openSource } from '../request/open-program.ts'
import type { Requests } from '../request/request.ts'
import { onlyProgram } from '../request/requests.ts'
import { DEFAULT_FORMAT, FORMATS } from '../writers/index.ts'
import type { Export, WriterModule } from '../writers/writer.ts'
import type { ExportOptions } from './export.ts'
import { type ExportOperands, idsNamed } from './export-items.ts'

export type OpenedExport = AskedOfSeveral & Pick<Requests, 'zones' | 'errors' | 'names'>

/** Returns the text of what is selected, null for nothing. */
export async function exportText(
  asked: OpenedExport,
  given: ExportOperands,
  options: ExportOptions,
  context: Context,
): Promise<Export & Pick<WriterModule, 'compare'>> {
  const zone = asked.zones.primary
  const ids =
    given.names.length > 0 ? idsNamed(given, { ...asked, zone, stderr: context.stderr }) : null
  const selectFrom = selectorFor(asked, options)
  const { write, writeSeveral, compare }: WriterModule =
    await FORMATS[given.format ?? DEFAULT_FORMAT].load()
  const withTalks = options.talks === true
  const isCalendar = (given.format ?? DEFAULT_FORMAT) === 'ics' && ids === null
  const addGone = isCalendar ? await goneAdder(asked, options, context, selectFrom) : null
  const requests = asked.programs.flatMap((program) => {
    const own = ids?.get(program) ?? []
    // Names that only other programs know select nothing of this one.
    if (asked.isAboutSeveral && ids !== null && own.length === 0) return []
    const { selection, days } = selectFrom(program, own)
    return {
      program,
      selection: addGone?.(selection, program) ?? selection,
      days,
      zone,
      stars: asked.stars,
      wantsDeadlines: options.only === 'deadlines' || ids !== null,
      withTalks,
      alarms: [...new Set(options.alarm?.map(parseAlarm))],
      icsUrl: options.icsUrl ?? null,
    }
  })
  const [first, ...others] = requests
  if (!first) return { text: null }
  const isOne = !asked.isAboutSeveral || !writeSeveral
  return {
    ...(isOne ? write(first) : writeSeveral([first, ...others])),
    ...(compare ? { compare } : {}),
  }
}

/** Returns what adds to a selection what is gone from addresses; null if no program has one. */
async function goneAdder(
  asked: OpenedExport,
  options: ExportOptions,
  context: Context,
  selectFrom: Selector,
) {
  const sources = await Promise.all(
    asked.names.map((name) =>
      openSource(context, onlyProgram(options, name === undefined ? [] : [name])),
    ),
  )
  if (sources.every(({ readBefore }) => readBefore === null)) return null
  const { addGoneTo } = await import('./export-gone.ts')
  return addGoneTo({ ...asked, sources }, options, context, selectFrom)
}

/** Selects from a program by ids and the filters of `asked`, one of the programs: by default itself. */
export type Selector = (
  program: Program,
  ids: readonly string[],
  asked?: Program,
) => { readonly selection: Selection; days(): readonly ListedDay[] }

/** Returns a function that selects from a program by ids and the filters. Throws a UserError. */
function selectorFor(asked: AskedOfSeveral, options: ExportOptions): Selector {
  if (options.only === 'deadlines') {
    const filters = parseDeadlineFilters(options, asked)
    return (program, ids) => {
      return { selection: selectDeadlines(program, { ids, filters }), days: () => [] }
    }
  }
  const { only } = options
  const filtered = filtersOfEach(options, asked)
  return (program, ids, current = program) => {
    const filters = filtered?.find((one) => one.program === current)?.filters
    return {
      selection: select(program, { ids, only, filters }),
      days: () => selectDays(program, { ids, filters }),
    }
  }
}
