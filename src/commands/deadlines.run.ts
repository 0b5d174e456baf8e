import type { Context } from '../context.ts'
import { type ExitStatus, UserError } from '../errors.ts'
import { DEADLINE_TYPES, type Program } from '../model/program.ts'
import { askDeadlines, type DeadlineFilter } from '../query/deadlines.ts'
import { renderDeadlines } from '../render/deadlines.ts'
import { deadlinesJson } from '../render/json/answers.ts'
import { type ReplyOptions, send } from '../reply/reply.ts'
import { openView, orUserError, type ViewOptions } from '../request/view.ts'
import { nearest } from '../text/nearest.ts'
import { readDuration } from '../time/parse.ts'

export interface DeadlinesOptions extends ViewOptions, ReplyOptions {
  readonly open?: boolean
  readonly passed?: boolean
  readonly within?: string
}

export async function run(
  context: Context,
  options: DeadlinesOptions,
  names: readonly string[],
): Promise<ExitStatus> {
  const { open, passed, within } = options
  const filter: DeadlineFilter = {
    status: open ? 'open' : passed ? 'passed' : undefined,
    within: within === undefined ? undefined : orUserError(readDuration(within), '--within'),
    names,
  }
  const { program, at, own } = await openView(context, options, () => 'viewer')
  for (const name of names) refuseUnknown(name, program)
  const answers = askDeadlines(program, at, filter)
  return send(context, options, {
    empty: answers.length === 0,
    json: () => deadlinesJson({ program, zone: own, at }, answers),
    text: (screen) => renderDeadlines({ program, answers, at, clock: own }, screen),
    note: `no ${names.join(' or ') || 'deadline'} in ${program.id}${condition(options)}`,
  })
}

function condition({ open, passed, within }: DeadlinesOptions): string {
  if (within !== undefined) return ` is due within ${within}`
  return open ? ' is open' : passed ? ' has passed' : ''
}

/** A script that misspells `paper` must not read "closed". */
function refuseUnknown(name: string, program: Program): void {
  const known = [...program.deadlines.map(({ id }) => id), ...DEADLINE_TYPES]
  if (known.includes(name)) return
  const near = nearest(name, known)
  const ids = program.deadlines.map(({ id }) => id).join(', ')
  const advice = near ? `did you mean ${near}?` : ids === '' ? 'it has none' : `it has ${ids}`
  throw new UserError(`no deadline "${name}" in ${program.id}; ${advice}`)
}
