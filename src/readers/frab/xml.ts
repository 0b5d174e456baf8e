/** Reads frab XML. */
import { walkXml } from '../data/xml.ts'
import { Lost } from '../entries/lost.ts'
import type { Read } from '../reader.ts'
import { toSource } from './to-source.ts'
import { ScheduleWalker } from './walker.ts'

export const read: Read = ({ text }, request, notes) => {
  const lost = new Lost()
  const walker = new ScheduleWalker(notes, lost)
  walkXml(text, walker)
  return toSource(walker.schedule(), request, notes, lost)
}
