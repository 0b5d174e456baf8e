/** Recognises frab XML and frab JSON. */
import type { Content } from '../content.ts'
import { fieldsOf, isFields, listOf } from '../data/access.ts'
import { rootElement } from '../markup.ts'

export function isFrabXml({ syntax, text }: Content): boolean {
  return syntax === 'xml' && rootElement(text) === 'schedule'
}

/**
 * Returns whether data has `schedule.conference.days`, or a conference beside a list of events. Without
 * `schedule` it may be a table of some website, unless days have rooms, or events a `guid`.
 */
export function isFrabJson({ syntax, data }: Content): boolean {
  if (syntax !== 'json') return false
  const root = fieldsOf(data?.value)
  const { conference, events } = fieldsOf(root.schedule ?? root)
  const { days } = fieldsOf(conference)
  if (!isFields(conference)) return false
  if (isFields(root.schedule)) return [days, events].some((list) => Array.isArray(list))
  return someHas(days, 'rooms') || someHas(events, 'guid')
}

function someHas(list: unknown, key: string): boolean {
  return listOf(list).some((item) => fieldsOf(item)[key] !== undefined)
}
