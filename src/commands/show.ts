import type { Context } from '../context.ts'
import { type ExitStatus, UserError } from '../errors.ts'
import type { Program } from '../model.ts'
import { type Found, lookUp, nearestId } from '../query/lookup.ts'
import { askShow, type ShowAnswer } from '../query/show.ts'
import { askSpeakers } from '../query/speakers.ts'
import { showJson } from '../render/json.ts'
import { foundLines, renderDeadline, renderItem } from '../render/show.ts'
import { clocksFor } from '../time/clocks.ts'
import type { Instant } from '../time/types.ts'
import { type ReplyOptions, send } from './reply.ts'
import { shellWord } from './shell-word.ts'
import { openView, type View, type ViewOptions } from './view.ts'

export interface ShowOptions extends ViewOptions, ReplyOptions {}

export async function run(
  context: Context,
  options: ShowOptions,
  operands: readonly string[],
): Promise<ExitStatus> {
  const text = operands.join(' ')
  if (operands.length > 1) {
    throw new UserError(`one at a time; words of a title are one: esfomo show ${shellWord(text)}`)
  }
  if (text.trim() === '') throw new UserError('nothing is named; write esfomo show ID')
  const view = await openView(context, options)
  const { program, at, first, other, own } = view
  const answer = askShow(program, onlyOne(text, view), at)
  const clocks = clocksFor(first, other, startsOf(answer))
  const shown = { program, clocks, at, deadlineClock: own }
  return send(context, options, {
    empty: false,
    json: () => showJson({ program, zone: answer.kind === 'deadline' ? own : first, at }, answer),
    text: (screen) => {
      return answer.kind === 'deadline'
        ? renderDeadline(answer.deadline, shown, screen)
        : renderItem(answer, shown, screen)
    },
  })
}

function onlyOne(text: string, { program, first }: View): Found {
  const found = lookUp(program, text)
  const [only] = found
  if (!only)
    throw new UserError(`nothing in ${program.id} is called "${text}"${advice(text, program)}`)
  if (found.length === 1) return only
  throw new UserError(
    `"${text}" fits ${found.length}; write the id of one:`,
    foundLines(found, first),
  )
}

function advice(text: string, program: Program): string {
  const near = nearestId(program, text)
  if (near !== null) return `; did you mean ${near}?`
  const isName = askSpeakers(program, text).length > 0
  return isName ? `; for people: esfomo speakers ${shellWord(text)}` : ''
}

function startsOf(answer: ShowAnswer): Instant[] {
  if (answer.kind === 'deadline') return []
  const { item, block } = answer.place
  return [item.start ?? block?.start ?? []].flat()
}
