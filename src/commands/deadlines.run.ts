import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { askDeadlines, type DeadlineFilter } from '../query/deadlines.ts'
import { renderDeadlines } from '../render/deadlines.ts'
import { sendReply } from '../reply/reply.ts'
import { openRequest } from '../request/request.ts'
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
  const { program, at, zones } = await openRequest(context, options)
  const ids = names.length === 0 ? undefined : await idsNamed(names, program)
  const answers = askDeadlines(program, at, { ...filter, ids })
  const zone = zones.deadlines
  return sendReply(context, options, {
    empty: answers.length === 0,
    json: ({ deadlinesJson }) => deadlinesJson({ program, zone, at }, answers),
    text: (screen) => renderDeadlines({ program, answers, at, zone }, screen),
    emptyNotice: `no ${names.join(' or ') || 'deadline'} in ${program.id}${describeCondition(options)}`,
  })
}

/** Returns the end of a sentence about deadlines of which none matches. */
function describeCondition({ open, passed, within }: DeadlinesOptions): string {
  if (within !== undefined) return ` is due within ${within}`
  return open ? ' is open' : passed ? ' has passed' : ''
}

/** Loads the code for names if there are any: most scripts ask for all deadlines. */
async function idsNamed(names: readonly string[], program: Program): Promise<ReadonlySet<string>> {
  const { deadlinesNamed } = await import('../request/deadlines-named.ts')
  return new Set(names.flatMap((name) => deadlinesNamed(program, name).map(({ id }) => id)))
}
