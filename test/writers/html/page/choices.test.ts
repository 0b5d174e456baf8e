import { describe, expect, it } from 'vitest'
import { type Choices, choicesOf } from '../../../../src/writers/html/page/choices.ts'
import { START, type State } from '../../../../src/writers/html/page/state.ts'
import { storageOf } from '../../../../src/writers/html/page/storage.ts'
import { FakeBrowser } from './fake-browser.ts'

/** Opens the page, perhaps with a fragment. Returns its choices and the states that were shown. */
function open(
  browser: FakeBrowser,
  address = '',
  usual: State = START,
): Choices & { shown: State[] } {
  const shown: State[] = []
  browser.address = address
  const choices = choicesOf(storageOf('ws'), usual, () => shown.push(choices.state))
  choices.readAddress()
  return Object.assign(Object.create(choices), { shown })
}

const stars = (...ids: string[]) => new Set(ids)

describe('choices', () => {
  it('are the usual ones, then those of the storage, then those of the address', () => {
    expect(open(new FakeBrowser()).state).toEqual(START)
    const kept = { zone: 'UTC', theme: 'dark', stars: ['a'] }
    const browser = new FakeBrowser({ stored: kept })
    expect(open(browser).state).toEqual({ ...START, ...kept, stars: stars('a') })
    const { state } = open(browser, '#_tz=AoE&q=b')
    expect(state).toEqual({ ...START, zone: 'AoE', theme: 'dark', search: 'b', stars: stars('a') })
    const usual = { ...START, zone: 'Asia/Tokyo' }
    expect(open(new FakeBrowser(), '', usual).state.zone).toBe('Asia/Tokyo')
  })

  it('are shown, stored and in the address once they change', () => {
    const browser = new FakeBrowser()
    const choices = open(browser)
    choices.change({ zone: 'UTC', search: 'a b' })
    choices.toggleStar('one')
    choices.toggleStar('two')
    choices.toggleStar('one')
    expect(browser.address).toBe('#_tz=UTC&q=a+b&stars=two')
    expect(browser.kept).toEqual({ zone: 'UTC', stars: ['two'] })
    expect(choices.shown.map(({ stars }) => [...stars])).toEqual([
      [],
      ['one'],
      ['one', 'two'],
      ['two'],
    ])
    choices.change({ zone: 'yours', search: '' })
    choices.toggleStar('two')
    expect(browser.address).toBe('')
  })

  it('work without a storage', () => {
    const browser = new FakeBrowser({ canStore: false })
    const choices = open(browser, '#_stars=a')
    expect([choices.areBorrowed, choices.state.stars]).toEqual([false, stars('a')])
    choices.toggleStar('b')
    expect(browser.address).toBe('#_stars=a+b')
  })

  it('take the stars of other windows', () => {
    const browser = new FakeBrowser({ stored: { stars: ['a'] } })
    const choices = open(browser)
    browser.storeElsewhere({ zone: 'UTC', stars: ['b'] })
    expect(choices.state).toEqual({ ...START, stars: stars('b') })
    expect(choices.shown).toHaveLength(1)
  })

  it('show another state without changing address and storage', () => {
    const browser = new FakeBrowser()
    const choices = open(browser, '#item')
    choices.show({ ...START, search: 'a' })
    expect([browser.address, browser.kept]).toEqual(['#item', null])
    expect(choices.shown).toEqual([{ ...START, search: 'a' }])
  })
})

describe('stars of an address', () => {
  it('from somewhere else are borrowed, and nothing of theirs is stored', () => {
    const browser = new FakeBrowser({ stored: { stars: ['mine'] } })
    const choices = open(browser, '#_stars=theirs')
    expect([choices.areBorrowed, choices.state.stars]).toEqual([true, stars('theirs')])
    choices.toggleStar('more')
    choices.change({ theme: 'dark' })
    expect(browser.kept).toEqual({ theme: 'dark', stars: ['mine'] })
    browser.storeElsewhere({ stars: ['mine', 'too'] })
    expect(choices.state.stars).toEqual(stars('theirs', 'more'))
  })

  it.each([
    [true, ['mine', 'theirs']],
    [false, ['mine']],
  ])('become one’s own or go: kept %j', (isKept, expected) => {
    const browser = new FakeBrowser({ stored: { stars: ['mine'] } })
    const choices = open(browser, '#_stars=theirs')
    choices.settle(isKept)
    expect([choices.areBorrowed, [...choices.state.stars]]).toEqual([false, expected])
    expect(browser.kept).toMatchObject({ stars: expected })
    expect(browser.address).toBe(`#_stars=${expected.join('+')}`)
  })

  it.each([
    ['#_stars=b+a', false], // in another order
    ['#_stars=a', true],
    ['#_stars=', true],
    ['#_q=a', false],
  ])('%s are borrowed, if the storage has a and b: %j', (address, areBorrowed) => {
    const browser = new FakeBrowser({ stored: { stars: ['a', 'b'] } })
    expect(open(browser, address).areBorrowed).toBe(areBorrowed)
  })
})
