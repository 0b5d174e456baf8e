/** Checks that drafts survive being written as a program file, for tests. */
import { expect } from 'vitest'
import { hasErrors, type Problem } from '../src/model/problem.ts'
import { buildProgram } from '../src/program/build-program.ts'
import type { ProgramDraft } from '../src/program/draft.ts'
import { parseProgram } from '../src/readers/esfomo/parse-program.ts'
import { HARMFUL } from '../src/text/sanitize.ts'
import { formatProgramFile } from '../src/writers/program-file/program-file.ts'

/**
 * Checks that a draft, unless it has errors, is written as a file with the same program and the same
 * warnings, but for ids that it lacks.
 */
export function checkRoundTrip(draft: ProgramDraft): void {
  const problems: Problem[] = []
  const program = buildProgram(
    draft,
    (path, finding) => problems.push({ ...finding, path, line: 1, column: 1 }),
    () => 1,
    () => {},
  )
  if (hasErrors(problems)) return
  const text = formatProgramFile(draft, ['comment'])
  expect(text.replaceAll('\t', ' ')).not.toMatch(HARMFUL)
  const read = parseProgram(new TextEncoder().encode(text))
  expect(codesOf(read.problems)).toEqual(codesOf(problems))
  expect(read.program).toEqual(program)
}

function codesOf(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ code }) => (code === 'missing-id' ? [] : code)).sort()
}
