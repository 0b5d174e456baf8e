/** Recognises a table: data in which something has a time, and a title or talks. */
import type { Content } from '../content.ts'
import { findEntries } from './walk.ts'

export function isTable({ syntax, data }: Content): boolean {
  return syntax === 'csv' || (data !== null && findEntries(data.value).entries.length > 0)
}
