import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, FileError, UserError } from '../errors.ts'
import type { Program } from '../model.ts'
import { nearest } from '../nearest.ts'
import { tell } from './tell.ts'
import { askedZone, loadNamed, type ViewOptions, viewerZone } from './view.ts'

export interface ExportOptions extends Omit<ViewOptions, 'at' | 'json'> {
  readonly output?: string
}

export const FORMATS = ['ics', 'json'] as const
type Format = (typeof FORMATS)[number]

/** Each makes the texts of the program harmless in its own way. */
type Writer = (program: Program, context: Context, options: ExportOptions) => Promise<string>

/** A format loads its libraries when it is asked for. */
const WRITERS = {
  ics: async (program) => {
    const { buildCalendar } = await import('../calendar/calendar.ts')
    const { writeCalendar } = await import('../calendar/write.ts')
    return writeCalendar(buildCalendar(program))
  },
  json: async (program, context, options) => {
    const { jsonText, programJson } = await import('../render/json.ts')
    const places = { local: await viewerZone(context), venue: program.timezone }
    const zone = askedZone(context, options, places) ?? program.timezone
    return jsonText(programJson({ program, zone, at: null }))
  },
} as const satisfies Record<Format, Writer>

export async function run(
  context: Context,
  options: ExportOptions,
  [format = 'ics']: readonly string[],
): Promise<ExitStatus> {
  const writer = WRITERS[readFormat(format)]
  const program = await loadNamed(context, options)
  const text = await writer(program, context, options)
  if (format === 'ics') await tellUndated(context, program)
  if (options.output === undefined || options.output === '-') await context.stdout.write(text)
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

async function tellUndated(context: Context, { deadlines }: Program): Promise<void> {
  const undated = deadlines.filter(({ due }) => due === null).map(({ id }) => id)
  if (undated.length === 0) return
  await tell(context, `left out, since not announced yet: ${undated.join(', ')}`)
}

async function writeFile(context: Context, path: string, text: string): Promise<void> {
  await context.files.write(path, text).catch((error: unknown) => {
    if (!(error instanceof FileError)) throw error
    throw new UserError(`can't write ${path}: ${error.message}`)
  })
  await tell(context, `wrote ${path}`)
}
