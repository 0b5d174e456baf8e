import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTimed, type Session } from '../../../../../src/model/program.ts'
import {
  type GridLayout,
  layOutGrid,
  NO_ROOM,
} from '../../../../../src/writers/html/page/parts/grid-layout.ts'
import { program, withSessions } from '../../../../readers/esfomo/read.ts'
import { programIn } from '../../document.ts'

const ORDER = ['A', 'B', 'C']

function sessionsOf(yaml: string): readonly Session[] {
  return program(withSessions(yaml)).days.flatMap(({ sessions }) => sessions)
}

/** Returns the cells in short: `a 0-2 1-2` for rows 0 to 2 in lanes 1 to 2. */
function cellsIn({ cells }: GridLayout): string[] {
  return cells.map(
    ({ session, rows, lanes }) => `${session.id} ${rows.join('-')} ${lanes.join('-')}`,
  )
}

function roomsIn({ rooms }: GridLayout): string[] {
  return rooms.map(({ name, lanes }) => `${name}:${lanes}`)
}

describe('layOutGrid', () => {
  it('has a column for each room, and rows between all starts and ends', () => {
    const layout = layOutGrid(
      sessionsOf(`
- {id: a, title: A, start: 9:00, end: 10:30, room: A}
- {id: b, title: B, start: 9:30, end: 11:00, room: B}
- {id: c, title: C, start: 10:30, end: 11:00, room: A}`),
      ORDER,
    )
    expect(roomsIn(layout)).toEqual(['A:1', 'B:1'])
    const hours = layout.times.map((time) => new Date(time).toISOString().slice(11, 16))
    expect(hours).toEqual(['16:00', '16:30', '17:30', '18:00'])
    expect(cellsIn(layout)).toEqual(['a 0-2 0-1', 'b 1-3 1-2', 'c 2-3 0-1'])
  })

  it('puts what is in no room, or in all of them, across if nothing else is on', () => {
    const layout = layOutGrid(
      sessionsOf(`
- {id: a, title: A, start: 9:00, end: 10:00, room: A}
- {id: b, title: B, start: 9:00, end: 10:00, room: B}
- {id: lunch, title: L, start: 10:00, end: 11:00}
- {id: poster, title: P, start: 11:00, end: 12:00, room: [B, A]}
- {id: out, title: O, start: 12:00, end: 13:00, room: none}`),
      ORDER,
    )
    expect(roomsIn(layout)).toEqual(['A:1', 'B:1'])
    expect(cellsIn(layout).slice(2)).toEqual(['lunch 1-2 0-2', 'poster 2-3 0-2', 'out 3-4 0-2'])
  })

  it('has a column without a room for what is in none while something else is on', () => {
    const layout = layOutGrid(
      sessionsOf(`
- {id: a, title: A, start: 9:00, end: 11:00, room: A}
- {id: both, title: B, start: 10:00, end: 12:00, room: [A, B]}
- {id: desk, title: D, start: 9:00, end: 12:00, room: none}`),
      ORDER,
    )
    expect(roomsIn(layout)).toEqual(['A:2', 'B:1', `${NO_ROOM}:1`])
    expect(cellsIn(layout)).toEqual(['a 0-2 0-1', 'desk 0-3 3-4', 'both 1-3 1-2', 'both 1-3 2-3'])
  })

  it('uses a lane again once it is free', () => {
    const layout = layOutGrid(
      sessionsOf(`
- {id: a, title: A, start: 9:00, end: 12:00, room: A}
- {id: b, title: B, start: 9:30, end: 10:00, room: A}
- {id: c, title: C, start: 10:00, end: 11:00, room: A}
- {id: d, title: D, start: 10:30, end: 11:00, room: A}`),
      ORDER,
    )
    expect(roomsIn(layout)).toEqual(['A:3'])
    expect(cellsIn(layout)).toEqual(['a 0-5 0-1', 'b 1-2 1-2', 'c 2-4 1-2', 'd 3-4 2-3'])
  })

  it('leaves out what has no time, and has no rooms without sessions', () => {
    const untimed = layOutGrid(sessionsOf('- {id: a, title: A, start: TBD, room: A}'), ORDER)
    expect(untimed).toEqual({ rooms: [{ name: NO_ROOM, lanes: 1 }], times: [], cells: [] })
    const order = ['Aula', 'Hall B', 'Lab', 'Foyer']
    const days = programIn('several-days').days.map(({ sessions }) => layOutGrid(sessions, order))
    expect(days.map(roomsIn)).toEqual([
      ['Aula:1', 'Foyer:2', `${NO_ROOM}:1`], // the book stand is there all night
      ['Aula:1', 'Hall B:1', 'Lab:1'],
      ['Aula:1', 'Foyer:1'],
    ])
  })

  it('has a lane for a day without rooms', () => {
    const layout = layOutGrid(
      sessionsOf('- {id: a, title: A, start: 9:00, end: 10:00, room: none}'),
      ORDER,
    )
    expect(cellsIn(layout)).toEqual(['a 0-1 0-1'])
    expect(roomsIn(layout)).toEqual([`${NO_ROOM}:1`])
  })
})

const [model] = sessionsOf('- {id: a, title: A, start: 9:00}')
const anySession = fc
  .record({
    start: fc.nat({ max: 12 }),
    length: fc.integer({ min: 1, max: 6 }),
    rooms: fc.subarray(ORDER),
    isTimed: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
  })
  .map(({ start, length, rooms, isTimed }): Session => {
    if (!model) throw new Error('no session')
    return {
      ...model,
      rooms,
      ...(isTimed ? { start, end: start + length } : { start: null, end: null }),
    }
  })

describe('the layout of any sessions', () => {
  it('has no cells that overlap, each where and when its session is', () => {
    const property = fc.property(fc.array(anySession, { maxLength: 9 }), (sessions) => {
      const { rooms, times, cells } = layOutGrid(sessions, ORDER)
      const names = rooms.flatMap(({ name, lanes }) => Array.from({ length: lanes }, () => name))
      const taken = new Set<string>()
      for (const { session, rows, lanes } of cells) {
        expect([times[rows[0]], times[rows[1]]]).toEqual([session.start, session.end])
        const isAcross = lanes[0] === 0 && lanes[1] === names.length
        if (!isAcross) {
          expect(lanes[1]).toBe(lanes[0] + 1)
          const name = names[lanes[0]] ?? 'none'
          expect(session.rooms.length === 0 ? name === NO_ROOM : session.rooms.includes(name)).toBe(
            true,
          )
        }
        expect(lanes[1]).toBeGreaterThan(lanes[0])
        expect(lanes[1]).toBeLessThanOrEqual(names.length)
        for (let row = rows[0]; row < rows[1]; row++) {
          for (let lane = lanes[0]; lane < lanes[1]; lane++) {
            expect(taken.has(`${row} ${lane}`)).toBe(false)
            taken.add(`${row} ${lane}`)
          }
        }
      }
      const shown = new Set(cells.map(({ session }) => session))
      expect(shown).toEqual(new Set(sessions.filter((one) => isTimed(one))))
    })
    fc.assert(property)
  })
})
