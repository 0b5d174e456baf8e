/** Exports everything in a program file as JSON. */
import { hasSessions } from '../query/days.ts'
import { programJson } from '../render/json/answers.ts'
import { jsonText } from '../render/json/text.ts'
import type { Writer } from './writer.ts'

export const write: Writer = ({ program, selection, days: listDays, stars, zone }) => {
  const [days, { deadlines }] = [listDays(), selection]
  if (deadlines.length === 0 && !days.some(hasSessions)) return { text: null }
  return {
    text: jsonText(programJson({ program: { ...program, deadlines }, zone, stars }, days)),
  }
}
