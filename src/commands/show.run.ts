import type { Context } from '../context.ts'
import { type ExitStatus, UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { type Found, findByText, nearestItem } from '../query/find-by-text.ts'
import { askShow, type ShowAnswer } from '../query/show.ts'
import { askSpeakers } from '../query/speakers.ts'
import { idsAt } from '../query/timed-slots.ts'
import { showJson } from '../render/json/answers.ts'
import { screen } from '../render/layout/screen.ts'
import { renderDeadline, renderFound, renderItem } from '../render/show.ts'
import { stderrColumns } from '../reply/notice.ts'
import { type ReplyOptions, send } from '../reply/reply.ts'
import { openView, type View, type ViewOptions } from '../request/view.ts'
import { shellWord } from '../text/shell-word.ts'
import type { Instant } from '../time/types.ts'
import { zonePair } from '../time/zone-pair.ts'

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
    return findByText(program, text).some(({ kind }) => kind === 'deadline') ? 'viewer' : 'venue'
  })
  const { program, at, first, other, own } = view
  const answer = askShow(program, onlyOne(text, view, context), at)
  const zones = zonePair(first, other, startsOf(answer))
  const current = idsAt(program, at)
  const shown = { program, zones, at, current, deadlineZone: own }
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
  const found = findByText(program, text)
  const [only] = found
  if (!only) {
    throw new UserError(`nothing in ${program.id} is called "${text}"${advice(text, program)}`)
  }
  if (found.length === 1) return only
  const choices = renderFound(found, first, screen(stderrColumns(stderr), false))
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
  const { item, session } = answer.slot
  const start = item.start ?? session?.start
  return start === undefined ? [] : [start]
}
