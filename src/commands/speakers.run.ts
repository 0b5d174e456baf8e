import type { Context } from '../context.ts'
import { type ExitStatus, UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { askSpeakers, nearestName } from '../query/speakers.ts'
import { idsAt } from '../query/timed-slots.ts'
import { speakersJson } from '../render/json/answers.ts'
import { renderSpeakers } from '../render/speakers.ts'
import { type ReplyOptions, send } from '../reply/reply.ts'
import { openView, type ViewOptions } from '../request/view.ts'
import { zonePair } from '../time/zone-pair.ts'

export interface SpeakersOptions extends ViewOptions, ReplyOptions {}

/** More people than anyone reads through. */
const MANY = 100

export async function run(
  context: Context,
  options: SpeakersOptions,
  [name]: readonly string[],
): Promise<ExitStatus> {
  if (name?.trim() === '') throw new UserError('no name is given; write esfomo speakers NAME')
  const { program, at, first, other } = await openView(context, options)
  const answers = askSpeakers(program, name)
  const starts = answers.flatMap(({ appearances }) => {
    return appearances.flatMap(({ slot }) => slot.item.start ?? [])
  })
  const zones = zonePair(first, other, starts)
  const current = idsAt(program, at)
  return send(context, options, {
    empty: answers.length === 0,
    json: () => speakersJson({ program, zone: first, at }, answers),
    text: (screen) => renderSpeakers({ program, answers, zones, at, current }, screen),
    aside: ({ columns }) => {
      const many = columns !== null && answers.length > MANY
      return many ? `${answers.length} people; fewer with a name: esfomo speakers NAME` : null
    },
    note: name === undefined ? `${program.id} names nobody` : unknownName(name, program),
  })
}

function unknownName(name: string, program: Program): string {
  const near = nearestName(program, name)
  return `nobody in ${program.id} is called "${name}"${near === null ? '' : `; did you mean ${near}?`}`
}
