/** Converts the definitions of JSON answers to JSON Schema, draft 2020-12. */
import * as z from 'zod/mini'
import { ANSWERS } from './answers.ts'

const TITLE = 'esfomo answer, version 1'
const DESCRIPTION =
  '`$defs/now` is the answer of `esfomo now --json`, and so on; `$defs/export` that of `esfomo export json`. Times are ISO 8601 in the zone `timezone`, durations whole seconds, rounded down. What is unknown is null.'

/**
 * Returns the schema of any answer; `$defs` has that of each. `strict` forbids fields that it does not
 * have: a later version may add some.
 */
export function answersSchema({ strict = false } = {}): object {
  const schema = z.toJSONSchema(z.union(Object.values(ANSWERS)), {
    io: strict ? 'output' : 'input',
    override: ({ jsonSchema }) => {
      // Limits of JavaScript that zod adds to every integer.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  return { title: TITLE, description: DESCRIPTION, ...schema }
}
