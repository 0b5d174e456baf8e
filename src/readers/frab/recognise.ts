/** Recognises frab XML and frab JSON. */
import type { Content } from '../content.ts'
import { rootElement } from '../markup.ts'

export function isFrabXml({ syntax, text }: Content): boolean {
  return syntax === 'xml' && rootElement(text) === 'schedule'
}

/** Returns whether data has `schedule.conference.days`, or a conference beside a list of events. */
export function isFrabJson({ syntax, data }: Content): boolean {
  if (syntax !== 'json') return false
  const root = membersOf(data?.value)
  const schedule = membersOf(root.schedule ?? root)
  const hasConference = typeof schedule.conference === 'object' && schedule.conference !== null
  const isList = (value: unknown) => Array.isArray(value)
  return hasConference && (isList(membersOf(schedule.conference).days) || isList(schedule.events))
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
