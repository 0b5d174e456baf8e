/** Makes what texts for times are resolved with. */
import type { Program } from '../../src/model/program.ts'
import { NO_STARS } from '../../src/model/stars.ts'
import type { AskedFilters } from '../../src/request/filters.ts'
import type { Instant } from '../../src/time/types.ts'
import { UTC } from '../../src/time/zone.ts'

/** Asks a program at an instant, on the clock of a zone. The viewer is in UTC. */
export function asked(program: Program, at: Instant = 0, primary = program.timezone): AskedFilters {
  return { program, at, zones: { primary, viewer: UTC }, stars: NO_STARS }
}
