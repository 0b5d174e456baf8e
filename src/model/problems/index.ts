/** Every problem that a program file can have, by its code. */
import { BYTES } from './bytes.ts'
import { MEANING } from './meaning.ts'
import { NAMES } from './names.ts'
import type { Text } from './quote.ts'
import { SHAPE } from './shape.ts'
import { SOURCES } from './sources.ts'
import { WARNINGS } from './warnings.ts'
import { YAML } from './yaml.ts'

const PROBLEMS = { ...BYTES, ...YAML, ...SHAPE, ...MEANING, ...SOURCES, ...NAMES, ...WARNINGS }

export type ProblemCode = keyof typeof PROBLEMS

/** A problem without its place in the file. */
export interface Finding {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** Advice on how to fix it, or null: `write: 13:00 or 1pm`. */
  readonly hint: string | null
}

/** Problems that are described by one text. */
export type TextProblemCode = {
  [Code in ProblemCode]: Parameters<(typeof PROBLEMS)[Code]> extends [text: string] ? Code : never
}[ProblemCode]

/** Returns a problem in words, from the values that its code takes. */
export function problem<Code extends ProblemCode>(
  code: Code,
  ...values: Parameters<(typeof PROBLEMS)[Code]>
): Finding {
  const describe = PROBLEMS[code] as (...all: typeof values) => Text
  const [message, hint] = describe(...values)
  return { code, severity: code in WARNINGS ? 'warning' : 'error', message, hint }
}
