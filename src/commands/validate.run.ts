import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, UserError } from '../errors.ts'
import { hasErrors } from '../model/problem.ts'
import { type CheckedFile, renderCheck } from '../render/validation.ts'
import { writeNotice } from '../reply/notice.ts'
import { sendReply } from '../reply/reply.ts'
import { programName } from '../request/open-program.ts'
import { checkSource, findSource } from '../sources/source.ts'
import type { ValidateOptions } from './validate.ts'

export async function run(
  context: Context,
  options: ValidateOptions,
  names: readonly string[],
): Promise<ExitStatus> {
  if (names.length > 0 && options.program !== undefined) {
    throw new UserError('-p and files at once; write them all as files: esfomo validate FILE...')
  }
  const files: CheckedFile[] = []
  let unreadable = false
  for (const name of names.length > 0 ? names : [programName(context, options)]) {
    const file = await check(context, name)
    if (file) files.push(file)
    else unreadable = true
  }
  if (files.length > 0 || options.json) {
    await sendReply(context, options, {
      empty: false,
      json: ({ checksJson }) => checksJson(files),
      text: (screen) => files.map((file) => renderCheck(file, screen)).join(''),
    })
  }
  if (unreadable) return EXIT.trouble
  const isInvalid = files.some(
    ({ problems }) => hasErrors(problems) || (options.strict && problems.length > 0),
  )
  return isInvalid ? EXIT.no : EXIT.ok
}

/**
 * Checks a file. If it can't be read, writes a notice and returns null, so that the other files are
 * still checked.
 */
async function check(context: Context, name: string | undefined): Promise<CheckedFile | null> {
  try {
    const source = findSource(name, context)
    return { source: source.name, ...(await checkSource(source, context)) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    await writeNotice(context, error.message)
    return null
  }
}
