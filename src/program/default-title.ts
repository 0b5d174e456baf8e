/** Makes titles for sessions and talks that have none: type and speakers, `Keynote: Ada, Bob`. */
import type { Person, SessionType } from '../model/program.ts'

const TYPE_NAMES = {
  opening: 'Opening',
  closing: 'Closing',
  invited: 'Invited talk',
  keynote: 'Keynote',
  tutorial: 'Tutorial',
  talk: 'Talk',
  oral: 'Oral',
  contributed: 'Contributed talk',
  lightning: 'Lightning talk',
  spotlight: 'Spotlight',
  poster: 'Poster',
  panel: 'Panel',
  awards: 'Awards',
  break: 'Break',
  lunch: 'Lunch',
  social: 'Social',
  other: 'Session',
} as const satisfies Record<SessionType, string>

export function defaultTitle(type: SessionType, speakers: readonly Person[]): string {
  return `${TYPE_NAMES[type]}: ${speakers.map(({ name }) => name).join(', ')}`
}
