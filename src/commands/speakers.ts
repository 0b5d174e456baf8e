import type { Context } from '../context.ts'
import { type ExitStatus, UserError } from '../errors.ts'
import type { Program } from '../model.ts'
import { idsAt } from '../query/entries.ts'
import { askSpeakers, nearestName } from '../query/speakers.ts'
import { speakersJson } from '../render/json.ts'
import { renderSpeakers } from '../render/speakers.ts'
import { clocksFor } from '../time/clocks.ts'
import { type ReplyOptions, send } from './reply.ts'
import { openView, type ViewOptions } from './view.ts'

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
    return appearances.flatMap(({ place }) => place.item.start ?? [])
  })
  const clocks = clocksFor(first, other, starts)
  const current = idsAt(program, at)
  return send(context, options, {
    empty: answers.length === 0,
    json: () => speakersJson({ program, zone: first, at }, answers),
    text: (screen) => renderSpeakers({ program, answers, clocks, at, current }, screen),
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
