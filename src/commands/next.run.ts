import type { Context } from '../context.ts'
import { type ExitStatus, UserError } from '../errors.ts'
import { matcherFor } from '../query/filter.ts'
import { askNext, DEFAULT_COUNT, MAX_COUNT } from '../query/next.ts'
import { renderNext } from '../render/next.ts'
import { sendReply } from '../reply/reply.ts'
import { describeFilters, parseFilters, suggestSpeaker } from '../request/filters.ts'
import { openRequest } from '../request/request.ts'
import { zonePair } from '../time/zone-pair.ts'
import type { NextOptions } from './next.ts'

export async function run(
  context: Context,
  options: NextOptions,
  [count]: readonly string[],
): Promise<ExitStatus> {
  const wanted = parseCount(count)
  const { program, at, zones } = await openRequest(context, options)
  const filters = parseFilters(options, { program, at, zones })
  const matches = filters && matcherFor(filters, program.timezone)
  const slots = askNext(program, at, wanted, matches)
  const starts = [at, ...slots.map(({ item }) => item.start)]
  const shownZones = zonePair(zones.primary, zones.second, starts)
  const advice = suggestSpeaker(options, program)
  return sendReply(context, options, {
    empty: slots.length === 0,
    json: ({ nextJson }) => nextJson({ program, zone: zones.primary, at }, slots),
    text: (screen) => renderNext({ program, slots, zones: shownZones, at }, screen),
    emptyNotice: `nothing comes next in ${program.id}${describeFilters(options)}${advice}`,
  })
}

function parseCount(text: string | undefined): number {
  if (text === undefined) return DEFAULT_COUNT
  const wanted = Number(text)
  if (wanted >= 1 && wanted <= MAX_COUNT) return wanted
  const problem = wanted < 1 ? 'too few' : 'too many'
  throw new UserError(`${text} is ${problem}; write a number from 1 to ${MAX_COUNT}`)
}
