import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, InvalidProgram, UserError } from '../errors.ts'
import { problemLines } from '../render/problems.ts'
import { renderPrograms } from '../render/programs.ts'
import { noticeText } from '../reply/notice.ts'
import { sendReply } from '../reply/reply.ts'
import type { Names } from '../sources/names/names.ts'
import { readNames } from '../sources/names/read-names.ts'
import { sanitizeAll } from '../text/sanitize.ts'
import { machineZone } from '../time/machine-zone.ts'
import { listPrograms } from './programs.list.ts'
import type { ProgramsOptions } from './programs.ts'

export async function run(context: Context, options: ProgramsOptions): Promise<ExitStatus> {
  const { names, error } = await readOrExplain(context)
  const view = await listPrograms(names, context.now(), context)
  const { zone } = machineZone(context.env.TZ, context.machine)
  await sendReply(context, options, {
    empty: false,
    json: ({ programsJson }) => programsJson(view, zone),
    text: (screen) => renderPrograms(sanitizeAll(view), screen),
  })
  if (error.length > 0) await context.stderr.write(noticeText(context, error))
  return error.length > 0 || view.unreadable.length > 0 ? EXIT.trouble : EXIT.ok
}

/** Returns the names, or none and why their file can't be read: the built-in programs have theirs. */
async function readOrExplain(context: Context): Promise<{ names: Names; error: string[] }> {
  try {
    return { names: await readNames(context), error: [] }
  } catch (error) {
    const names = { names: [], broken: [] }
    if (error instanceof InvalidProgram) return { names, error: problemLines(error) }
    if (error instanceof UserError) return { names, error: [`esfomo: ${error.message}`] }
    throw error
  }
}
