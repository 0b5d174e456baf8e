import { describe, expect, it } from 'vitest'
import { expectDoubts, load, unmarked, withSessions } from '../../readers/esfomo/read.ts'

/** Writes sessions, one a line: `A 9:00-10:00, room: X`. */
function day(...lines: string[]): string {
  return withSessions(
    lines
      .map((line) =>
        line.replace(/^(§?)(\w+) ([\d:]+)-([\d:]+)/, '- $1{title: $2, start: $3, end: $4'),
      )
      .map((line) => (line.startsWith('- ') ? `${line}}` : line))
      .join('\n'),
  )
}

const messages = (yaml: string) => {
  const doubts = load(unmarked(yaml)).problems.filter(({ code }) => !code.startsWith('missing-'))
  return doubts.map(({ message }) => message)
}

describe('two sessions in one room', () => {
  it.each([
    ['with a minute in common', ['A 9:00-10:01, room: X', '§B 10:00-11:00, room: X']],
    [
      'listed room by room',
      ['A 9:00-10:30, room: X', 'C 8:00-9:00, room: Y', '§B 10:00-11:00, room: X'],
    ],
    ['at the same time', ['A 9:00-10:00, room: X', '§B 9:00-10:00, room: X']],
    ['one within the other', ['A 9:00-12:00, room: X', '§B 10:00-11:00, room: X']],
    ['one of them in several', ['A 9:00-10:30, room: X', '§B 10:00-11:00, room: [Y, X]']],
    ['both in the same two, once', ['A 9:00-10:30, room: [X, Y]', '§B 10:00-11:00, room: [Y, X]']],
    [
      'a lunch and posters',
      ['A 9:00-11:00, room: X, type: poster', '§B 10:00-12:00, room: X, type: lunch'],
    ],
    [
      'after posters, with a talk',
      ['A 9:00-10:00, room: X, type: poster', '§B 9:30-10:30, room: X'],
    ],
  ])('are doubted %s', (_, lines) => {
    expectDoubts(day(...lines), ['overlap'])
  })

  it('are doubted in the room of the program', () => {
    expectDoubts(`${day('A 9:00-10:30', '§B 10:00-11:00')}room: Hall\n`, ['overlap'])
  })

  it.each([
    ['if one follows the other', ['A 9:00-10:00, room: X', 'B 10:00-11:00, room: X']],
    ['in different rooms', ['A 9:00-10:30, room: X', 'B 10:00-11:00, room: Y']],
    ['without a room', ['A 9:00-10:30', 'B 10:00-11:00']],
    ['with `room: none`', ['A 9:00-10:30, room: none', 'B 10:00-11:00, room: none']],
    ['if only one has a room', ['A 9:00-10:30, room: X', 'B 10:00-11:00']],
    [
      'if the first is cancelled',
      ['A 9:00-10:30, room: X, status: cancelled', 'B 10:00-11:00, room: X'],
    ],
    [
      'if the second is cancelled',
      ['A 9:00-10:30, room: X', 'B 10:00-11:00, room: X, status: cancelled'],
    ],
    [
      'if both are posters',
      ['A 9:00-10:30, room: X, type: poster', 'B 10:00-11:00, room: X, type: poster'],
    ],
    ['if the first is checked', ['A 9:00-10:30, room: X, checked: true', 'B 10:00-11:00, room: X']],
    [
      'if the second is checked',
      ['A 9:00-10:30, room: X', 'B 10:00-11:00, room: X, checked: true'],
    ],
  ])('are not doubted %s', (_, lines) => {
    expectDoubts(day(...lines), [])
  })

  it('are each doubted with the one that ends last', () => {
    const yaml = day('A 9:00-12:00, room: X', '§B 9:30-10:00, room: X', '§C 11:00-12:30, room: X')
    expectDoubts(yaml, ['overlap', 'overlap'])
    expect(messages(yaml)).toEqual([
      '"A" continues until 12:00 in the same room',
      '"A" continues until 12:00 in the same room',
    ])
  })

  it('are doubted even if another one that overlaps is checked', () => {
    const yaml = day(
      'A 9:00-12:00, room: X, checked: true',
      'B 9:30-11:00, room: X',
      '§C 10:00-10:30, room: X',
    )
    expectDoubts(yaml, ['overlap'])
  })

  it('are doubted across midnight and days', () => {
    const yaml = `${withSessions('- {title: A, start: 22:00, end: 2025-07-20 9:30, room: X, type: social}')}  - date: 2025-07-20
    sessions: [§{title: B, start: 9:00, end: 10:00, room: X}]
`
    expectDoubts(yaml, ['overlap'])
  })
})

