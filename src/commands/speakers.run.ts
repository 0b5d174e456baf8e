import type { Context } from '../context.ts'
import { type ExitStatus, UnknownArgument, UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { askSpeakers, nearestName } from '../query/speakers.ts'
import { idsAt } from '../query/timed-slots.ts'
import { renderSpeakers } from '../render/speakers.ts'
import { sendReply } from '../reply/reply.ts'
import { openRequest } from '../request/request.ts'
import { openStarsOf } from '../request/stars.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { zonePair } from '../time/zone-pair.ts'
import type { SpeakersOptions } from './speakers.ts'

/** Number of people above which a notice says how to narrow the answer down. */
const MANY = 100

export async function run(
  context: Context,
  options: SpeakersOptions,
  words: readonly string[],
): Promise<ExitStatus> {
  const name = words.length === 0 ? undefined : words.join(' ')
  if (name?.trim() === '') throw new UserError('the name is empty; write esfomo speakers NAME')
  const { program, at, zones } = await openRequest(context, options)
  const stars = await openStarsOf(program, context, options)
  const answers = askSpeakers(program, name)
  if (name !== undefined && answers.length === 0) await refuseFile(context, name, program)
  const starts = answers.flatMap(({ appearances }) => {
    return appearances.flatMap(({ slot }) => slot.item.start ?? [])
  })
  const shownZones = zonePair(zones.primary, zones.second, starts)
  const view = { program, answers, zones: shownZones, at, current: idsAt(program, at), stars }
  return sendReply(context, options, {
    empty: answers.length === 0,
    json: ({ speakersJson }) => speakersJson({ program, zone: zones.primary, at, stars }, answers),
    text: (screen) => renderSpeakers(view, screen),
    notice: ({ isTerminal }) => {
      const isLong = isTerminal && answers.length > MANY
      return isLong
        ? `${answers.length} people; narrow it down with a name: esfomo speakers NAME`
        : null
    },
    emptyNotice: name === undefined ? `${program.id} names nobody` : unknownName(name, program),
  })
}

/** Rejects the name of a file in place of a person's. Throws an UnknownArgument. */
async function refuseFile({ files }: Context, name: string, program: Program): Promise<void> {
  if ((await files.identify(name)) === null) return
  const problem = unknownName(name, program)
  throw new UnknownArgument(problem, name, problem)
}

function unknownName(name: string, program: Program): string {
  return `nobody in ${program.id} is called "${name}"${didYouMean(nearestName(program, name))}`
}
