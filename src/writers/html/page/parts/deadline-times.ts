/** Counts deadlines down, and folds those that have passed. */
import type { Deadline } from '../../../../model/program.ts'
import { deadlineAt } from '../../../../query/deadlines.ts'
import { statusFacts } from '../../../../render/phrases/deadlines.ts'
import { count } from '../../../../text/count.ts'
import { DAY } from '../../../../time/types.ts'
import { find, make, setText } from '../dom.ts'
import type { Page } from '../read-page.ts'
import { momentKey, onChange, type Part } from '../view.ts'

const plain = (text: string) => text
const INK = { title: plain, status: plain, rest: plain }

export function deadlineTimes({ program }: Page): Part {
  const list = find('#_deadlines>ul')
  const rows = program.deadlines.flatMap((deadline) => {
    const article = document.getElementById(deadline.id)
    const row = article?.parentElement
    if (!article || !row) return []
    const left = make('p', { class: 'left' })
    find('h3', article)?.after(left)
    return [{ deadline, article, row, left }]
  })
  const title = make('summary', {})
  const passed = make('ul', {})
  const fold = make('details', { id: '_passed' }, title, passed)
  list?.after(fold)
  return onChange(momentKey, ({ at, zones }) => {
    const over = rows.filter(({ deadline, article, row, left }) => {
      const answer = deadlineAt(deadline, at, program)
      const { status, remaining } = answer
      const [text = ''] = statusFacts(answer, at, zones.first, INK)
      // The page itself says of a deadline without dates that it is not announced.
      setText(left, status === 'tbd' ? '' : text)
      const isOver = status === 'passed' || status === 'cancelled'
      const isSoon = status === 'open' && remaining !== null && remaining <= 7 * DAY
      article.classList.toggle('soon', isSoon)
      article.classList.toggle('past', isOver)
      const place = isOver ? passed : list
      if (row.parentElement !== place) place?.append(row)
      return isOver
    })
    setText(title, overText(over.map(({ deadline }) => deadline)))
    fold.hidden = over.length === 0
  })
}

/** Returns `2 deadlines passed, 1 cancelled`. */
function overText(over: readonly Deadline[]): string {
  const off = over.filter(({ status }) => status === 'cancelled').length
  const passed = over.length - off
  if (passed === 0) return `${count(off, 'deadline')} cancelled`
  return `${count(passed, 'deadline')} passed${off === 0 ? '' : `, ${off} cancelled`}`
}