describe('the talks of a session', () => {
  const block = (talks: string, more = 'room: X') => {
    return withSessions(`- {title: S, start: 9:00, end: 12:00, ${more}, talks: [${talks}]}`)
  }
  it('are doubted if they overlap in its room', () => {
    const yaml = block('{title: A, start: 9:00, end: 9:30}, §{title: B, start: 9:20, end: 9:40}')
    expectDoubts(yaml, ['overlap'])
    expect(messages(yaml)).toEqual(['"A" continues until 09:30 in the same session'])
  })

  it.each([
    [
      'if they follow each other',
      '{title: A, start: 9:00, end: 9:20}, {title: B, start: 9:20}',
      'room: X',
    ],
    [
      'in rooms of their own',
      '{title: A, start: 9:00, end: 9:30, room: Y}, {title: B, start: 9:20, end: 9:40, room: Z}',
      'room: X',
    ],
    [
      'in a session in several rooms',
      '{title: A, start: 9:00, end: 9:30}, {title: B, start: 9:20, end: 9:40}',
      'room: [X, Y]',
    ],
    [
      'if they are posters',
      '{title: A, start: 9:00, end: 9:30}, {title: B, start: 9:20, end: 9:40}',
      'type: poster',
    ],
    ['without times', 'A, B', 'room: X'],
  ])('are not doubted %s', (_, talks, more) => {
    expectDoubts(block(talks, more), [])
  })

  it('are not doubted besides their session', () => {
    const yaml = withSessions(`
- {title: A, start: 9:00, end: 11:00, room: X}
- §{title: B, start: 10:00, end: 12:00, room: X, talks: [{title: C, start: 10:00}, {title: D, start: 10:30}]}`)
    expectDoubts(yaml, ['overlap'])
  })

  it('are doubted in a room of their own that another session is in', () => {
    const yaml = withSessions(`
- {title: A, start: 9:00, end: 11:00, room: Y}
- {title: B, start: 10:00, end: 12:00, room: X, talks: [§{title: C, start: 10:00, end: 10:30, room: Y}]}`)
    expectDoubts(yaml, ['overlap'])
  })
})

describe('one person in two places', () => {
  const two = (first: string, second: string) => {
    return day(`A 9:00-10:30, room: X, ${first}`, `§B 10:00-11:00, room: Y, ${second}`)
  }
  it.each([
    ['as a speaker', 'speakers: Ann Xu', 'speakers: [Bo Li, Ann Xu]'],
    ['as a speaker and a chair', 'speakers: Ann Xu', 'chairs: Ann Xu'],
    ['in another case', 'speakers: Ann Xu (X)', 'speakers: Ann Xu (x)'],
    ['whose affiliation is given once', 'speakers: Ann Xu (X)', 'speakers: Ann Xu'],
    [
      'once, if there are two such people',
      'speakers: [Ann Xu, Bo Li]',
      'speakers: [Ann Xu, Bo Li]',
    ],
  ])('is doubted %s', (_, first, second) => {
    expectDoubts(two(first, second), ['two-places'])
  })

  it('is doubted in its words', () => {
    expect(messages(two('speakers: Ann Xu', 'speakers: Ann Xu'))).toEqual([
      'Ann Xu is also in "A", which continues until 10:30',
    ])
  })

  it.each([
    ['with another affiliation', 'speakers: Ann Xu (X)', 'speakers: Ann Xu (Y)'],
    ['with another name', 'speakers: Ann Xu', 'speakers: Anna Xu'],
    [
      'who is not known yet',
      'speakers: To be announced, checked: true',
      'speakers: To be announced',
    ],
    ['if the first is checked', 'speakers: Ann Xu, checked: true', 'speakers: Ann Xu'],
    ['if the second is checked', 'speakers: Ann Xu', 'speakers: Ann Xu, checked: true'],
    ['if one is cancelled', 'speakers: Ann Xu', 'speakers: Ann Xu, status: cancelled'],
    ['with two posters', 'speakers: Ann Xu, type: poster', 'speakers: Ann Xu, type: poster'],
  ])('is not doubted %s', (_, first, second) => {
    const yaml = unmarked(two(first, second))
    expect(load(yaml).problems.map(({ code }) => code)).not.toContain('two-places')
  })

  it('is not doubted one after the other, nor besides the room', () => {
    expectDoubts(
      day('A 9:00-10:00, room: X, speakers: Ann', 'B 10:00-11:00, room: Y, speakers: Ann'),
      [],
    )
    expectDoubts(
      day('A 9:00-10:30, room: X, speakers: Ann', '§B 10:00-11:00, room: X, speakers: Ann'),
      ['overlap'],
    )
  })

  it('is not doubted in a session and its own talks, but in two of its talks', () => {
    const block = (second: string) =>
      withSessions(`
- title: S
  start: 9:00
  end: 12:00
  room: [X, Y]
  chairs: Ann
  speakers: [Ann, Bo]
  talks:
    - {title: A, start: 9:00, end: 10:00, speakers: Bo}
    - ${second}`)
    expectDoubts(block('{title: B, start: 10:00, end: 11:00, speakers: Bo}'), [])
    expectDoubts(block('§{title: B, start: 9:30, end: 11:00, speakers: Bo}'), ['two-places'])
  })

  it('is doubted in a talk of another session, though the session itself is a neighbour', () => {
    const yaml = withSessions(`
- {title: A, start: 9:00, end: 12:00, room: X, chairs: Ann}
- {title: B, start: 9:00, end: 12:00, room: Y, talks: [§{title: C, start: 10:00, end: 10:30, speakers: Ann}]}`)
    expectDoubts(yaml, ['two-places'])
  })

  it('is not doubted for organizers', () => {
    const yaml = day('A 9:00-10:30, room: X, speakers: Ann', 'B 10:00-11:00, room: Y, speakers: Bo')
    expectDoubts(`${yaml}organizers: [Ann, Bo]\n`, [])
  })
})
