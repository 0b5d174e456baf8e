import { describe, expect, it } from 'vitest'
import { load, program, withSessions } from '../readers/esfomo/read.ts'

const withSpeakers = (speakers: string) => {
  return withSessions(`- {title: A, start: 9:00, speakers: ${speakers}}`)
}

describe('a person', () => {
  it.each([
    ['Ada', { name: 'Ada', affiliation: null }],
    ['Ada Lovelace (MIT)', { name: 'Ada Lovelace', affiliation: 'MIT' }],
    ['"Ada(MIT)"', { name: 'Ada', affiliation: 'MIT' }],
    ['"Ada ( MIT )"', { name: 'Ada', affiliation: 'MIT' }],
    ['"Ada (MIT, CSAIL)"', { name: 'Ada', affiliation: 'MIT, CSAIL' }],
    ['"Ada (MIT (CSAIL))"', { name: 'Ada', affiliation: 'MIT (CSAIL)' }],
    [
      '"Ada (U of A (Tempe), NASA (JPL))"',
      { name: 'Ada', affiliation: 'U of A (Tempe), NASA (JPL)' },
    ],
    ['{name: "Lee, Jr. (Bo)"}', { name: 'Lee, Jr. (Bo)', affiliation: null }],
  ])('can be written as %s', (text, person) => {
    const [session] = program(withSpeakers(text)).days[0]?.sessions ?? []
    expect(session?.speakers).toEqual([{ ...person, url: null }])
  })

  it.each([
    ['"Ada,"', 'bad-person', 'write: Ada'],
    ['"Ada (MIT),"', 'bad-person', 'write: Ada (MIT)'],
    ['", Ada"', 'bad-person', 'write: Ada'],
    ['","', 'bad-person', 'write: Name (Affiliation)'],
    ['"Ada (MIT) (ETH)"', 'bad-person', 'write: Ada (MIT, ETH)'],
    ['"Ada (MIT)(ETH) (X)"', 'bad-person', 'write: Ada (MIT, ETH, X)'],
    ['"Ada (MIT) Lovelace"', 'bad-person', 'write: Name (Affiliation)'],
    ['"Ada ()"', 'bad-person', 'write: Name (Affiliation)'],
    ['(MIT)', 'bad-person', 'write: Name (Affiliation)'],
    ['"Ada (MIT"', 'brackets', 'write: Ada (MIT)'],
    ['Grace Hopper Navy)', 'brackets', 'write: Grace Hopper (Navy)'],
    ['Grace Hopper US Navy)', 'brackets', 'quote a name that contains a comma'],
    ['"Ada (MIT, Bo"', 'brackets', 'write: "Ada (MIT, Bo)"'],
    ['[John Roe (TU Wien, Austria), Bo Lind]', 'brackets', 'write: "John Roe (TU Wien, Austria)"'],
    ['[Bo, Ada (A, B, C)]', 'brackets', 'write: "Ada (A, B, C)"'],
    ['[Ada (MIT, Bo (ETH)]', 'brackets', 'write: Ada (MIT)'],
    ['Ada (U of L) and Bo (ETH)', 'several-people', 'write: [Ada (U of L), Bo (ETH)]'],
    ['Ada (R and D) & Bo', 'several-people', 'write: [Ada (R and D), Bo]'],
    ['Ada (X); Bo (Y)', 'several-people', 'write: [Ada (X), Bo (Y)]'],
    ['"Ada) (MIT"', 'brackets', 'quote a name that contains a comma'],
    ['"Ada, Bo"', 'several-people', 'write: [Ada, Bo], or Ada (Bo)'],
    ['"Ada, Bo,"', 'several-people', 'write: [Ada, Bo], or Ada (Bo)'],
    ['"Ada (X, Y), Bo"', 'several-people', 'write: ["Ada (X, Y)", Bo]'],
    ['["Ada,"]', 'bad-person', 'write: Ada'],
  ])('can not be written as %s: %s', (text, code, hint) => {
    const { problems } = load(withSpeakers(text))
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors.map((error) => [error.code, error.hint])).toEqual([[code, hint]])
  })
})
