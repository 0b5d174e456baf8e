/** Places the sessions of a day in a grid: a column for each room, rows between all starts and ends. */
import { isTimed, type Session, type Timed } from '../../../../model/program.ts'
import type { Instant } from '../../../../time/types.ts'

export interface GridCell {
  readonly session: Timed<Session>
  /** Rows from and up to which it goes, from 0 on. */
  readonly rows: readonly [first: number, end: number]
  /** Lanes from and up to which it goes, from 0 on. */
  readonly lanes: readonly [first: number, end: number]
}

export interface GridLayout {
  /** Each room with its number of lanes: more than one where its sessions overlap. */
  readonly rooms: readonly { readonly name: string; readonly lanes: number }[]
  /** When each row starts, and when the last one ends. */
  readonly times: readonly Instant[]
  readonly cells: readonly GridCell[]
}

/** The column of what is in no room while something is on in one, or if no room is known. */
export const NO_ROOM = ''

/**
 * Returns the layout of the sessions that have a time. What is in no room, or in all of them, goes across
 * all rooms unless something else is on then.
 */
export function layOutGrid(sessions: readonly Session[], order: readonly string[]): GridLayout {
  const timed = sessions.filter((one) => isTimed(one))
  const used = new Set(timed.flatMap(({ rooms }) => rooms))
  const names = order.filter((room) => used.has(room))
  const across = timed.filter((one) => {
    return (one.rooms.length === 0 || one.rooms.length === names.length) && isAlone(one, timed)
  })
  const others = timed.filter((one) => !across.includes(one))
  const columns = [...names, NO_ROOM]
    .map((name) => ({ name, ...lanesOf(others.filter((one) => isIn(one, name))) }))
    .filter(({ name, lanes }) => name !== NO_ROOM || lanes > 0 || names.length === 0)
  const times = [...new Set(timed.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const rowOf = new Map(times.map((time, index) => [time, index]))
  const rowsOf = ({ start, end }: Timed<Session>): GridCell['rows'] => {
    return [rowOf.get(start) ?? 0, rowOf.get(end) ?? 0]
  }
  let first = 0
  const cells: GridCell[] = []
  for (const { lanes, laneOf } of columns) {
    for (const [session, lane] of laneOf) {
      cells.push({ session, rows: rowsOf(session), lanes: [first + lane, first + lane + 1] })
    }
    first += Math.max(lanes, 1)
  }
  for (const session of across) {
    cells.push({ session, rows: rowsOf(session), lanes: [0, first] })
  }
  const rooms = columns.map(({ name, lanes }) => ({ name, lanes: Math.max(lanes, 1) }))
  return {
    rooms,
    times,
    cells: cells.sort((a, b) => a.rows[0] - b.rows[0] || a.lanes[0] - b.lanes[0]),
  }
}

function isIn({ rooms }: Session, column: string): boolean {
  return column === NO_ROOM ? rooms.length === 0 : rooms.includes(column)
}

function isAlone(session: Timed<Session>, all: readonly Timed<Session>[]): boolean {
  return all.every((one) => {
    return one === session || one.end <= session.start || session.end <= one.start
  })
}

/** Puts each session into the first lane that is free when it starts. */
function lanesOf(sessions: readonly Timed<Session>[]) {
  const ends: Instant[] = []
  const laneOf = new Map<Timed<Session>, number>()
  for (const session of [...sessions].sort((a, b) => a.start - b.start)) {
    const free = ends.findIndex((end) => end <= session.start)
    const lane = free < 0 ? ends.length : free
    ends[lane] = session.end
    laneOf.set(session, lane)
  }
  return { lanes: ends.length, laneOf }
}
