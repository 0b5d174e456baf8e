import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { askSpeakers, nearestName } from '../../src/query/speakers.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'

const rich = program(readFileSync(new URL('../programs/rich.yaml', import.meta.url), 'utf8'))
/** Returns each person as `NAME (AFFILIATION)` with appearances such as `speaker before`. */
const summaries = (workshop: typeof rich, name?: string) => {
  return askSpeakers(workshop, name).map(({ person, appearances }) => [
    `${person.name} (${person.affiliation})`,
    ...appearances.map(({ role, slot }) => `${role} ${slot.item.id}`),
  ])
}

describe('askSpeakers', () => {
  it('lists speakers and chairs by name, with their appearances in program order', () => {
    expect(summaries(rich)).toEqual([
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
  ])('the number of people that match %j is %i', (name, count) => {
    expect(summaries(rich, name)).toHaveLength(count)
  })

  it('gives a person the URL that only one of their appearances has', () => {
    expect(askSpeakers(rich, 'gunther')[0]?.person.url).toBe('https://example.org/gg')
  })

  it('lists people with the same name but different affiliations separately', () => {
    const two = program(
      withSessions(`
- { id: a, start: 9:00, title: A, speakers: Wei Zhang (Uni A) }
- { id: b, start: 10:00, title: B, speakers: Wei Zhang (Uni B) }`),
    )
    expect(summaries(two)).toEqual([
      ['Wei Zhang (Uni A)', 'speaker a'],
      ['Wei Zhang (Uni B)', 'speaker b'],
    ])
  })
})

it('nearestName finds a person by a misspelt name or part of one, or returns null', () => {
  expect(nearestName(rich, 'soren angstrem')).toBe('Søren Ångström')
  expect(nearestName(rich, 'gunter')).toBe('Günther Groß')
  expect(nearestName(rich, 'somebody else')).toBeNull()
})
