import type { Context } from '../context.ts'
import { type ExitStatus, unknownWord } from '../errors.ts'
import { DEADLINE_TYPES, type Program } from '../model/program.ts'
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
    names,
  }
  const { program, at, zones } = await openRequest(context, options)
  for (const name of names) refuseUnknown(name, program)
  const answers = askDeadlines(program, at, filter)
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

/** Rejects unknown names: a script that misspells `paper` must not read "closed". */
function refuseUnknown(name: string, program: Program): void {
  const ids = program.deadlines.map(({ id }) => id)
  const known = [...ids, ...DEADLINE_TYPES]
  if (known.includes(name)) return
  const otherwise = ids.length === 0 ? 'it has none' : ids
  throw unknownWord({
    what: 'deadline',
    word: name,
    where: program.id,
    known,
    otherwise,
    isArgument: true,
  })
}
