/** Recognises the tables of two themes for websites, and names the other files that they need. */
import type { Content } from '../content.ts'
import { isThemeConference, talkFiles } from './theme-conference.ts'
import { isZeppelin, SESSIONS, SPEAKERS } from './zeppelin.ts'

export function isSite({ data }: Content): boolean {
  return data !== null && (isZeppelin(data.value) || isThemeConference(data.value))
}

export function siteFiles(content: Content): string[] {
  return isZeppelin(content.data?.value) ? [SESSIONS, SPEAKERS] : talkFiles(content)
}
