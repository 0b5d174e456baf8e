import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { diffPrograms } from '../query/diff.ts'
import { type DiffView, renderDiff } from '../render/diff.ts'
import { writeNotice } from '../reply/notice.ts'
import { sendReply } from '../reply/reply.ts'
import { type OpenedVersions, openVersions } from '../request/open-versions.ts'
import { instantsOf, openZones } from '../request/request.ts'
import type { DiffOptions } from './diff.ts'
import { diffNotices } from './diff-notices.ts'

export async function run(
  context: Context,
  options: DiffOptions,
  operands: readonly string[],
): Promise<ExitStatus> {
  const isOfAddress = operands.length === 1
  const isForPeople = !options.json && !options.md
  const opened = await openVersions(context, options, operands, isForPeople ? 'sanitised' : 'raw')
  const { after } = opened
  const { program } = after
  const zones = await openZones(context, options, program)
  const { at } = await instantsOf(context, options, program, zones)
  const before = opened.before ?? after
  const changes = diffPrograms(before.program, program, at)
  const view: DiffView = { before, after, changes, zones, at }
  const mail = options.md
    ? (await import('../writers/markdown/changes.ts')).changesText(view)
    : undefined
  const status = await sendReply(context, options, {
    empty: changes.length === 0 || mail === null,
    json: ({ diffJson }) => {
      const versions = { before: opened.isNew ? null : opened.before, after }
      return diffJson({ program, zone: zones.primary, at }, { ...versions, changes })
    },
    text: (screen) => mail ?? renderDiff(view, screen),
    isData: mail !== undefined,
    emptyNotice: nothingChanged(opened, isOfAddress, changes.length > 0),
  })
  if (options.quiet) return status
  for (const notice of diffNotices(view, before, after, { isOfAddress, assumed: options })) {
    await writeNotice(context, notice)
  }
  return status
}

/** With `isForEditors`, what changed is of use to those alone who edit the program. */
function nothingChanged(
  { before, after }: OpenedVersions,
  isOfAddress: boolean,
  isForEditors: boolean,
): string {
  if (before === null) return `no version of ${after.name} before this one is kept`
  const since = isOfAddress ? 'the version before' : before.name
  const forWhom = isForEditors ? ' for those who attend' : ''
  return `nothing changed${forWhom} in ${after.name} since ${since}`
}
