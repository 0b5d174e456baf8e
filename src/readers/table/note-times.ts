/** Notes what can't be read of the times of an entry, and what is guessed of them. */
import { MINUTE } from '../../time/types.ts'
import type { Notes } from '../entries/notes.ts'
import { type Times, type Written, zoneBehind } from './times.ts'

export function noteTimes(written: Written, times: Times, where: string, notes: Notes): void {
  const { unread, zone, start, length, full } = written
  const note = (kind: 'guessed' | 'leftOut', what: string, example: string | undefined) => {
    if (example !== undefined) notes[kind]('field', what, { example, where })
  }
  note('leftOut', "times that can't be read", unread.start)
  note('leftOut', "ends that can't be read", unread.end)
  note('leftOut', "lengths that can't be read", unread.length)
  if (start === null && full === null && length !== null) {
    note('leftOut', 'lengths of talks without a time', `${length / MINUTE} minutes`)
  }
  if (zone === null || times.start === null || full !== null) return
  const { doubt } = zoneBehind(zone, times.start.wall)
  if (doubt !== null) note('guessed', doubt, zone)
}
