/** Defines the parts of what `validate` answers. */
import * as z from 'zod/mini'
import { MAX_EXAMPLES, type Note } from '../../../model/note.ts'
import type { Finding } from '../../../model/problems/index.ts'
import { count, countOrNull, flag, listOf, oneOf, position, text, textOrNull } from './fields.ts'
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

export const NoteEntry = part(
  'note',
  'What a foreign format made esfomo guess, change or leave out',
  {
    kind: oneOf<Note['kind']>('What was done', {
      guessed: 'the source does not say it',
      changed: 'the source says it otherwise',
      'left-out': 'the program does not have it',
    }),
    of: oneOf<Note['of']>('What it concerns', {
      entry: 'a whole session, talk or deadline',
      field: 'a part of one, or of the program',
    }),
    what: text('What and why, in words'),
    count: count('How often'),
    examples: listOf(z.string(), `Titles or values that it concerns; at most ${MAX_EXAMPLES}`),
    where: listOf(z.string(), 'Places of examples in the source, such as line 12 or sessions[3]'),
  },
)

const CountedWarnings = part('countedWarnings', 'Warnings of one kind', {
  code: text('Identifies the kind, as in `problems`'),
  count: count('How many'),
})

export const CheckedFile = part('checkedFile', 'A source that could be read', {
  file: text('Its name; with the event of a list: icml.yml#icml26'),
  valid: flag('True if it has no errors; it may have warnings'),
  complete: flag('False if the file could not be read to its end: more errors may follow'),
  days: countOrNull('Number of days; null if the file is not valid'),
  sessions: countOrNull('Number of sessions; null if the file is not valid'),
  talks: countOrNull('Number of talks of sessions; null if the file is not valid'),
  deadlines: countOrNull('Number of deadlines; null if the file is not valid'),
  problems: listOf(ProblemEntry, 'In the order of the file; at most 1,000 of each severity'),
  format: textOrNull('Foreign format; null for a program file, and for what cannot be read'),
  entries: countOrNull(
    'Number of sessions, talks and deadlines that a foreign source holds: those of the program and those left out; null if `format` is',
  ),
  notes: listOf(NoteEntry, 'Notes on a foreign source'),
  warnings: listOf(
    CountedWarnings,
    'Warnings meant for files written by hand, which `problems` of a foreign source does not list',
  ),
})
