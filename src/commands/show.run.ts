import type { Context } from '../context.ts'
import { type ExitStatus, UnknownArgument } from '../errors.ts'
import { type Found, findByText } from '../query/find-by-text.ts'
import { askShow, type ShowAnswer } from '../query/show.ts'
import { idsAt } from '../query/timed-slots.ts'
import type { Screen } from '../render/layout/screen.ts'
import { renderDeadline, renderItem, type ShowView } from '../render/show.ts'
import { renderPerson } from '../render/show-person.ts'
import { sendReply } from '../reply/reply.ts'
import { openRequest, type Request } from '../request/request.ts'
import { openStarsOf } from '../request/stars.ts'
import type { Instant } from '../time/types.ts'
import { zonePair } from '../time/zone-pair.ts'
import { findNamed } from './find-named.ts'
import type { ShowOptions } from './show.ts'

export async function run(
  context: Context,
  options: ShowOptions,
  words: readonly string[],
): Promise<ExitStatus> {
  const request = await openRequest(context, options)
  const { program, at, zones } = request
  const stars = await openStarsOf(program, context, options)
  const answer = askShow(program, onlyMatch(words, request, context), at)
  const view = {
    program,
    zones: zonePair(zones.primary, zones.second, startsOf(answer)),
    at,
    current: idsAt(program, at),
    stars,
    deadlineZone: zones.deadlines,
  }
  const zone = answer.kind === 'deadline' ? zones.deadlines : zones.primary
  return sendReply(context, options, {
    empty: false,
    json: ({ showJson }) => showJson({ program, zone, at, stars }, answer),
    text: (target) => render(answer, view, target),
  })
}

/** Returns what the words name together. Throws a UserError. */
function onlyMatch(words: readonly string[], request: Request, { stderr }: Context): Found {
  const { program, zones } = request
  const text = words.join(' ')
  const [first = ''] = words
  const areSeveral = words.length > 1 && findByText(program, text).length === 0
  if (areSeveral && words.every((word) => findByText(program, word).length > 0)) {
    const problem = 'show takes one name at a time'
    throw new UnknownArgument(problem, text, problem, [['show', first]])
  }
  const zone = zones.primary
  return findNamed(text, { program, zone, stderr, filtering: ['schedule', 'all'], otherwise: '' })
}

function render(answer: ShowAnswer, view: ShowView, screen: Screen): string {
  if (answer.kind === 'person') return renderPerson(answer, view, screen)
  return answer.kind === 'deadline'
    ? renderDeadline(answer.deadline, view, screen)
    : renderItem(answer, view, screen)
}

function startsOf(answer: ShowAnswer): Instant[] {
  if (answer.kind === 'deadline') return []
  if (answer.kind === 'person') {
    return answer.person.appearances.flatMap(({ slot }) => slot.item.start ?? [])
  }
  const { item, session } = answer.slot
  return [item.start ?? session?.start ?? []].flat()
}
