import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findByText } from '../../src/query/find-by-text.ts'
import { askShow } from '../../src/query/show.ts'
import { program } from '../readers/esfomo/read.ts'

const read = (name: string) =>
  program(readFileSync(new URL(`../${name}.yaml`, import.meta.url), 'utf8'))
const twoDays = read('programs/two-days')
const rich = read('programs/rich')
const esfomo = read('../data/esfomo-2025')

describe('askShow', () => {
  /** Returns the ids of the neighbours before and after an item, or null for a deadline. */
  const neighbours = (workshop: typeof twoDays, id: string) => {
    const [found] = findByText(workshop, id)
    const answer = found && askShow(workshop, found, 0)
    if (answer?.kind !== 'item') return null
    return [answer.before, answer.after].map((slots) => slots.map(({ item }) => item.id))
  }
  it.each([
    ['opening', [[], ['lupesko']]],
    ['fptquant', [['kasikci'], ['cartridges']]],
    ['zip2zip', [['cartridges'], ['lightning']]],
    ['orals-1', [['kasikci'], ['lightning']]],
    ['closing', [['gu'], []]],
    ['submission', null],
  ])('in a single room gives %s the neighbours %j', (id, expected) => {
    expect(neighbours(esfomo, id)).toEqual(expected)
  })

  it.each([
    ['b1', [[], ['party']]], // alone in its room; the party has no room
    ['block', [['a1'], ['panel']]],
    ['t1', [['a1'], ['t3']]], // neither its own session nor a cancelled talk
    ['t2', [['t1'], ['t3']]],
    ['t4', [[], []]],
    ['off', [['panel'], ['party']]],
    ['party', [['panel'], []]], // nothing from another day
  ])('in several rooms gives %s the neighbours %j', (id, expected) => {
    expect(neighbours(twoDays, id)).toEqual(expected)
  })

  it('lists neighbours in every room for an item without one, else only in its own', () => {
    expect(neighbours(rich, 'lunch')).toEqual([['later'], ['afternoon-a', 'afternoon-b']])
    expect(neighbours(rich, 'rich')).toEqual([['before'], ['later']])
  })

  it('of a person with one session or talk answers with that, else with the person', () => {
    const answer = (workshop: typeof twoDays, name: string) => {
      const [found] = findByText(workshop, name)
      const { kind, person } = found ? askShow(workshop, found, 0) : { kind: null, person: null }
      return [kind, person?.person.name]
    }
    expect(answer(esfomo, 'albert')).toEqual(['item', 'Albert Gu'])
    expect(answer(twoDays, 'Bo Gu')).toEqual(['person', 'Bo Gu'])
    expect(answer(twoDays, 'a1')).toEqual(['item', undefined])
  })
})
