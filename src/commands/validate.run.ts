import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, UserError } from '../errors.ts'
import { hasErrors } from '../model/problem.ts'
import { checksJson } from '../render/json/answers.ts'
import { type CheckedFile, renderCheck } from '../render/validation.ts'
import { tell } from '../reply/notice.ts'
import { type ReplyOptions, send } from '../reply/reply.ts'
import { programName, type ViewOptions } from '../request/view.ts'
import { findSource, readProgram } from '../sources/find-program.ts'

export interface ValidateOptions extends Pick<ViewOptions, 'program'>, ReplyOptions {
  readonly strict?: boolean
}

export async function run(
  context: Context,
  options: ValidateOptions,
  requests: readonly string[],
): Promise<ExitStatus> {
  const files: CheckedFile[] = []
  let fail = false
  for (const request of requests.length > 0 ? requests : [programName(context, options)]) {
    const file = await check(context, request)
    if (file) files.push(file)
    else fail = true
  }
  if (files.length > 0 || options.json) {
    await send(context, options, {
      empty: false,
      json: () => checksJson(files),
      text: (screen) => files.map((file) => renderCheck(file, screen)).join(''),
    })
  }
  if (fail) return EXIT.trouble
  const wrong = files.some(
    ({ problems }) => hasErrors(problems) || (options.strict && problems.length > 0),
  )
  return wrong ? EXIT.no : EXIT.ok
}

/** Null where the file can't be read: that is told, and the others are checked all the same. */
async function check(context: Context, request: string | undefined): Promise<CheckedFile | null> {
  try {
    const source = findSource(request, context)
    return { source: source.name, ...(await readProgram(source, context)) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    await tell(context, error.message)
    return null
  }
}
