/** Lists what is starred. */
import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { type Stars, starredIn } from '../model/stars.ts'
import { itemsOf, listDays, listsAt } from '../query/days.ts'
import { filterDays } from '../query/filter-days.ts'
import { slotsOf } from '../query/slots.ts'
import { idsAt } from '../query/timed-slots.ts'
import { renderSchedule } from '../render/schedule.ts'
import { instantsOf } from '../render/schedule-columns.ts'
import { sendReply } from '../reply/reply.ts'
import type { Request } from '../request/request.ts'
import { HOW_TO_STAR, missingIn } from '../request/stars.ts'
import { zonePair } from '../time/zone-pair.ts'
import type { StarOptions } from './star.ts'

export function listStarred(
  { program, at, zones }: Request,
  stars: Stars,
  context: Context,
  options: StarOptions,
): Promise<ExitStatus> {
  const ids = starredIn(program, stars)
  const days = filterDays(listDays(program), { starred: ids })
  const shownZones = zonePair(zones.primary, zones.second, instantsOf(days.flatMap(itemsOf)))
  const [current, lists] = [idsAt(program, at), listsAt(days, at)]
  const view = { program, days, zones: shownZones, at, current, lists, summary: null }
  return sendReply(context, options, {
    empty: days.length === 0,
    json: ({ starJson }) => {
      const slots = slotsOf(program).filter(({ item }) => ids.has(item.id))
      return starJson({ program, zone: zones.primary, at }, slots, missingIn(program, stars))
    },
    text: (screen) => renderSchedule(view, screen),
    emptyNotice: `nothing in ${program.id} is starred${HOW_TO_STAR}`,
  })
}
