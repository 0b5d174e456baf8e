import { expect, it } from 'vitest'
import { fact, factPerLine } from '../../../src/render/layout/labelled.ts'

it.each([
  ['a text', ['A'], ['A']],
  ['several lines', ['A', null, ['B', null, 'C']], ['A', ['B', 'C']]],
])('fact keeps %s and leaves out what is null', (_, lines, kept) => {
  expect(fact('label', lines)).toEqual([{ label: 'label', lines: kept }])
})

it.each([
  ['no line', []],
  ['null', [null]],
  ['a line of no facts', [[]]],
  ['a line of nulls', [[null, null]]],
])('fact is left out with %s', (_, lines) => {
  expect(fact('label', lines)).toEqual([])
  expect(factPerLine('label', lines)).toEqual([])
})
