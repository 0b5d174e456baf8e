import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { screen } from '../../../src/render/layout/screen.ts'
import { renderTable } from '../../../src/render/layout/table.ts'
import { widestOf, wrap, wrapParts } from '../../../src/render/layout/wrap.ts'

const terminal = (columns: number) => screen(columns, false)
const rows = [
  {
    cells: ['> 09:00', '01:00 +1d'],
    lines: [['A title of some length 日本語'], ['invited', 'Ann Lee (Uni)']],
  },
  { cells: ['  10:00', '02:00 +1d'], lines: [['🚀 B']], indent: 2 },
]

describe('renderTable', () => {
  it('lines up, and wraps its last column between words and facts', () => {
    expect(renderTable(rows, terminal(46))).toEqual([
      '> 09:00  01:00 +1d  A title of some length',
      '                    日本語',
      '                    invited · Ann Lee (Uni)',
      '  10:00  02:00 +1d    🚀 B',
    ])
  })

  it('takes room from wide cells before it stacks, where the terminal is not narrow', () => {
    const wide = [
      { cells: ['  27 May 2025 23:59 UTC', '28 May 2025 08:59'], lines: [['Paper submission']] },
      { cells: ['  TBD', ''], lines: [['Slides']] },
    ]
    expect(renderTable(wide, terminal(60))).toEqual([
      '  27 May 2025     28 May 2025       Paper submission',
      '  23:59 UTC       08:59',
      '  TBD                               Slides',
    ])
    expect(renderTable(wide, terminal(59))[0]).toBe('27 May 2025 23:59 UTC · 28 May 2025 08:59')
  })

  it('stacks where there is no room beside the cells', () => {
    expect(renderTable(rows, terminal(30))).toEqual([
      '> 09:00 · 01:00 +1d',
      '  A title of some length',
      '  日本語',
      '  invited · Ann Lee (Uni)',
      '10:00 · 02:00 +1d',
      '    🚀 B',
    ])
  })

  it('is a row a line in a pipe', () => {
    expect(renderTable(rows, screen(null, false))).toEqual([
      '> 09:00  01:00 +1d  A title of some length 日本語 · invited · Ann Lee (Uni)',
      '  10:00  02:00 +1d  🚀 B',
    ])
  })

  it('begins what has no cells with a dash, and wraps it beside the dash', () => {
    const row = {
      cells: ['', ''],
      lines: [['An untimed talk of some length'], ['Ann Lee']],
      indent: 2,
      dash: true,
    }
    expect(renderTable([...rows, row], terminal(46)).slice(-3)).toEqual([
      '                      - An untimed talk of',
      '                        some length',
      '                        Ann Lee',
    ])
    expect(renderTable([row], terminal(20))).toEqual([
      '    - An untimed',
      '      talk of some',
      '      length',
      '      Ann Lee',
    ])
  })

  it('keeps its columns beyond the rows that it lays out at once', () => {
    const many = Array.from({ length: 250 }, (_, n) => ({
      cells: [String(n)],
      lines: [[`text ${n}`]],
    }))
    const lines = renderTable(many, terminal(80))
    expect(lines).toHaveLength(250)
    expect(new Set(lines.map((line) => line.indexOf('text')))).toEqual(new Set([5]))
  })

  it('is never wider than the terminal, and loses nothing', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => text.replace(/\s/g, 'x') || 'x')
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 20, max: 120 }),
        (texts, columns) => {
          const table = texts.map((title) => ({ cells: ['  09:00', '10:00'], lines: [[title]] }))
          const lines = renderTable(table, terminal(columns))
          for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
          const letters = (all: string) => all.replace(/\s/g, '').normalize() // as wrap-ansi does
          const shown = letters(lines.join(''))
            .replaceAll('09:00·10:00', '')
            .replaceAll('09:0010:00', '')
          expect(shown).toBe(letters(texts.join('')))
        },
      ),
    )
  })
})

it('wrap breaks a word only where it is too long, and behind a hyphen if it can', () => {
  const wrapped = (text: string) => wrap(text, 12)
  expect(wrapped('Function-Preserving Transforms')).toEqual([
    'Function-',
    'Preserving',
    'Transforms',
  ])
  expect(wrapped('a Mixture-of-Experts')).toEqual(['a Mixture-', 'of-Experts'])
  expect(wrapped('well-known')).toEqual(['well-known'])
  expect(wrapped('https://es-fomo.com')).toEqual(['https://es-f', 'omo.com'])
  expect(wrapped('Donaudampfschifffahrt')).toEqual(['Donaudampfsc', 'hifffahrt'])
})

it('wrap leaves room for what a terminal may take for wider', () => {
  for (const text of [
    'नमस्तेदुनियाक्षत्रियनमस्ते',
    '👍🏽👍🏽👍🏽👍🏽👍🏽',
    '❤️1️⃣❤️1️⃣❤️',
    '日本語日本語日本語',
  ]) {
    const lines = wrap(text, 10)
    expect(lines.join('')).toBe(text)
    for (const line of lines) expect(widestOf(line)).toBeLessThanOrEqual(10)
  }
})

it('wrap takes time in proportion to the length of a text, in any script', () => {
  // Were all of the rest measured for each line, this would run into the time limit of a test.
  for (const part of ['नमस्तेदुनियाक्षत्रिय ', 'नमस्ते', '👍🏽', 'x']) {
    const text = part.repeat(20_000 / part.length)
    const lines = wrap(text, 72)
    const letters = (all: string) => all.replaceAll(' ', '')
    expect(letters(lines.join(''))).toBe(letters(text))
    expect(Math.max(...lines.map(widestOf))).toBeLessThanOrEqual(72)
  }
})

it('wrapParts breaks a line between two facts before within one', () => {
  expect(wrapParts(['10:30 to ~10:45 Vancouver', '02:30 Tokyo'], 30)).toEqual([
    '10:30 to ~10:45 Vancouver',
    '02:30 Tokyo',
  ])
  expect(wrapParts(['a', 'b'], 30)).toEqual(['a · b'])
  expect(wrapParts(['one two three'], 8)).toEqual(['one two', 'three'])
})
