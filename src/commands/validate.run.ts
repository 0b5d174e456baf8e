import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, UserError } from '../errors.ts'
import { hasErrors } from '../model/problem.ts'
import { type CheckedFile, renderCheck } from '../render/validation.ts'
import { writeNotice } from '../reply/notice.ts'
import { sendReply } from '../reply/reply.ts'
import { askingIn, assumedIn, noticeCopy } from '../request/open-program.ts'
import { programName } from '../request/program-name.ts'
import { checkSource } from '../sources/load-program.ts'
import { type Assumed, findSource } from '../sources/source.ts'
import type { ValidateOptions } from './validate.ts'

export async function run(
  context: Context,
  options: ValidateOptions,
  names: readonly string[],
): Promise<ExitStatus> {
  if (names.length > 0 && options.program !== undefined) {
    throw new UserError('-p and sources at once; write them all as: esfomo validate SOURCE...')
  }
  const assumed = await assumedIn(options)
  const files: CheckedFile[] = []
  let unreadable = false
  for (const name of names.length > 0 ? names : [programName(context, options)]) {
    const { file, isCurrent } = await check(context, name, options, assumed)
    if (file !== null) files.push(file)
    if (!isCurrent) unreadable = true
  }
  if (files.length > 0 || options.json) {
    await sendReply(context, options, {
      empty: false,
      json: ({ checksJson }) => checksJson(files),
      text: (screen) => files.map((file) => renderCheck(file, screen)).join(''),
    })
  }
  if (unreadable) return EXIT.trouble
  const isInvalid = files.some((file) => {
    return hasErrors(file.problems) || (options.strict && hasRemarks(file))
  })
  return isInvalid ? EXIT.no : EXIT.ok
}

/** Returns whether there is a warning, or a note on a foreign format. */
function hasRemarks({ problems, imported }: CheckedFile): boolean {
  return problems.length + (imported?.notes.length ?? 0) + (imported?.doubts.size ?? 0) > 0
}

interface Check {
  /** Null if it can't be read. */
  readonly file: CheckedFile | null
  /** False if it can't be read, or only a copy of before: that says nothing of what is there now. */
  readonly isCurrent: boolean
}

/** Checks a file. If it can't be read, writes a notice, so that the other files are still checked. */
async function check(
  context: Context,
  name: string | undefined,
  options: ValidateOptions,
  assumed: Assumed | undefined,
): Promise<Check> {
  try {
    const source = await findSource(name, context, askingIn(options))
    const checked = await checkSource(source, context, assumed)
    await noticeCopy(context, source, checked.found)
    const isCurrent = options.offline === true || (checked.found?.trouble ?? null) === null
    return { file: { source: source.name, file: source.file, ...checked }, isCurrent }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    await writeNotice(context, error.message)
    return { file: null, isCurrent: false }
  }
}
