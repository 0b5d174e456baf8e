import { describe, expect, it } from 'vitest'
import { expectDoubts, load, unmarked, withSessions } from '../../readers/esfomo/read.ts'

/** Writes sessions that follow each other in time, each with these keys. */
function sessions(...keys: string[]): string {
  return withSessions(
    keys
      .map((key, n) => `- {title: T${n}, start: ${8 + n}:00, end: ${8 + n}:30, ${key}}`)
      .join('\n'),
  )
}

const words = (yaml: string) => {
  const { problems } = load(unmarked(yaml))
  const [doubt] = problems.filter(({ code }) => !code.startsWith('missing-'))
  return [doubt?.message, doubt?.hint]
}

describe('names that are nearly the same', () => {
  it.each([
    // Rooms.
    ['room: Seminar room B', 'room: §Seminar Room B'],
    ['room: Hall A', 'room: §hall a'],
    ['room: Hall A', 'room: §HallA'],
    ['room: Salle Généra', 'room: §Salle Genera'],
    ['room: East Exhibition Hall', 'room: §East Exibition Hall'],
    ['room: Ballroom', 'room: §Balroom'],
    ['room: Balroom', 'room: §Ballroom'],
    ['room: Auditorium', 'room: §Auditorum'],
    ['room: [Foyer, Hall A]', 'room: [§foyer, Hall B]'],
    ['room: [Foyer, Hall A]', 'room: [Hall A, Hall C, §Foyet]'],
    // Tracks.
    ['track: Systems', 'track: §System'],
    ['track: Machine Learning', 'track: §Machine learning'],
    // People.
    ['speakers: Zachary Charles', 'speakers: §Zachery Charles'],
    ['speakers: Günther Groß', 'chairs: §Gunther Gross'],
    ['speakers: Jean-Luc Picard', 'speakers: [Ann Xu, §Jean Luc Picard]'],
    ['speakers: Ann Xu, chairs: Albert Einstein', 'chairs: [§{name: Alberd Einstein}]'],
    ['speakers: Zachary Charles (X)', 'speakers: §Zachery Charles (X)'],
    ['speakers: Zachary Charles (X)', 'speakers: §Zachery Charles'],
    ['speakers: José Reyes (X)', 'speakers: §Jose Reyes (Y)'],
  ])('are doubted: %s and %s', (first, second) => {
    expectDoubts(sessions(first, second), ['nearly-the-same'])
  })

  it.each([
    ['room: Hall A', 'room: Hall B'],
    ['room: Room 1', 'room: Room 11'],
    ['room: Room 10', 'room: Room 11'],
    ['room: Room101', 'room: Room102'],
    ['room: B1.042', 'room: B1.043'],
    ['room: Lehar 2', 'room: Lehar 3'],
    ['room: North Hall', 'room: South Hall'],
    ['room: 第一会議室', 'room: 第二会議室'],
    ['room: Foyer', 'room: Foyer East'],
    ['track: C++', 'track: "C#"'],
    ['track: Theory I', 'track: Theory II'],
    ['track: Day 1', 'track: Day 2'],
    ['track: Vision', 'room: Visions'],
    ['track: Theory', 'track: Theatre'],
    ['speakers: Wei Chen', 'speakers: Wei Shen'],
    ['speakers: Ann Xu', 'speakers: Anne Xu'],
    ['speakers: Ana B. Rossi', 'speakers: Ana C. Rossi'],
    ['speakers: Wei Zhang (X)', 'speakers: Wei Zheng (Y)'],
    ['speakers: Ann Lovelace', 'chairs: Ann Lovelace'],
    ['speakers: Michael Miller', 'speakers: Michaela Millers'],
    ['speakers: Zachary Charles', 'track: Zachery Charles'],
  ])('are not doubted: %s and %s', (first, second) => {
    expectDoubts(sessions(first, second), [])
  })

  it.each([
    ['the first of the two', 'room: Foyer, checked: true', 'room: foyer'],
    ['the second', 'room: Foyer', 'room: foyer, checked: true'],
  ])('are not doubted if %s is checked', (_, first, second) => {
    expectDoubts(sessions(first, second), [])
  })

  it('are doubted where they come first, however often they come', () => {
    const yaml = sessions('room: Foyer', 'room: §foyer', 'room: Foyer', 'room: foyer')
    expectDoubts(yaml, ['nearly-the-same'])
  })

  it('are doubted though another session in that room is checked', () => {
    expectDoubts(sessions('room: Foyer', 'room: §foyer', 'room: foyer, checked: true'), [
      'nearly-the-same',
    ])
  })

  it('are doubted against the room of the program', () => {
    const yaml = `${sessions('track: A', 'room: §seminar room')}room: Seminar Room\n`
    expectDoubts(yaml, ['nearly-the-same'])
  })

  it('are doubted between talks, and not for organizers', () => {
    const yaml = `${withSessions(`
- title: A
  start: 9:00
  end: 10:00
  talks: [{title: B, speakers: Zachary Charles}, {title: C, speakers: §Zachery Charles}]`)}organizers: [Zachary Charlez]
`
    expectDoubts(yaml, ['nearly-the-same'])
  })

  it('are doubted with both', () => {
    expect(words(sessions('room: Foyer', 'room: foyer'))).toEqual([
      '"foyer" is nearly the same as "Foyer"',
      'write "Foyer" if it is the same, else add "checked: true"',
    ])
  })
})

