/** Recognises frab XML and frab JSON. */
import type { Content } from '../content.ts'
import { fieldsOf, isFields } from '../data/access.ts'
import { rootElement } from '../markup.ts'

export function isFrabXml({ syntax, text }: Content): boolean {
  return syntax === 'xml' && rootElement(text) === 'schedule'
}

/** Returns whether data has `schedule.conference.days`, or a conference beside a list of events. */
export function isFrabJson({ syntax, data }: Content): boolean {
  if (syntax !== 'json') return false
  const root = fieldsOf(data?.value)
  const { conference, events } = fieldsOf(root.schedule ?? root)
  const lists = [fieldsOf(conference).days, events]
  return isFields(conference) && lists.some((list) => Array.isArray(list))
}
