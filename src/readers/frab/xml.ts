/** Reads frab XML. */
import { walkXml } from '../data/xml.ts'
import type { Read } from '../reader.ts'
import { Lost } from './lost.ts'
import { toSource } from './to-source.ts'
import { ScheduleWalker } from './walker.ts'

export const read: Read = ({ text }, request, notes) => {
  const lost = new Lost()
  const walker = new ScheduleWalker(notes, lost)
  walkXml(text, walker)
  return toSource(walker.schedule(), request, notes, lost)
}
