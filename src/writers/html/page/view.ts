/** What the parts of the page show: the state at an instant. */
import type { Instant } from '../../../time/types.ts'
import type { ZonePair } from '../../../time/zone-pair.ts'
import type { State } from './state.ts'

export interface View {
  readonly state: State
  readonly at: Instant
  /** The venue's zone and, unless it shows the same times, the chosen one. */
  readonly zones: ZonePair
}

/** A part of the page. It is called after each change of the state, and each minute. */
export type Part = (view: View) => void

/** Returns a part that is called only if something it depends on is another object or value. */
export function onChange(keyOf: (view: View) => unknown, part: Part): Part {
  let last: unknown
  return (view) => {
    const key = keyOf(view)
    if (key === last) return
    last = key
    part(view)
  }
}

/** Returns a text that differs once the time, the zones or the stars do. */
export function momentKey({ at, zones, state }: View): string {
  return [at, zones.second?.name, ...state.stars].join(' ')
}
