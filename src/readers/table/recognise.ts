/** Recognises a table: data in which something has a time, and a title or talks. */
import type { Content } from '../content.ts'
import { csvColumns } from '../recognise.ts'
import { isTimeKey } from './keys.ts'
import { findEntries } from './walk.ts'

export function isTable({ syntax, text, data }: Content): boolean {
  if (syntax === 'csv') return csvColumns(text).some(isTimeKey)
  return data !== null && findEntries(data.value).entries.length > 0
}
