import { stripVTControlCharacters } from 'node:util'
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
  it('aligns columns, and wraps the last one between words and facts', () => {
    expect(renderTable(rows, terminal(46))).toEqual([
      '> 09:00  01:00 +1d  A title of some length',
      '                    日本語',
      '                    invited · Ann Lee (Uni)',
      '  10:00  02:00 +1d    🚀 B',
    ])
  })

  it('narrows wide cells on a terminal of 60 columns, and stacks rows on a narrower one', () => {
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

  it('puts the last column below the cells if there is no room beside them', () => {
    expect(renderTable(rows, terminal(30))).toEqual([
      '> 09:00 · 01:00 +1d',
      '  A title of some length',
      '  日本語',
      '  invited · Ann Lee (Uni)',
      '10:00 · 02:00 +1d',
      '    🚀 B',
    ])
  })

  it('puts a mark without times beside the title if there is no room beside the cells', () => {
    for (const mark of ['> ', '\u001b[1m> \u001b[22m']) {
      const row = { cells: [mark, ''], lines: [['A title'], ['to 10:00']] }
      const lines = renderTable([...rows, row], terminal(30)).slice(-2)
      expect(lines.map((line) => stripVTControlCharacters(line))).toEqual([
        '> A title',
        '  to 10:00',
      ])
    }
  })

  it('writes each row as one line in a pipe', () => {
    expect(renderTable(rows, screen(null, false))).toEqual([
      '> 09:00  01:00 +1d  A title of some length 日本語 · invited · Ann Lee (Uni)',
      '  10:00  02:00 +1d  🚀 B',
    ])
  })

  it('starts a row without cells with a dash, and wraps it beside the dash', () => {
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

  const placed = [
    {
      cells: ['09:00'],
      lines: [['A title that is wrapped here'], ['a fact below all of it']],
      aside: 'Hall 1',
    },
    { cells: ['10:00'], lines: [['Short']], aside: 'Lehar' },
    { cells: ['11:00'], lines: [['日本語']], aside: 'Hall 1' },
    { cells: ['12:00'], lines: [['No room']], aside: null },
    { cells: ['13:00'], lines: [['Long']], aside: 'A room with a long name' },
  ]

  it.each([
    [
      50,
      [
        '09:00  A title that is wrapped here  Hall 1',
        '       a fact below all of it',
        '10:00  Short                         Lehar',
        '11:00  日本語 · Hall 1', // terminals may disagree about its width
        '12:00  No room',
        '13:00  Long · A room with a long name',
      ],
    ],
    [
      40,
      [
        '09:00  A title that is wrapped    Hall 1',
        '       here',
        '       a fact below all of it',
        '10:00  Short                      Lehar',
        '11:00  日本語 · Hall 1',
        '12:00  No room',
        '13:00  Long · A room with a long name',
      ],
    ],
    [
      38, // less than 24 columns would be left for the titles
      [
        '09:00  A title that is wrapped here',
        '       Hall 1',
        '       a fact below all of it',
        '10:00  Short · Lehar',
        '11:00  日本語 · Hall 1',
        '12:00  No room',
        '13:00  Long · A room with a long name',
      ],
    ],
    [30, ['09:00', '  A title that is wrapped here', '  Hall 1', '  a fact below all of it']],
  ])('aligns texts at the right of titles if %i columns are enough', (columns, expected) => {
    expect(renderTable(placed, terminal(columns)).slice(0, expected.length)).toEqual(expected)
  })

  it('has texts at the right among the facts in a pipe', () => {
    expect(renderTable(placed, screen(null, false))[0]).toBe(
      '09:00  A title that is wrapped here · Hall 1 · a fact below all of it',
    )
  })

  it('keeps columns aligned over more rows than are drawn at once', () => {
    const many = Array.from({ length: 250 }, (_, n) => ({
      cells: [String(n)],
      lines: [[`text ${n}`]],
    }))
    const lines = renderTable(many, terminal(80))
    expect(lines).toHaveLength(250)
    expect(new Set(lines.map((line) => line.indexOf('text')))).toEqual(new Set([5]))
  })

  it('is never wider than the terminal and loses no text', () => {
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

it('wrap breaks a word only if it is too long, and after a hyphen if it has one', () => {
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

it('wrap keeps lines within their width even if a terminal displays characters wider', () => {
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

it('wrap takes linear time in any script', () => {
  // If each line measured all the text that is left, this would exceed the test timeout.
  for (const part of ['नमस्तेदुनियाक्षत्रिय ', 'नमस्ते', '👍🏽', 'x']) {
    const text = part.repeat(20_000 / part.length)
    const lines = wrap(text, 72)
    const letters = (all: string) => all.replaceAll(' ', '')
    expect(letters(lines.join(''))).toBe(letters(text))
    expect(Math.max(...lines.map(widestOf))).toBeLessThanOrEqual(72)
  }
})

it('wrapParts breaks a line between facts rather than within one', () => {
  expect(wrapParts(['10:30 to ~10:45 Vancouver', '02:30 Tokyo'], 30)).toEqual([
    '10:30 to ~10:45 Vancouver',
    '02:30 Tokyo',
  ])
  expect(wrapParts(['a', 'b'], 30)).toEqual(['a · b'])
  expect(wrapParts(['one two three'], 8)).toEqual(['one two', 'three'])
})
