/** Reads the zone data that the package brings. bin/build/zone-data/pack.js describes its format. */
import type { OffsetTable } from './offset-table.ts'
import { type Instant, SECOND } from './types.ts'

type Renamed = readonly [old: string, current: string]

interface ZoneNames {
  readonly current: readonly string[]
  readonly old: readonly Renamed[]
  /** Current names of places: neither `UTC` nor `Etc/GMT+5`. */
  readonly places: readonly string[]
  /** Old names of places: not `US/Pacific` or `Brazil/West`, whose last part says too little. */
  readonly formerPlaces: readonly Renamed[]
  /** Current names by all names in lower case. */
  readonly byLowerCase: ReadonlyMap<string, string>
}

/** Areas whose zones are named after places, now and in the past. */
const AREA = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Europe|Indian|Pacific)\//

/** Code of the first character of the list of steps, and the numbers of characters; see pack.js. */
const [FIRST, SINGLES, SECONDS] = [33, 70, 94]

/**
 * Finds zones in the text of the zone data without parsing all of it, since most answers need one or
 * two zones.
 */
export class ZoneTable {
  /** Release of the zone data, such as 2026f. */
  readonly release: string
  readonly #text: string
  readonly #from: Instant
  readonly #until: Instant
  /** Caches: answers by name, and parts of the text that are parsed when they are needed. */
  readonly #found = new Map<string, string | null>()
  readonly #offsets = new Map<string, OffsetTable | null>()
  #names: ZoneNames | undefined
  #steps: readonly number[] | undefined

  constructor(text: string) {
    const [release = '', from, until] = lineAt(text, 0).split('\t')
    this.release = release
    this.#text = text
    this.#from = Number(from) * SECOND
    this.#until = Number(until) * SECOND
  }

  /** Returns the current name of the zone that has a name, in any case, or null. */
  currentName(name: string): string | null {
    const known = this.#found.get(name)
    if (known !== undefined) return known
    const current = this.#isCurrent(name) ? name : this.names.byLowerCase.get(name.toLowerCase())
    this.#found.set(name, current ?? null)
    return current ?? null
  }

  /** Finds a current name as it is written, unless all names are parsed, which takes longer. */
  #isCurrent(name: string): boolean {
    return !this.#names && /^[\w+/-]+$/.test(name) && this.#text.includes(`\n${name}\t`)
  }

  /** Returns all names of zones. */
  get names(): ZoneNames {
    this.#names ??= parseNames(this.#text)
    return this.#names
  }

  /** Returns the offsets of the zone with a current name, or null if there is none. */
  offsets(name: string): OffsetTable | null {
    const known = this.#offsets.get(name)
    if (known !== undefined) return known
    const zone = this.#zone(name)
    const table = zone && this.#unpack(zone)
    this.#offsets.set(name, table)
    return table
  }

  /** Returns the offset of a zone at the start, in seconds, and its steps. */
  #zone(name: string): { offset: number; steps: string } | null {
    const start = this.#text.indexOf(`\n${name}\t`)
    if (start < 0) return null
    const [, offset, steps, other, length] = lineAt(this.#text, start + 1).split('\t')
    const ending = other === undefined ? '' : this.#zone(other)?.steps.slice(-Number(length))
    return { offset: Number(offset), steps: `${steps}${ending}` }
  }

  #unpack({ offset, steps }: { offset: number; steps: string }): OffsetTable {
    this.#steps ??= JSON.parse(lineAt(this.#text, this.#text.indexOf('\n') + 1)) as number[]
    const list = this.#steps
    const [since, minutes] = [[this.#from], [offset / 60]]
    let [instant, seconds] = [this.#from, offset]
    for (let index = 0; index < steps.length; index++) {
      let place = steps.charCodeAt(index) - FIRST
      if (place >= SINGLES) {
        place = SINGLES + (place - SINGLES) * SECONDS + steps.charCodeAt(++index) - FIRST
      }
      instant += (list[2 * place] ?? 0) * SECOND
      seconds += list[2 * place + 1] ?? 0
      since.push(instant)
      minutes.push(seconds / 60)
    }
    return { since, minutes, until: this.#until }
  }
}

function parseNames(text: string): ZoneNames {
  const current = Array.from(text.matchAll(/\n([^\t\n=]+)\t/g), ([, name = '']) => name)
  const lines = text.matchAll(/\n([^\t\n=]+)=(.+)/g)
  const old = Array.from(lines, ([, name = '', now = '']) => [name, now] as const)
  const all = [...current.map((name) => [name, name] as const), ...old]
  return {
    current,
    old,
    places: current.filter((name) => name.includes('/') && !name.startsWith('Etc/')),
    formerPlaces: old.filter(([name]) => AREA.test(name)),
    byLowerCase: new Map(all.map(([name, now]) => [name.toLowerCase(), now])),
  }
}

/** Returns the line that starts at an index. */
function lineAt(text: string, start: number): string {
  return text.slice(start, text.indexOf('\n', start))
}
