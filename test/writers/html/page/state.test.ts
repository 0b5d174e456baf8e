import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FACT_FILTERS,
  formatState,
  isFiltered,
  parseState,
  START,
  type State,
  starsIn,
  THEMES,
  withoutFilters,
} from '../../../../src/writers/html/page/state.ts'
import { anyText } from '../../../any-text.ts'

const text = anyText({ minLength: 1 }).map((one) => one.toWellFormed())
const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/)
const anyState: fc.Arbitrary<State> = fc.record({
  zone: fc.oneof(fc.constantFrom('yours', 'venue', 'AoE', 'Etc/GMT+12', '+05:45'), text),
  search: fc.oneof(fc.constantFrom('', 'a&b=c', '100% of +1 %41', '#_q=a'), text),
  facts: fc.record(
    Object.fromEntries(FACT_FILTERS.map((name) => [name, fc.array(text, { maxLength: 3 })])),
  ) as unknown as fc.Arbitrary<State['facts']>,
  isStarredOnly: fc.boolean(),
  isGrid: fc.boolean(),
  theme: fc.constantFrom(...THEMES),
  stars: fc.array(id, { maxLength: 4 }).map((ids) => new Set(ids)),
})

describe('the fragment', () => {
  it.each<[Partial<State>, string]>([
    [{}, ''],
    [{ zone: 'America/St_Johns' }, '_tz=America/St_Johns'],
    [{ zone: 'Etc/GMT+12' }, '_tz=Etc/GMT%2B12'],
    [{ search: 'scaling laws' }, '_q=scaling+laws'],
    [
      { facts: { ...START.facts, type: ['oral', 'poster'], room: ['Hall B'] } },
      '_type=oral&type=poster&room=Hall+B',
    ],
    [{ isStarredOnly: true, stars: new Set(['a', 'b-2']) }, '_starred=1&stars=a+b-2'],
    [{ isGrid: true, theme: 'dark' }, '_view=grid&theme=dark'],
  ])('of %j is %s', (changes, fragment) => {
    const state = { ...START, ...changes }
    expect(formatState(state, START)).toBe(fragment)
    expect(parseState(fragment, START)).toEqual(state)
  })

  it('says all of any state, in characters that an address may have', () => {
    const property = fc.property(anyState, (state) => {
      const fragment = formatState(state, START)
      expect(parseState(fragment, START)).toEqual(state)
      expect(new URL(`https://a.example/#${fragment}`).hash.slice(1)).toBe(fragment)
      expect(fragment === '' || fragment.startsWith('_')).toBe(true)
    })
    fc.assert(property)
  })

  it('does not say the usual zone, which may be the one that was asked for', () => {
    const usual = { ...START, zone: 'Asia/Tokyo' }
    expect(formatState(usual, usual)).toBe('')
    expect(formatState(START, usual)).toBe('_tz=yours')
    expect(parseState('_tz=yours', usual)).toEqual(START)
  })

  it('keeps zone, theme and stars that it does not name, and no filter', () => {
    const state: State = {
      zone: 'UTC',
      search: 'a',
      facts: { type: ['oral'], room: [], track: ['T'], language: [] },
      isStarredOnly: true,
      isGrid: true,
      theme: 'dark',
      stars: new Set(['a']),
    }
    const kept = { ...START, zone: 'UTC', theme: 'dark', stars: state.stars }
    expect(parseState('_q=b', state)).toEqual({ ...kept, search: 'b' })
    expect(parseState('_stars=', state)).toEqual({ ...kept, stars: new Set() })
  })

  it.each(['', 'opening', '_deadlines', '_day-2025-07-19', 'q=a', '_', 'tz=UTC&q=a', '%5Fq=a'])(
    'of an item or a part of the page, %j, changes nothing',
    (fragment) => {
      expect(parseState(fragment, START)).toBe(START)
      expect(starsIn(fragment)).toBeNull()
    },
  )

  it.each<[string, Partial<State>]>([
    ['_theme=<script>&view=list&starred', { isStarredOnly: true }],
    ['_theme=Dark&view=GRID', {}],
    ['_q=%FF%C0&tz=%', { search: '\ufffd\ufffd', zone: '%' }],
    ['_q=a&q=b&tz=UTC&tz=AoE', { search: 'a', zone: 'UTC' }],
    ['_stars=a++b+a&stars=c', { stars: new Set(['a', 'b']) }],
    ['_=&&=a&__proto__=b&constructor=c&toString=d', {}],
    ['_type=&type=oral', { facts: { ...START.facts, type: ['', 'oral'] } }],
  ])('%j is read as far as it makes sense', (fragment, changes) => {
    expect(parseState(fragment, START)).toEqual({ ...START, ...changes })
  })

  it('of any text gives a state that it says again', () => {
    const piece = fc.oneof(
      fc.constantFrom('_', '&', '=', '%', '+', 'q', 'tz', 'stars', 'view', 'grid', '%e2%80'),
      anyText(),
    )
    const property = fc.property(fc.array(piece), (pieces) => {
      const state = parseState(`_=${pieces.join('')}`, START)
      expect(parseState(formatState(state, START), START)).toEqual(state)
    })
    fc.assert(property)
  })
})

describe('filters', () => {
  it('are set by a search, a fact, or stars alone', () => {
    const facts = { ...START.facts, language: ['de'] }
    const filtered: Partial<State>[] = [{ search: 'a' }, { facts }, { isStarredOnly: true }]
    expect(filtered.map((one) => isFiltered({ ...START, ...one }))).toEqual([true, true, true])
    const not: Partial<State>[] = [
      {},
      { search: ' ' },
      { zone: 'UTC', isGrid: true, theme: 'dark', stars: new Set('a') },
    ]
    expect(not.map((one) => isFiltered({ ...START, ...one }))).toEqual([false, false, false])
  })

  it('are none without filters, and the rest stays', () => {
    const property = fc.property(anyState, (state) => {
      const without = withoutFilters(state)
      expect(isFiltered(without)).toBe(false)
      const { search, facts, isStarredOnly } = state
      expect({ ...without, search, facts, isStarredOnly }).toEqual(state)
    })
    fc.assert(property, { numRuns: 20 })
  })
})
