import type { Context } from '../context.ts'
import { type ExitStatus, UserError } from '../errors.ts'
import type { Program } from '../model.ts'
import { idsAt } from '../query/entries.ts'
import { type Found, lookUp, nearestItem } from '../query/lookup.ts'
import { askShow, type ShowAnswer } from '../query/show.ts'
import { askSpeakers } from '../query/speakers.ts'
import { showJson } from '../render/json.ts'
import { screen } from '../render/screen.ts'
import { renderDeadline, renderFound, renderItem } from '../render/show.ts'
import { clocksFor } from '../time/clocks.ts'
import type { Instant } from '../time/types.ts'
import { type ReplyOptions, send } from './reply.ts'
import { shellWord } from './shell-word.ts'
import { errorColumns } from './tell.ts'
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
  const view = await openView(context, options, (program) => {
    // Deadlines are shown on the clock of the viewer.
    return lookUp(program, text).some(({ kind }) => kind === 'deadline') ? 'viewer' : 'venue'
  })
  const { program, at, first, other, own } = view
  const answer = askShow(program, onlyOne(text, view, context), at)
  const clocks = clocksFor(first, other, startsOf(answer))
  const current = idsAt(program, at)
  const shown = { program, clocks, at, current, deadlineClock: own }
  return send(context, options, {
    empty: false,
    json: () => showJson({ program, zone: answer.kind === 'deadline' ? own : first, at }, answer),
    text: (target) => {
      return answer.kind === 'deadline'
        ? renderDeadline(answer.deadline, shown, target)
        : renderItem(answer, shown, target)
    },
  })
}

function onlyOne(text: string, { program, first }: View, { stderr }: Context): Found {
  const found = lookUp(program, text)
  const [only] = found
  if (!only) {
    throw new UserError(`nothing in ${program.id} is called "${text}"${advice(text, program)}`)
  }
  if (found.length === 1) return only
  const choices = renderFound(found, first, screen(errorColumns(stderr), false))
  const clock = `times in ${first.label}`
  throw new UserError(`"${text}" fits ${found.length}; write the id of one (${clock}):`, choices)
}

function advice(text: string, program: Program): string {
  if (askSpeakers(program, text).length > 0)
    return `; for people: esfomo speakers ${shellWord(text)}`
  const near = nearestItem(program, text)
  if (near === null) return ''
  // To someone who typed a title an id alone says nothing.
  const title = near.by === 'id' ? '' : `, "${near.title}"`
  return `; did you mean ${near.id}${title}?`
}

function startsOf(answer: ShowAnswer): Instant[] {
  if (answer.kind === 'deadline') return []
  const { item, block } = answer.place
  const start = item.start ?? block?.start
  return start === undefined ? [] : [start]
}
