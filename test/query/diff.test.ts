import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../src/model/program.ts'
import { diffPrograms, updatedFault } from '../../src/query/diff.ts'
import { anyProgramFile } from '../any-program.ts'
import { load, program } from '../readers/esfomo/read.ts'

type Fields = Readonly<Record<string, unknown>>

const HEAD = { format: 1, id: 'kiln', name: 'Kiln', timezone: 'Europe/Oslo' }
const CLAY = { id: 'a', start: '10:00', end: '11:00', title: 'Clay' }
const AT = Date.parse('2026-03-01T00:00Z')

/** Returns a program with sessions on one day, as YAML that is JSON. */
const withSessions = (sessions: readonly Fields[], more: Fields = {}) => {
  const days = [{ date: '2026-03-07', sessions }]
  return program(JSON.stringify({ ...HEAD, days, ...more }))
}

/** Returns what changed: `moved session a: start end`. */
const changesBetween = (before: Program, after: Program, at = AT) =>
  diffPrograms(before, after, at).map((change) => {
    const thing = change.after ?? change.before
    const id = thing && 'item' in thing ? thing.item.id : thing?.id
    const fields = change.fields.length > 0 ? `: ${change.fields.join(' ')}` : ''
    return `${change.kind} ${change.of} ${id}${fields}`
  })

describe('a change of a session', () => {
  const ada = (more: Fields) => ({ speakers: [{ name: 'Ada Moe', ...more }] })
  it.each<[Fields, Fields, string[]]>([
    [{}, { start: '10:30', end: '11:30' }, ['moved session a: start end']],
    [{}, { end: '11:15' }, ['moved session a: end']],
    [{}, { start: 'TBD', end: undefined }, ['moved session a: start end']],
    [{ start: 'TBD', end: undefined }, {}, ['moved session a: start end']],
    [{ start: 'TBD', end: undefined }, { start: 'TBD', end: undefined }, []],
    [{ room: 'Loft' }, { room: 'Yard' }, ['room session a: rooms']],
    [{ room: ['Loft', 'Yard'] }, { room: ['Yard', 'Loft'] }, []],
    [{}, { room: 'none' }, ['room session a: rooms']],
    [{}, { title: 'Glaze' }, ['renamed session a: title']],
    [{}, { status: 'cancelled' }, ['cancelled session a: status']],
    [{ status: 'cancelled' }, {}, ['restored session a: status']],
    [ada({}), { speakers: 'Bo Lie' }, ['people session a: speakers']],
    [ada({ affiliation: 'X' }), ada({ affiliation: 'Y' }), ['people session a: speakers']],
    [ada({}), ada({ affiliation: 'Y' }), ['people session a: speakers']],
    [
      { speakers: ['Ada Moe', 'Bo Lie'] },
      { speakers: ['Bo Lie', 'Ada Moe'] },
      ['people session a: speakers'],
    ],
    [{}, { chairs: 'Bo Lie' }, ['people session a: chairs']],
    [
      ada({ url: 'https://ada.example' }),
      ada({ url: 'https://moe.example' }),
      ['details session a: speakers'],
    ],
    [{}, { track: 'Ovens' }, ['details session a: track']],
    [{}, { type: 'tutorial' }, ['details session a: type']],
    [{}, { abstract: 'On clay.' }, ['details session a: abstract']],
    [{ note: 'Bring an apron' }, {}, ['details session a: note']],
    [{}, { language: 'nb' }, ['details session a: language']],
    [{}, { url: 'https://kiln.example/a' }, ['details session a: url']],
    [{}, { links: [{ title: 'Slides', url: 'https://s.example' }] }, ['details session a: links']],
    [
      { room: 'Loft', speakers: 'Ada Moe' },
      { start: '12:00', end: '13:00', room: 'Yard', speakers: 'Bo Lie', track: 'Late', note: 'x' },
      [
        'moved session a: start end',
        'room session a: rooms',
        'people session a: speakers',
        'details session a: track note',
      ],
    ],
  ])('from %j to %j is %j', (before, after, expected) => {
    const [old, current] = [before, after].map((more) => withSessions([{ ...CLAY, ...more }]))
    expect(changesBetween(old as Program, current as Program)).toEqual(expected)
  })

  it('has the title with the people if it is made of their names', () => {
    const invited = (speakers: string) => {
      return withSessions([{ ...CLAY, title: undefined, type: 'invited', speakers }])
    }
    const changes = changesBetween(invited('Ada Moe'), invited('Bo Lie'))
    expect(changes).toEqual(['people session a: title speakers'])
  })

  it('is no end that follows from what comes next', () => {
    const until = (start: string) => {
      return withSessions([
        { ...CLAY, end: undefined },
        { id: 'b', start, end: '12:00', title: 'Glaze' },
      ])
    }
    expect(changesBetween(until('11:00'), until('11:30'))).toEqual(['moved session b: start'])
  })

  it.each<[string, Fields, Fields, string[]]>([
    ['is found', {}, {}, ['moved session a: start end']],
    ['is one of the date', { start: 'TBD' }, { start: 'TBD' }, ['moved session a: date']],
    ['is one of the date too', {}, { start: 'TBD' }, ['moved session a: start end date']],
    [
      'is one of its date, not of untimed talks',
      { start: 'TBD', talks: ['T'] },
      { start: 'TBD', talks: ['T'] },
      ['moved session a: date'],
    ],
  ])('on another day %s', (_, before, after, expected) => {
    const on = (date: string, more: Fields) => {
      const session = { ...CLAY, ...(more.start ? { end: undefined } : {}), ...more }
      return program(JSON.stringify({ ...HEAD, days: [{ date, sessions: [session] }] }))
    }
    const changes = changesBetween(on('2026-03-07', before), on('2026-03-08', after))
    expect(changes).toEqual(expected)
  })
})

