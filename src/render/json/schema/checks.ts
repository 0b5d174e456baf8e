/** Defines the parts of what `validate` answers. */
import * as z from 'zod/mini'
import type { Finding } from '../../../model/problems/index.ts'
import { countOrNull, flag, listOf, oneOf, position, text, textOrNull } from './fields.ts'
import { part } from './parts.ts'

export const ProblemEntry = part('problem', 'An error or warning, with its place', {
  severity: oneOf<Finding['severity']>('How bad it is', {
    error: 'the file is not valid',
    warning: 'it may be intended',
  }),
  code: text('Identifies the kind of problem, such as bad-time; more may be added'),
  message: text('The problem in words'),
  path: listOf(
    z.union([z.string(), z.int().check(z.minimum(0))]),
    'Keys and list indexes (from 0) that lead to the value',
  ),
  line: position('Line, from 1'),
  column: position('Column, from 1'),
  hint: textOrNull('How to fix it; null if nothing more can be said'),
})

export const CheckedFile = part('checkedFile', 'A file that could be read', {
  file: text('Its name'),
  valid: flag('True if it has no errors; it may have warnings'),
  complete: flag('False if the file could not be read to its end: more errors may follow'),
  days: countOrNull('Number of days; null if the file is not valid'),
  sessions: countOrNull('Number of sessions; null if the file is not valid'),
  deadlines: countOrNull('Number of deadlines; null if the file is not valid'),
  problems: listOf(ProblemEntry, 'In the order of the file; at most 1,000 of each severity'),
})
