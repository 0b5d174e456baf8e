import type { Context } from '../context.ts'
import { type ExitStatus, UserError } from '../errors.ts'
import { matcherFor } from '../query/filter.ts'
import { askNext } from '../query/next.ts'
import { nextJson } from '../render/json.ts'
import { renderNext } from '../render/next.ts'
import { clocksFor } from '../time/clocks.ts'
import { type FilterOptions, matching, meantSpeaker, readFilters } from './filters.ts'
import { type ReplyOptions, send } from './reply.ts'
import { openView, type ViewOptions } from './view.ts'

export interface NextOptions extends ViewOptions, ReplyOptions, FilterOptions {}

const USUAL_COUNT = 3

export async function run(
  context: Context,
  options: NextOptions,
  [count]: readonly string[],
): Promise<ExitStatus> {
  const wanted = readCount(count)
  const { program, at, first, other } = await openView(context, options)
  const filters = readFilters(options, { program, shown: first, now: at })
  const entries = askNext(program, at, wanted, filters && matcherFor(program, filters))
  const clocks = clocksFor(first, other, [at, ...entries.map(({ item }) => item.start)])
  return send(context, options, {
    empty: entries.length === 0,
    json: () => nextJson({ program, zone: first, at }, entries),
    text: (screen) => renderNext({ program, entries, clocks, at }, screen),
    note: `nothing comes next in ${program.id}${matching(options)}${meantSpeaker(options, program)}`,
  })
}

function readCount(text: string | undefined): number {
  if (text === undefined) return USUAL_COUNT
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new UserError(`"${text}" is no number of sessions; write 1 or more`)
}
