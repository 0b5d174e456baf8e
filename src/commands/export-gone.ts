/** Adds to a calendar what is gone from the addresses of its programs since the versions before. */
import type { Context } from '../context.ts'
import type { Program } from '../model/program.ts'
import { titlesBeyond, withGone } from '../query/gone.ts'
import type { Selection } from '../query/select.ts'
import { holdNotice } from '../reply/notice.ts'
import { openGone } from '../request/gone.ts'
import type { Source } from '../sources/source.ts'
import { listed } from '../text/listed.ts'
import type { ExportOptions } from './export.ts'
import type { Selector } from './export-text.ts'

/** Programs, each with its source. */
interface Sources {
  readonly programs: readonly Program[]
  readonly sources: readonly Source[]
}

/** Most titles that the notice names. */
const MAX_TITLES = 5

/**
 * Returns a function that adds to what is selected of a program, cancelled, what is selected by the same
 * filters of what is gone from it, with a notice.
 */
export async function addGoneTo(
  { programs, sources }: Sources,
  options: ExportOptions,
  context: Context,
  selectFrom: Selector,
): Promise<(selection: Selection, program: Program) => Selection> {
  const all = await openGone(context, options, programs, sources)
  return (selection, program) => {
    const gone = all.get(program)
    if (!gone) return selection
    const selected = selectFrom(gone, [], program).selection
    const joined = withGone(selection, selected, program, options.talks === true)
    const titles = titlesBeyond(joined, selection).map((title) => JSON.stringify(title))
    const { name = program.id } = sources[programs.indexOf(program)] ?? {}
    if (titles.length > 0) {
      holdNotice(
        context,
        `entries that ${name} had in the version before, exported as cancelled: ${listed(titles, MAX_TITLES)}`,
      )
    }
    return joined
  }
}
