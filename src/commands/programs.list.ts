/** Loads the programs that have a name. An address is asked only if no copy of it is kept. */
import type { Context } from '../context.ts'
import { InvalidProgram, UserError } from '../errors.ts'
import { comingDate } from '../query/coming.ts'
import { askNow } from '../query/now.ts'
import { problemsInBrief } from '../render/problems.ts'
import type { ListedProgram, ProgramsView, UnreadableProgram } from '../render/programs.ts'
import { knownAt } from '../sources/address/known-at.ts'
import { BUILT_IN } from '../sources/built-in.ts'
import { loadProgram } from '../sources/load-program.ts'
import { openNamed } from '../sources/names/named-source.ts'
import type { NamedProgram, Names } from '../sources/names/names.ts'
import { NAMES } from '../sources/names/names-file.ts'
import { hideSecrets, shownSource } from '../sources/names/shown-source.ts'
import { ownPath } from '../sources/own/own-file.ts'
import { findSource } from '../sources/source.ts'
import type { Instant } from '../time/types.ts'
import { wallTime } from '../time/wall-time.ts'
import { mapAtOnce } from './at-once.ts'

/** Returns the programs that are built in and some names, soonest first; what is over comes last. */
export async function listPrograms(
  { names, broken }: Names,
  at: Instant,
  context: Context,
): Promise<ProgramsView> {
  const builtIn = await Promise.all(BUILT_IN.map((id) => listBuiltIn(id, at, context)))
  const own = await mapAtOnce(names, (named) => listNamed(named, at, context))
  const path = ownPath(NAMES, context.env) ?? ''
  const wrong = broken.map(({ name, problems }) => {
    return { name: hideSecrets(name), source: null, reason: problemsInBrief(path, problems) }
  })
  const programs = [...builtIn, ...own.flatMap((one) => ('program' in one ? one : []))]
  const unreadable = [...own.flatMap((one) => ('reason' in one ? one : [])), ...wrong]
  return { programs: programs.toSorted((a, b) => order(a) - order(b)), unreadable, at }
}

/** Returns what a program is sorted by: its next date; if it is over, how long it has been. */
function order({ answer, program }: ListedProgram): number {
  const coming = comingDate(answer)
  if (coming) return coming.time
  if (answer.phase !== 'after') return FAR
  const last = program.days.at(-1)
  return 2 * FAR - (last ? wallTime(last.date, 0) : 0)
}

/** An instant after all that programs have. */
const FAR = 1e15

async function listBuiltIn(id: string, at: Instant, context: Context): Promise<ListedProgram> {
  const { program } = await loadProgram(await findSource(id, context), context)
  const nothing = {
    source: null,
    assumeZone: null,
    assumeDate: null,
    answered: null,
    trouble: null,
  }
  return { name: id, program, answer: askNow(program, at), ...nothing }
}

async function listNamed(
  named: NamedProgram,
  at: Instant,
  context: Context,
): Promise<ListedProgram | UnreadableProgram> {
  const source = shownSource(named.source)
  const known = knownAt(named.source, context.store)
  try {
    const asking = known?.copy ? 'never' : 'as needed'
    const open = (text: string) => findSource(text, context, asking)
    const opened = await openNamed(named, null, context, open)
    const { program, found } = await loadProgram(opened, context)
    const answered = found?.answered ?? null
    const trouble = known?.failures?.reason ?? null
    return { ...named, source, program, answer: askNow(program, at), answered, trouble }
  } catch (error) {
    const { name } = named
    if (error instanceof InvalidProgram) {
      return { name, source, reason: problemsInBrief(error.source, error.problems) }
    }
    if (!(error instanceof UserError)) throw error
    const { UnreadableAddress } = await import('../sources/address/read-address.ts')
    const isUnasked = error instanceof UnreadableAddress && error.message !== error.problem
    const advice = `; esfomo programs refresh ${name} asks again now`
    return { name, source, reason: isUnasked ? error.problem + advice : error.message }
  }
}