describe('two people in one text', () => {
  it.each([
    'speakers: §Ann Xu and Bob Yi',
    'speakers: §Ann Xu & Bob Yi (MIT)',
    'chairs: [Cy Li, §Ann Xu AND Bob Yi]',
    'speakers: §{name: Ann and Bob}',
    'speakers: §Ann Xu; Bob Yi',
    'speakers: [§Ann Xu; Bob Yi]',
    'speakers: §Ann Xu / Bob Yi',
    'speakers: §Ann Xu | Bob Yi',
    'speakers: §Ann Xu + Bob Yi',
    'speakers: §Ann Xu with Bob Yi',
    'speakers: §Ann Xu und Bob Yi',
  ])('are doubted: %s', (people) => {
    expectDoubts(sessions(people), ['joined-people'])
  })

  it.each([
    'speakers: Alexander Anderson',
    'speakers: Andy Band',
    'speakers: Karl von und zu Berg',
    'speakers: Ann Xu (A / B; C)',
    'speakers: Ann Xu (Ben and Jerry)',
    'speakers: [Ann Xu, Bob Yi]',
    'speakers: Ann Xu and Bob Yi, checked: true',
  ])('are not doubted: %s', (people) => {
    expectDoubts(sessions(people), [])
  })

  it('are doubted once, with a fix', () => {
    const yaml = sessions('speakers: §Ann Xu and Bob Yi', 'chairs: Ann Xu and Bob Yi')
    expectDoubts(yaml, ['joined-people'])
    expect(words(yaml)).toEqual([
      '"Ann Xu and Bob Yi" may be two people',
      'write each as an item of a list, or add "checked: true"',
    ])
  })
})

describe('rooms in one text', () => {
  const among = (room: string) => sessions('room: Aula', 'room: Foyer', `room: ${room}`)

  it.each([
    '§Aula / Foyer',
    '§Aula and Foyer',
    '[§Aula; Foyer]',
    '§Aula & Foyer',
    '"§Aula, Foyer"',
  ])('are doubted: %s', (room) => {
    expectDoubts(among(room.replace('"§', '§"')), ['joined-rooms'])
  })

  it.each(['Aula / Gallery', 'Hall A / B', '[Aula, Foyer]', 'Aula / Foyer, checked: true'])(
    'are not doubted: %s',
    (room) => {
      expectDoubts(among(room), [])
    },
  )

  it('are doubted with the list to write', () => {
    expect(words(among('Aula / Foyer'))).toEqual([
      '"Aula / Foyer" may be two rooms',
      'write: [Aula, Foyer], or add "checked: true"',
    ])
  })
})

describe('a placeholder', () => {
  it.each(['TBD', 'TBA', 'N/A'])('is doubted as a room, and overlaps with none: %s', (room) => {
    const yaml = withSessions(`
- {title: A, start: 9:00, end: 10:00, room: §${room}}
- {title: B, start: 9:00, end: 10:00, room: ${room}}`)
    expectDoubts(yaml, ['placeholder'])
    expect(words(yaml.replace('§', ''))).toEqual([
      `"${room}" is shown as a room`,
      'leave it out until the room is known',
    ])
    const inherited = yaml.replace('§', '').replace('days:', 'room: Aula\ndays:')
    expect(words(inherited)[1]).toBe('write: none until the room is known')
  })

  it.each([
    'speakers: §TBD',
    'speakers: §tba',
    'speakers: §T.B.C. (MIT)',
    'chairs: [Ann Xu, §To be announced]',
    'speakers: §N. N.',
    'speakers: §none',
    'speakers: §N/A',
  ])('is doubted as a name: %s', (people) => {
    expectDoubts(sessions(people), ['placeholder'])
  })

  it.each(['speakers: Tb Dang', 'speakers: Nn Li', 'speakers: TBD, checked: true'])(
    'is not seen in %s',
    (people) => {
      expectDoubts(sessions(people), [])
    },
  )

  it('is doubted as a title, of a session and of a talk', () => {
    const yaml = withSessions(`
- {title: §TBD, start: 9:00, end: 9:30, speakers: Ann Xu}
- {title: S, start: 10:00, end: 11:00, talks: [§tba, {title: §To be determined}, TBD or not TBD]}`)
    expectDoubts(yaml, ['placeholder', 'placeholder', 'placeholder'])
  })

  it('is doubted with the fix that helps', () => {
    expect(words(sessions('speakers: TBD'))).toEqual([
      '"TBD" is shown as a name',
      'leave it out until the name is known',
    ])
    const titled = (more: string) =>
      words(withSessions(`- {title: TBD, start: 9:00, end: 10:00${more}}`))
    expect(titled(', speakers: Ann Xu')[1]).toBe('leave it out until the title is known')
    expect(titled('')[1]).toBe('write what is known, such as Keynote')
    expect(titled(', speakers: TBA')[1]).toBe('write what is known, such as Keynote')
  })

  it('is no person in two places', () => {
    const yaml = withSessions(`
- {title: A, start: 9:00, end: 10:00, room: X, speakers: §TBD}
- {title: B, start: 9:00, end: 10:00, room: Y, speakers: TBD}`)
    expectDoubts(yaml, ['placeholder'])
  })
})
