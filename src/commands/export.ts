import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, FileError, UserError } from '../errors.ts'
import type { Program } from '../model.ts'
import { nearest } from '../nearest.ts'
import { openView, type View, type ViewOptions } from './view.ts'

export interface ExportOptions extends Omit<ViewOptions, 'at' | 'json'> {
  readonly output?: string
}

export const FORMATS = ['ics', 'json'] as const
type Format = (typeof FORMATS)[number]

/** A format loads its libraries when it is asked for. */
const WRITERS = {
  ics: async ({ program }) => {
    const { buildCalendar } = await import('../calendar/calendar.ts')
    const { writeCalendar } = await import('../calendar/write.ts')
    return writeCalendar(buildCalendar(program))
  },
  json: async ({ program, first }) => {
    const { jsonText, programJson } = await import('../render/json.ts')
    return jsonText(programJson({ program, zone: first, at: null }))
  },
} as const satisfies Record<Format, (view: View) => Promise<string>>

export async function run(
  context: Context,
  options: ExportOptions,
  [format = 'ics']: readonly string[],
): Promise<ExitStatus> {
  const writer = WRITERS[readFormat(format)]
  // Each format has its own way to make text harmless.
  const view = await openView(context, { ...options, json: true })
  const text = await writer(view)
  if (format === 'ics') await tellUndated(context, view.program)
  if (options.output === undefined) await context.stdout.write(text)
  else await writeFile(context, options.output, text)
  return EXIT.ok
}

function readFormat(text: string): Format {
  const format = FORMATS.find((known) => known === text)
  if (format) return format
  const near = nearest(text, FORMATS)
  throw new UserError(
    `no format "${text}"; ${near ? `did you mean ${near}?` : `there are ${FORMATS.join(' and ')}`}`,
  )
}

async function tellUndated({ stderr }: Context, { deadlines }: Program): Promise<void> {
  const undated = deadlines.filter(({ due }) => due === null).map(({ id }) => id)
  if (undated.length === 0) return
  await stderr.write(`esfomo: left out, since not announced yet: ${undated.join(', ')}\n`)
}

async function writeFile(context: Context, path: string, text: string): Promise<void> {
  await context.files.write(path, text).catch((error: unknown) => {
    if (!(error instanceof FileError)) throw error
    throw new UserError(`can't write ${path}: ${error.message}`)
  })
  await context.stderr.write(`esfomo: wrote ${path}\n`)
}
