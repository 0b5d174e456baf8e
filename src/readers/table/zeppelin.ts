/** Recognises a schedule of the Zeppelin theme for Jekyll, and reads its shape. */
import { isMapping, type Mapping, textOf } from './fields.ts'

/** Files beside the schedule. */
export const SESSIONS = 'sessions.yml'
export const SPEAKERS = 'speakers.yml'

/** Returns whether data is such a schedule: days with slots that list ids of sessions. */
export function isZeppelin(value: unknown): boolean {
  return mappingsOf(value).some((day) => slotsOf(day).some((slot) => slot.sessionIds !== undefined))
}

export function tracksOf(tracks: unknown): string[] {
  return mappingsOf(tracks).map((track) => textOf(track.title) ?? textOf(track.name) ?? '')
}

export function slotsOf(day: Mapping): Mapping[] {
  return mappingsOf(day.timeslots)
}

export function mappingsOf(value: unknown): Mapping[] {
  return Array.isArray(value) ? value.filter(isMapping) : []
}
