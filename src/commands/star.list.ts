/** Lists what is starred, with clashes and free times. */
import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { type Stars, starredIn } from '../model/stars.ts'
import { MAX_CLASHES } from '../query/plan/clashes.ts'
import { askPlan, timesOf } from '../query/plan/plan.ts'
import { renderPlan } from '../render/plan.ts'
import { holdNotice } from '../reply/notice.ts'
import { sendReply } from '../reply/reply.ts'
import type { Request } from '../request/request.ts'
import { sessionsBetween } from '../request/sessions-between.ts'
import { HOW_TO_STAR, missingIn } from '../request/stars.ts'
import { zonePair } from '../time/zone-pair.ts'
import type { StarOptions } from './star.ts'

export function listStarred(
  request: Request,
  stars: Stars,
  context: Context,
  options: StarOptions,
): Promise<ExitStatus> {
  const { program, at, zones } = request
  const plan = askPlan(program, starredIn(program, stars), at)
  if (plan.clashes.length === MAX_CLASHES) {
    holdNotice(context, `too many clashes: only the first ${MAX_CLASHES} are listed`)
  }
  return sendReply(context, options, {
    empty: plan.starred.length === 0,
    json: ({ starJson }) => {
      return starJson({ program, zone: zones.primary, at, stars }, plan, missingIn(program, stars))
    },
    text: (screen) => {
      const shownZones = zonePair(zones.primary, zones.second, plan.days.flatMap(timesOf))
      const otherwise = sessionsBetween(request, options, context)
      const view = { program, plan, zones: shownZones, at, otherwise }
      return renderPlan(view, screen)
    },
    emptyNotice: `nothing in ${program.id} is starred${HOW_TO_STAR}`,
  })
}
