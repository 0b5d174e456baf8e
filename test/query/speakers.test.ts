import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { askSpeakers, nearestName } from '../../src/query/speakers.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'

const rich = program(readFileSync(new URL('../programs/rich.yaml', import.meta.url), 'utf8'))
const brief = (of: typeof rich, name?: string) => {
  return askSpeakers(of, name).map(({ person, appearances }) => [
    `${person.name} (${person.affiliation})`,
    ...appearances.map(({ role, slot }) => `${role} ${slot.item.id}`),
  ])
}

describe('askSpeakers', () => {
  it('lists everyone by name, with what they do in order, and who chairs', () => {
    expect(brief(rich)).toEqual([
      ['Günther Groß (ETH Zürich)', 'speaker before', 'speaker rich', 'speaker later'],
      ['Søren Ångström (DTU)', 'speaker rich'],
      ['Thị Mai Nguyễn (null)', 'chair rich'],
      ['王小明 (Tsinghua)', 'speaker rich'],
    ])
  })

  it.each([
    ['gunther', 1],
    ['angstrom', 1],
    ['mai', 1],
    ['王', 1],
    ['nobody', 0],
  ])('%s', (name, count) => {
    expect(brief(rich, name)).toHaveLength(count)
  })

  it('has the address of a person that is given once', () => {
    expect(askSpeakers(rich, 'gunther')[0]?.person.url).toBe('https://example.org/gg')
  })

  it('takes two of one name at two slots for two', () => {
    const two = program(
      withSessions(`
- { id: a, start: 9:00, title: A, speakers: Wei Zhang (Uni A) }
- { id: b, start: 10:00, title: B, speakers: Wei Zhang (Uni B) }`),
    )
    expect(brief(two)).toEqual([
      ['Wei Zhang (Uni A)', 'speaker a'],
      ['Wei Zhang (Uni B)', 'speaker b'],
    ])
  })
})

it('nearestName knows whole names and parts of them', () => {
  expect(nearestName(rich, 'soren angstrem')).toBe('Søren Ångström')
  expect(nearestName(rich, 'gunter')).toBe('Günther Groß')
  expect(nearestName(rich, 'somebody else')).toBeNull()
})
