import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, InvalidProgram, UserError } from '../errors.ts'
import { problemsInBrief } from '../render/problems.ts'
import { type Refreshed, type RefreshedOutcome, renderRefreshed } from '../render/refreshed.ts'
import { sendReply } from '../reply/reply.ts'
import type { Copy } from '../sources/address/copies.ts'
import { knownAt } from '../sources/address/known-at.ts'
import type { Asking } from '../sources/address/read-address.ts'
import { isAddress } from '../sources/is-address.ts'
import { loadProgram } from '../sources/load-program.ts'
import { openNamed } from '../sources/names/named-source.ts'
import type { NamedProgram } from '../sources/names/names.ts'
import { NAMES } from '../sources/names/names-file.ts'
import { readNames } from '../sources/names/read-names.ts'
import { refuseUnknown } from '../sources/names/refuse.ts'
import { hideSecrets, shownSource } from '../sources/names/shown-source.ts'
import { ownPath } from '../sources/own/own-file.ts'
import { findSource } from '../sources/source.ts'
import { count } from '../text/count.ts'
import { sanitizeAll } from '../text/sanitize.ts'
import { machineZone } from '../time/machine-zone.ts'
import { mapAtOnce } from './at-once.ts'
import type { ProgramsOptions } from './programs.ts'

export async function run(
  context: Context,
  options: ProgramsOptions,
  wanted: readonly string[],
): Promise<ExitStatus> {
  const known = await readNames(context)
  for (const name of wanted) refuseUnknown(known, name)
  const isWanted = ({ name }: { name: string }) => wanted.length === 0 || wanted.includes(name)
  const broken = known.broken.filter(isWanted).map(({ name, problems }): Refreshed => {
    const reason = problemsInBrief(ownPath(NAMES, context.env) ?? '', problems)
    return { name: hideSecrets(name), source: null, outcome: 'failed', reason, answered: null }
  })
  const refreshed = [...(await refreshAll(known.names.filter(isWanted), context)), ...broken]
  const { zone } = machineZone(context.env.TZ, context.machine)
  const view = { refreshed, at: context.now() }
  await sendReply(context, options, {
    empty: refreshed.length === 0,
    emptyNotice: 'no program has a name of yours; see esfomo help programs add',
    json: ({ refreshJson }) => refreshJson(view, zone),
    text: (screen) => renderRefreshed(sanitizeAll(view), screen),
  })
  return refreshed.some(({ outcome }) => outcome === 'failed') ? EXIT.trouble : EXIT.ok
}

/** Asks the addresses of programs, each once. Returns the programs in their order. */
async function refreshAll(
  names: readonly NamedProgram[],
  context: Context,
): Promise<readonly Refreshed[]> {
  const groups = byAddress(names)
  if (groups.length > 0) {
    await context.showProgress(`asking ${count(groups.length, 'address', 'addresses')} ...`)
  }
  const found = new Map<NamedProgram, Refreshed>()
  await mapAtOnce(groups, async (group) => {
    const before = knownAt(group[0]?.source ?? '', context.store)?.copy ?? null
    for (const [index, named] of group.entries()) {
      // The answer to the first is the answer to all.
      const asking = index === 0 ? 'now' : 'as needed'
      found.set(named, await refresh(named, asking, before, context))
    }
  })
  return names.map((named) => found.get(named) ?? fileOf(named))
}

/** Returns the programs that have an address, together with those that have the same. */
function byAddress(names: readonly NamedProgram[]): NamedProgram[][] {
  const groups = new Map<string, NamedProgram[]>()
  for (const named of names) {
    if (!isAddress(named.source)) continue
    const address = named.source.replace(/#.*/s, '')
    groups.set(address, [...(groups.get(address) ?? []), named])
  }
  return [...groups.values()]
}

function fileOf({ name, source }: NamedProgram): Refreshed {
  return { name, source, outcome: 'file', reason: null, answered: null }
}

/** Asks for a program. `before` is the copy that was known before any of its address was. */
async function refresh(
  named: NamedProgram,
  asking: Asking,
  before: Copy | null,
  context: Context,
): Promise<Refreshed> {
  const { name } = named
  const source = shownSource(named.source)
  try {
    const open = (text: string) => findSource(text, context, asking)
    const { found } = await loadProgram(await openNamed(named, null, context, open), context)
    const { answered = null, trouble = null, changed = null } = found ?? {}
    const isSame = before !== null && changed === before.current.changed
    const outcome: RefreshedOutcome =
      trouble !== null ? 'failed' : before === null ? 'new' : isSame ? 'unchanged' : 'changed'
    return { name, source, outcome, reason: trouble, answered }
  } catch (error) {
    const reason = reasonOf(error)
    return { name, source, outcome: 'failed', reason, answered: null }
  }
}

/** Returns why a program can't be read. Throws what is no such error. */
function reasonOf(error: unknown): string {
  if (error instanceof InvalidProgram) return problemsInBrief(error.source, error.problems)
  if (error instanceof UserError) return error.message
  throw error
}
