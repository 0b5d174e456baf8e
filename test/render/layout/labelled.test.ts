import { expect, it } from 'vitest'
import { fact, factPerLine, renderAnswer } from '../../../src/render/layout/labelled.ts'
import { screen } from '../../../src/render/layout/screen.ts'

it.each([
  ['a text', ['A'], ['A']],
  ['several lines', ['A', null, ['B', null, 'C']], ['A', ['B', 'C']]],
])('fact keeps %s, without nulls', (_, lines, kept) => {
  expect(fact('label', lines)).toEqual([{ label: 'label', lines: kept }])
})

it.each([
  ['an empty list', []],
  ['null', [null]],
  ['an empty line', [[]]],
  ['a line of nulls', [[null, null]]],
])('fact and factPerLine return no block for %s', (_, lines) => {
  expect(fact('label', lines)).toEqual([])
  expect(factPerLine('label', lines)).toEqual([])
})

it('renderAnswer renders 200,000 lines: more than a call can have arguments', () => {
  const blocks = factPerLine('topics', Array<string>(200_000).fill('A'))
  const text = renderAnswer(['Head'], [blocks], screen(null, false))
  expect(text.split('\n')).toHaveLength(200_002)
})