describe('talks', () => {
  const talk = { id: 't', start: '10:15', title: 'Slips' }
  const block = (talks: readonly Fields[], more: Fields = {}) => ({ ...CLAY, talks, ...more })
  it.each<[string, readonly Fields[], readonly Fields[], string[]]>([
    ['moved', [block([talk])], [block([{ ...talk, start: '10:20' }])], ['moved talk t: start']],
    [
      'cancelled with their session',
      [block([talk])],
      [block([talk], { status: 'cancelled' })],
      ['cancelled session a: status', 'cancelled talk t: status'],
    ],
    ['new', [block([])], [block([talk])], ['new talk t']],
    ['gone', [block([talk])], [block([])], ['gone talk t']],
    [
      'in another session',
      [block([talk]), { ...CLAY, id: 'b', title: 'Glaze', room: 'Yard' }],
      [CLAY, { ...block([talk]), id: 'b', title: 'Glaze', room: 'Yard' }],
      ['room talk t: rooms', 'details talk t: session'],
    ],
    [
      'in a session that has another id',
      [block([talk])],
      [block([talk], { id: 'b' })],
      ['details session b: id'],
    ],
    [
      'that became a session, and its own is gone',
      [block([talk], { end: '10:30' })],
      [{ ...talk, end: '10:30' }],
      ['gone session a', 'details session t: session'],
    ],
    [
      'that became a session',
      [block([talk], { end: '10:30' })],
      [
        { ...CLAY, end: '10:15' },
        { ...talk, end: '10:30' },
      ],
      ['moved session a: end', 'details session t: session'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changesBetween(withSessions(before), withSessions(after))).toEqual(expected)
  })
})

describe('what has another id', () => {
  it.each<[string, Fields, Fields, string[]]>([
    ['and nothing else', {}, { id: 'b' }, ['details session b: id']],
    [
      'and another room',
      { room: 'Loft' },
      { id: 'b', room: 'Yard' },
      ['room session b: rooms', 'details session b: id'],
    ],
    ['and another title', {}, { id: 'b', title: 'Glaze' }, ['new session b', 'gone session a']],
    [
      'and another title, of the same people',
      { speakers: 'Ada' },
      { id: 'b', speakers: 'Ada', title: 'Glaze' },
      ['renamed session b: title', 'details session b: id'],
    ],
    ['and other people', {}, { id: 'b', speakers: 'Ada' }, ['new session b', 'gone session a']],
    ['and another time', {}, { id: 'b', start: '10:30' }, ['new session b', 'gone session a']],
  ])('%s', (_, before, after, expected) => {
    const [old, current] = [before, after].map((more) => withSessions([{ ...CLAY, ...more }]))
    expect(changesBetween(old as Program, current as Program)).toEqual(expected)
  })

  it('is told from what agrees with it by its room', () => {
    const both = (first: string, second: string, rooms: readonly string[]) => {
      return withSessions([
        { ...CLAY, id: first, room: rooms[0] },
        { ...CLAY, id: second, room: rooms[1] },
      ])
    }
    const changes = changesBetween(both('a', 'b', ['X', 'Y']), both('c', 'd', ['Y', 'X']))
    expect(changes).toEqual(['details session c: id', 'details session d: id'])
  })

  it('is not taken for one that has its id now, as ids are made of titles', () => {
    const talks = (...titles: readonly string[]) => {
      const sessions = titles.map((title, index) => ({ start: `${9 + index}:00`, title }))
      return withSessions(sessions)
    }
    const changes = changesBetween(talks('Clay', 'Clay', 'Fire'), talks('Glaze', 'Clay', 'Fire'))
    expect(changes).toEqual(['new session glaze', 'gone session clay', 'details session clay: id'])
  })

  describe('as it is made of a title that several have, and one of them', () => {
    const breaks = (...starts: readonly string[]) => {
      const times = starts.map((start) => {
        return { start, end: start.replace('00', '30'), title: 'Coffee', type: 'break' }
      })
      return withSessions(times)
    }
    it.each<[string, Program, Program, string[]]>([
      [
        'is new',
        breaks('10:00', '15:00'),
        breaks('08:00', '10:00', '15:00'),
        ['new session coffee', 'details session coffee-2: id', 'details session coffee-3: id'],
      ],
      [
        'is new, beside two at once',
        breaks('10:00', '10:00'),
        breaks('08:00', '10:00', '10:00'),
        ['new session coffee', 'details session coffee-3: id'],
      ],
      [
        'is gone',
        breaks('10:00', '15:00'),
        breaks('15:00'),
        ['gone session coffee', 'details session coffee: id'],
      ],
      [
        'moved',
        breaks('10:00', '15:00'),
        breaks('10:00', '16:00'),
        ['moved session coffee-2: start end'],
      ],
    ])('%s', (_, before, after, expected) => {
      expect(changesBetween(before, after)).toEqual(expected)
    })
  })

  it('is new if it takes the place of another one that moved', () => {
    const before = withSessions([CLAY])
    const moved = { ...CLAY, start: '11:00', end: '12:00' }
    const changes = changesBetween(before, withSessions([{ ...CLAY, id: 'c' }, moved]))
    expect(changes).toEqual(['moved session a: start end', 'new session c'])
  })

  it('is not guessed among several', () => {
    const two = withSessions([CLAY, { ...CLAY, id: 'b' }])
    const changes = changesBetween(two, withSessions([{ ...CLAY, id: 'c' }]))
    expect(changes).toEqual(['new session c', 'gone session a', 'gone session b'])
  })
})

describe('a change of a deadline', () => {
  const PAPERS = { id: 'd', title: 'Papers', due: '2026-02-01 12:00 UTC' }
  it.each<[Fields, Fields, string[]]>([
    [{}, { due: '2026-02-02 12:00 UTC' }, ['moved deadline d: due']],
    [{}, { due: 'TBD' }, ['moved deadline d: due']],
    [{}, { due: '2026-02-02', was: '2026-02-01 12:00 UTC' }, ['moved deadline d: due']],
    [{}, { opens: '2026-01-01' }, ['moved deadline d: opens']],
    [{ opens: '2026-01-01' }, { opens: '2026-01-03' }, ['moved deadline d: opens']],
    [{}, { status: 'cancelled' }, ['cancelled deadline d: status']],
    [{ status: 'cancelled' }, {}, ['restored deadline d: status']],
    [{}, { title: 'All papers' }, ['renamed deadline d: title']],
    [{}, { id: 'e' }, ['details deadline e: id']],
    [{}, { id: 'e', title: 'All' }, ['new deadline e', 'gone deadline d']],
    [{}, { due: '2026-02-01 13:00 Europe/Oslo' }, ['details deadline d: announced']],
    // The end of a date and the minute that it is shown as.
    [{ due: '2026-02-01 23:59 AoE' }, { due: '2026-02-01' }, []],
    [{}, { was: '2026-01-20' }, ['details deadline d: was']],
    [{}, { note: 'Six pages', url: 'https://x.example' }, ['details deadline d: note url']],
    [{}, { type: 'paper' }, ['details deadline d: type']],
  ])('from %j to %j is %j', (before, after, expected) => {
    const [old, current] = [before, after].map((more) => {
      return withSessions([], { deadlines: [{ ...PAPERS, ...more }] })
    })
    expect(changesBetween(old as Program, current as Program)).toEqual(expected)
  })
})

describe('a change of the program', () => {
  it.each<[Fields, string[]]>([
    [{ id: 'oven' }, ['details program oven: id']],
    [{ name: 'Oven', title: 'All about ovens' }, ['renamed program kiln: name title']],
    [{ venue: 'Bergen' }, ['room program kiln: venue']],
    [{ timezone: 'Europe/Paris' }, ['details program kiln: timezone']],
    // The clock of the venue is another one, so all times are.
    [{ timezone: 'UTC' }, ['moved session a: start end', 'details program kiln: timezone']],
    [{ room: 'Loft' }, ['room program kiln: rooms', 'room session a: rooms']],
    [{ updated: '2026-02-01 12:00' }, []],
    [{ color: 'teal', topics: ['Fire'] }, ['details program kiln: color topics']],
    [{ organizers: ['Ada Moe'], about: 'x' }, ['details program kiln: about organizers']],
  ])('%j is %j', (more, expected) => {
    expect(changesBetween(withSessions([CLAY]), withSessions([CLAY], more))).toEqual(expected)
  })
})

describe('the order', () => {
  const day = (shift: (start: number) => number, hours: readonly number[]) => {
    return withSessions(
      hours.map((hour, index) => {
        const start = `${shift(hour)}:00`
        return { id: `s${index}`, start, end: `${shift(hour)}:30`, title: `T${hour}` }
      }),
    )
  }
  it('is that of the coming times, old or new, then that of the past ones', () => {
    const before = day((hour) => hour, [8, 9, 12, 16])
    const after = day((hour) => hour + 1, [8, 9, 12, 16])
    const ids = (at: string) => {
      return changesBetween(before, after, Date.parse(at)).map((text) => text.slice(14, 16))
    }
    expect(ids('2026-03-07T00:00+01:00')).toEqual(['s0', 's1', 's2', 's3'])
    // The old time of s1 is over and its new one, 10:00, is not.
    expect(ids('2026-03-07T09:45+01:00')).toEqual(['s1', 's2', 's3', 's0'])
    expect(ids('2026-03-08T00:00+01:00')).toEqual(['s0', 's1', 's2', 's3'])
  })

  it('has what is without a time after what is to come, and before the past', () => {
    const sessions = (suffix: string) => {
      return withSessions([
        { ...CLAY, title: `Clay${suffix}` },
        { ...CLAY, id: 'b', start: '14:00', end: '15:00', title: `Glaze${suffix}` },
        { id: 'c', start: 'TBD', title: `Fire${suffix}` },
      ])
    }
    const changes = changesBetween(sessions(''), sessions('!'), Date.parse('2026-03-07T12:00Z'))
    expect(changes.map((text) => text.slice(16, 17))).toEqual(['b', 'c', 'a'])
  })
})

describe('updatedFault', () => {
  it.each([
    ['2026-02-01', '2026-02-02', null],
    [undefined, '2026-02-02', null],
    ['2026-02-01', '2026-02-01', 'same'],
    ['2026-02-02', '2026-02-01', 'earlier'],
    ['2026-02-01', undefined, 'missing'],
    [undefined, undefined, 'missing'],
  ])('of %s and %s is %s', (before, after, expected) => {
    const [old, current] = [before, after].map((date) => {
      return withSessions([CLAY], { updated: date && `${date} 12:00` })
    })
    expect(updatedFault(old as Program, current as Program)).toBe(expected)
  })
})

const anyProgram = anyProgramFile.map((text) => load(text).program).filter((one) => one !== null)

describe('any two programs', () => {
  it('a program has not changed since itself', () => {
    fc.assert(
      fc.property(anyProgram, (one) => {
        expect(diffPrograms(one, structuredCloneOf(one), AT)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('the other way round, what is new is gone, what is cancelled is restored, others are the same', () => {
    const opposite = { new: 'gone', gone: 'new', cancelled: 'restored', restored: 'cancelled' }
    const facts = (before: Program, after: Program, swap: boolean) => {
      return diffPrograms(before, after, AT)
        .map(({ kind, of, fields }) => {
          const seen = swap ? ((opposite as Record<string, string>)[kind] ?? kind) : kind
          // What became a talk was a session.
          return `${seen} ${of === 'talk' ? 'session' : of} ${fields}`
        })
        .sort()
    }
    fc.assert(
      fc.property(anyProgram, anyProgram, (a, b) => {
        expect(facts(b, a, true)).toEqual(facts(a, b, false))
      }),
      { numRuns: 25 },
    )
  })
})

/** Returns a copy that shares no object with a program, as one that is loaded from another file. */
function structuredCloneOf(one: Program): Program {
  return JSON.parse(JSON.stringify(one))
}

describe('any edits', () => {
  const EDITS = {
    moved: { start: '19:00', end: '19:30' },
    room: { room: 'Attic' },
    renamed: { title: 'Anew' },
    people: { speakers: 'Zoe Last' },
    cancelled: { status: 'cancelled' },
    details: { note: 'Anew' },
  }
  type Edit = keyof typeof EDITS | 'gone'
  const kinds: readonly Edit[] = [...(Object.keys(EDITS) as Edit[]), 'gone']

  it('are found, each in its kind, and nothing else', () => {
    const edits = fc.array(fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(edits, fc.nat({ max: 2 }), (all, added) => {
        const sessions = all.map((_, index) => {
          return { id: `s${index}`, start: `${8 + index}:00`, end: `${8 + index}:30`, title: 'T' }
        })
        const edited = sessions.flatMap((one, index): Fields[] => {
          const own = all[index] ?? []
          if (own.includes('gone')) return []
          return [Object.assign({}, one, ...own.map((edit) => EDITS[edit as 'room']))]
        })
        const fresh = Array.from({ length: added }, (_, index) => {
          return { id: `n${index}`, start: '21:00', end: '21:30', title: 'New', room: `R${index}` }
        })
        const expected = [
          ...all.flatMap((own, index) => {
            const only: readonly Edit[] = own.includes('gone') ? ['gone'] : own
            return only.map((edit) => `${edit} s${index}`)
          }),
          ...fresh.map(({ id }) => `new ${id}`),
        ]
        const reversed = [...edited, ...fresh].toSorted((a, b) => {
          return Number.parseInt(String(a.start), 10) - Number.parseInt(String(b.start), 10)
        })
        const changes = changesBetween(withSessions(sessions), withSessions(reversed))
        const found = changes.map((text) => text.replace(/ session/, '').replace(/:.*/, ''))
        expect(found.toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 40 },
    )
  })
})
