/** Renders the talks of a session that `now` lists below it. */
import type { Stars } from '../model/stars.ts'
import { type TimedSlot, untimedTalks } from '../query/timed-slots.ts'
import { count } from '../text/count.ts'
import type { Layout } from './layout/labelled.ts'
import type { Screen } from './layout/screen.ts'
import { wrapParts } from './layout/wrap.ts'
import { peopleTexts } from './phrases/facts.ts'
import { markedTitle } from './phrases/stars.ts'

/** Maximum number of talks without a time of their own that are listed; more are counted. */
const MAX_TALKS = 5
const DASH = '- '

/** Lists the talks of a session that have no time of their own, or those that a filter has found. */
export function talkLines(slot: TimedSlot, stars: Stars, screen: Screen): (string[] | Layout)[] {
  if (slot.kind === 'talk') return []
  const talks = slot.foundFor.length > 0 ? slot.foundFor : untimedTalks(slot.item)
  const { item: session, program } = slot
  const lines = talks.slice(0, MAX_TALKS).map((talk) => {
    return [markedTitle({ item: talk, session, program }, stars), ...peopleTexts(talk)]
  })
  const more = talks.length - lines.length
  const all = more > 0 ? [...lines, [count(more, 'more talk')]] : lines
  return [...screen.inPipe(...all), ...screen.onTerminal(...all.map(listItem))]
}

/** Returns the layout of facts after a dash. */
function listItem(facts: readonly string[]): Layout {
  return (columns) => {
    const lines = wrapParts(facts, columns - DASH.length)
    return lines.map((line, index) => (index === 0 ? DASH : ' '.repeat(DASH.length)) + line)
  }
}
