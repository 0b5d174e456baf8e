import type { Context } from '../context.ts'
import { type ExitStatus, UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { type Found, findByText, nearestItem } from '../query/find-by-text.ts'
import { askShow, type ShowAnswer } from '../query/show.ts'
import { askSpeakers } from '../query/speakers.ts'
import { idsAt } from '../query/timed-slots.ts'
import { screen } from '../render/layout/screen.ts'
import { renderDeadline, renderItem, renderMatches } from '../render/show.ts'
import { columnsOf } from '../reply/notice.ts'
import { sendReply } from '../reply/reply.ts'
import { openRequest, type Request } from '../request/request.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { shellWord } from '../text/shell-word.ts'
import type { Instant } from '../time/types.ts'
import { zonePair } from '../time/zone-pair.ts'
import type { ShowOptions } from './show.ts'

export async function run(
  context: Context,
  options: ShowOptions,
  operands: readonly string[],
): Promise<ExitStatus> {
  const text = operands.join(' ')
  if (operands.length > 1) {
    throw new UserError(`one at a time; quote several words: esfomo show ${shellWord(text)}`)
  }
  if (text.trim() === '') throw new UserError('the id is empty; write esfomo show ID')
  const request = await openRequest(context, options)
  const { program, at, zones } = request
  const found = onlyMatch(findByText(program, text), text, request, context)
  const answer = askShow(program, found, at)
  const view = {
    program,
    zones: zonePair(zones.primary, zones.second, startsOf(answer)),
    at,
    current: idsAt(program, at),
    deadlineZone: zones.deadlines,
  }
  const zone = answer.kind === 'deadline' ? zones.deadlines : zones.primary
  return sendReply(context, options, {
    empty: false,
    json: ({ showJson }) => showJson({ program, zone, at }, answer),
    text: (target) => {
      return answer.kind === 'deadline'
        ? renderDeadline(answer.deadline, view, target)
        : renderItem(answer, view, target)
    },
  })
}

/** Returns the only match. Throws a UserError that lists several or suggests another. */
function onlyMatch(
  found: readonly Found[],
  text: string,
  { program, zones }: Request,
  { stderr }: Context,
): Found {
  const [only] = found
  if (!only) {
    throw new UserError(`nothing in ${program.id} is called "${text}"${suggest(text, program)}`)
  }
  if (found.length === 1) return only
  const matches = renderMatches(found, zones.primary, screen(columnsOf(stderr), false))
  const note = `times in ${zones.primary.label}`
  throw new UserError(`"${text}" matches ${found.length}; write the id of one (${note}):`, matches)
}

function suggest(text: string, program: Program): string {
  if (askSpeakers(program, text).length > 0) {
    return `; for people: esfomo speakers ${shellWord(text)}`
  }
  const near = nearestItem(program, text)
  // An id alone says nothing to someone who typed a title.
  return didYouMean(near?.id ?? null, '', near?.by === 'title' ? near.title : null)
}

function startsOf(answer: ShowAnswer): Instant[] {
  if (answer.kind === 'deadline') return []
  const { item, session } = answer.slot
  const start = item.start ?? session?.start
  return start === undefined || start === null ? [] : [start]
}
