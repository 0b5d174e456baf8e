/** Recognises the answers of Indico's HTTP API. */
import type { Content } from '../content.ts'
import { fieldsOf } from '../data/access.ts'

/** Type of the answer that an error has instead of results. */
export const ERROR_TYPE = 'HTTPAPIError'

export function isIndico({ syntax, data }: Content): boolean {
  if (syntax !== 'json') return false
  const type = fieldsOf(data?.value)._type
  return type === 'HTTPAPIResult' || type === ERROR_TYPE
}
