/** Decides how deadlines are painted: by urgency, and dim once they are over. */
import type { DeadlineAnswer } from '../../query/deadlines.ts'
import { DAY } from '../../time/types.ts'
import type { Paint } from '../layout/screen.ts'

type Ink = (text: string) => string

export interface DeadlineInk {
  readonly title: Ink
  /** For the time left, or the status. */
  readonly status: Ink
  /** For its times. */
  readonly rest: Ink
}

const plain: Ink = (text) => text

/**
 * Returns how each of the deadlines that an answer shows is painted. What is over is dim, unless all
 * of them are. Red and magenta are readable on both white and black (a contrast of at least 3.6 in the
 * colours of xterm, where yellow on white has 1.7), and the words say the same.
 */
export function deadlineInks(
  shown: readonly DeadlineAnswer[],
  paint: Paint,
): (answer: DeadlineAnswer) => DeadlineInk {
  const over = shown.every(isOver) ? plain : paint.dim
  return (answer) => {
    const { status, remaining } = answer
    const rest = isOver(answer) ? over : plain
    if (status === 'cancelled') return { title: rest, status: paint.red, rest }
    if (status !== 'open' || remaining === null) return { title: rest, status: rest, rest }
    if (remaining > DAY)
      return { title: plain, status: remaining > 7 * DAY ? plain : paint.magenta, rest }
    return { title: paint.bold, status: (text) => paint.bold(paint.red(text)), rest }
  }
}

function isOver({ status }: DeadlineAnswer): boolean {
  return status === 'passed' || status === 'cancelled'
}
