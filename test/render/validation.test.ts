import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { ParsedProgram } from '../../src/readers/esfomo/parse-program.ts'
import { renderNotes } from '../../src/render/import.ts'
import { screen } from '../../src/render/layout/screen.ts'
import { renderCheck } from '../../src/render/validation.ts'
import { load, withSessions } from '../readers/esfomo/read.ts'

/** Returns the excerpt of the first error of a file, and the text above its caret. */
function excerptOf({ problems, ...file }: ParsedProgram, columns: number) {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const printed = renderCheck(
    { source: 'x', file: 'x', imported: null, ...file, problems: errors },
    screen(columns, false),
  )
  const lines = printed.split('\n')
  const caret = lines.findIndex((line) => /^ +\| +\^$/.test(line))
  const column = (lines[caret] ?? '').indexOf('^')
  const excerpt = lines[caret - 1] ?? ''
  let above = ''
  for (const character of excerpt) {
    if (stringWidth(above + character) > column) {
      return { excerpt, at: excerpt.slice(above.length) }
    }
    above += character
  }
  return { excerpt, at: '' }
}

it('notes have no control characters, whatever is in their texts', () => {
  const text = 'a\u001b]0;b\u0007\u009b\u202e\b\nc'
  const note = { kind: 'guessed', of: 'field', what: text, count: 1 } as const
  const imported = {
    format: 'frab JSON',
    entries: 1,
    notes: [{ ...note, examples: [text], where: [text] }],
    doubts: new Map(),
  }
  const printed = renderNotes('x', imported, screen(80, false))
  expect(printed).toMatch(/^[\n -~·×]*$/)
  expect(printed.match(/\\u001b\]0;b\\u0007\\u009b\\u202e\\u0008 c/g)).toHaveLength(3)
})

describe('the excerpt of a line', () => {
  it.each([
    ['Latin', 'a'],
    ['Chinese', '世'],
    ['emoji', '😀'],
    ['an emoji of several characters', '👩‍💻'],
    ['escapes', '\u200b'],
  ])('has its caret below the error, within the terminal: %s', (_, unit) => {
    for (const before of [0, 5, 17, 18, 40, 300]) {
      for (const after of [0, 5, 30, 300]) {
        const [left, right] = [unit.repeat(before), unit.repeat(after)]
        const loaded = load(
          withSessions(`- {title: "x${left}", typ: oral, start: 9:00, note: "x${right}"}`),
        )
        for (const columns of [40, 79, 80]) {
          const { excerpt, at } = excerptOf(loaded, columns)
          expect(at.startsWith('typ: oral')).toBe(true)
          expect(stringWidth(excerpt)).toBeLessThanOrEqual(columns)
          expect(excerpt).not.toContain('\ufffd')
        }
      }
    }
  })
})
