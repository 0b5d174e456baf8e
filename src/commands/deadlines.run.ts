import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import type { DeadlineFilter } from '../query/deadlines.ts'
import { askAllDeadlines } from '../query/several.ts'
import { renderDeadlines } from '../render/deadlines.ts'
import { severalPrograms } from '../render/phrases/several.ts'
import { sendReply } from '../reply/reply.ts'
import type { Requests } from '../request/request.ts'
import { openRequests } from '../request/requests.ts'
import { parsedValue } from '../request/setting.ts'
import { parseDuration } from '../time/parse.ts'
import type { DeadlinesOptions } from './deadlines.ts'

export async function run(
  context: Context,
  options: DeadlinesOptions,
  names: readonly string[],
): Promise<ExitStatus> {
  const { open, passed, within } = options
  const filter: DeadlineFilter = {
    status: open ? 'open' : passed ? 'passed' : undefined,
    within: within === undefined ? undefined : parsedValue('--within', parseDuration(within)),
  }
  const request = await openRequests(context, options)
  const { program, programs, at, zones } = request
  const ids = names.length === 0 ? undefined : await idsNamed(names, request)
  const questions = programs.map((one) => ({ program: one, ids: ids?.get(one) }))
  const answers = askAllDeadlines(questions, at, filter)
  const zone = zones.deadlines
  const several = request.isAboutSeveral ? severalPrograms(programs, zone) : null
  return sendReply(context, options, {
    empty: answers.length === 0,
    isIncomplete: request.errors.length > 0,
    json: ({ deadlinesJson }) => deadlinesJson({ ...request, zone }, answers),
    text: (screen) => renderDeadlines({ program, answers, at, zone, several }, screen),
    emptyNotice: `no ${names.join(' or ') || 'deadline'} in ${program.id}${describeCondition(options)}`,
  })
}

/** Returns the end of a sentence about deadlines of which none matches. */
function describeCondition({ open, passed, within }: DeadlinesOptions): string {
  if (within !== undefined) return ` is due within ${within}`
  return open ? ' is open' : passed ? ' has passed' : ''
}

/** Loads the code for names if there are any: most scripts ask for all deadlines. */
async function idsNamed(names: readonly string[], request: Requests) {
  const { deadlinesOfEach } = await import('../request/deadlines-named.ts')
  return deadlinesOfEach(names, request)
}
