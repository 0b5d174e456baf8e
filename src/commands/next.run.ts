import type { Context } from '../context.ts'
import { type ExitStatus, UserError } from '../errors.ts'
import { matcherFor } from '../query/filter.ts'
import { askNext } from '../query/next.ts'
import { nextJson } from '../render/json/answers.ts'
import { renderNext } from '../render/next.ts'
import { type ReplyOptions, send } from '../reply/reply.ts'
import { type FilterOptions, matching, meantSpeaker, parseFilters } from '../request/filters.ts'
import { openView, type ViewOptions } from '../request/view.ts'
import { zonePair } from '../time/zone-pair.ts'

export interface NextOptions extends ViewOptions, ReplyOptions, FilterOptions {}

const USUAL_COUNT = 3

export async function run(
  context: Context,
  options: NextOptions,
  [count]: readonly string[],
): Promise<ExitStatus> {
  const wanted = parseCount(count)
  const { program, at, first, other } = await openView(context, options)
  const filters = parseFilters(options, { program, shown: first, now: at })
  const slots = askNext(program, at, wanted, filters && matcherFor(program, filters))
  const zones = zonePair(first, other, [at, ...slots.map(({ item }) => item.start)])
  return send(context, options, {
    empty: slots.length === 0,
    json: () => nextJson({ program, zone: first, at }, slots),
    text: (screen) => renderNext({ program, slots, zones, at }, screen),
    note: `nothing comes next in ${program.id}${matching(options)}${meantSpeaker(options, program)}`,
  })
}

function parseCount(text: string | undefined): number {
  if (text === undefined) return USUAL_COUNT
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new UserError(`"${text}" is no number of sessions; write 1 or more`)
}
