import type { Context } from '../context.ts'
import { type ExitStatus, UserError } from '../errors.ts'
import { matcherFor } from '../query/filter.ts'
import { DEFAULT_COUNT, MAX_COUNT } from '../query/next.ts'
import { askAllNext } from '../query/several.ts'
import { renderNext } from '../render/next.ts'
import { severalPrograms } from '../render/phrases/several.ts'
import { sendReply } from '../reply/reply.ts'
import { adviceFor, describeFilters } from '../request/filters.ts'
import { filtersOfEach } from '../request/filters-of-each.ts'
import { openRequests } from '../request/requests.ts'
import { openStars } from '../request/stars.ts'
import { zonePair } from '../time/zone-pair.ts'
import type { NextOptions } from './next.ts'

export async function run(
  context: Context,
  options: NextOptions,
  [count]: readonly string[],
): Promise<ExitStatus> {
  const wanted = parseCount(count)
  const request = await openRequests(context, options)
  const { program, programs, at, zones } = request
  const stars = await openStars(context, options, request)
  const asked = filtersOfEach(options, { ...request, stars })
  const questions = asked?.map((one) => {
    return { ...one, matches: matcherFor(one.filters, one.program.timezone) }
  })
  const slots = askAllNext(questions ?? programs.map((one) => ({ program: one })), at, wanted)
  const starts = [at, ...slots.map(({ item }) => item.start)]
  const shownZones = zonePair(zones.primary, zones.second, starts)
  const several = request.isAboutSeveral ? severalPrograms(programs, zones.primary) : null
  const advice = adviceFor(options, { ...request, stars })
  return sendReply(context, options, {
    empty: slots.length === 0,
    isIncomplete: request.errors.length > 0,
    json: ({ nextJson }) => nextJson({ ...request, stars, zone: zones.primary }, slots),
    text: (screen) => renderNext({ program, slots, zones: shownZones, at, stars, several }, screen),
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
