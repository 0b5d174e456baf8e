/** Names the zones that recent releases of the zone data changed, to compare ours with older ones. */
import { existsSync, readFileSync } from 'node:fs'
import { zoneReleases } from '../../src/time/zone-data.ts'

interface Change {
  /** Release that has the change. Some may have come a release earlier, between those of Node. */
  release: string
  zones: string[]
  /** First and last year that are different from earlier releases. */
  years: [first: number, last: number]
}

const ALWAYS = 2200

const CHANGES: readonly Change[] = [
  // Moldova has changed its clocks when the EU does since 2022.
  { release: '2026b', zones: ['Europe/Chisinau'], years: [2022, ALWAYS] },
  // British Columbia keeps UTC-7, Alberta and the Northwest Territories UTC-6, Manitoba UTC-5.
  { release: '2026b', zones: ['America/Vancouver'], years: [2026, ALWAYS] },
  { release: '2026c', zones: ['America/Edmonton'], years: [2026, ALWAYS] },
  { release: '2026d', zones: ['America/Inuvik'], years: [2026, ALWAYS] },
  { release: '2026e', zones: ['America/Winnipeg'], years: [2026, ALWAYS] },
  // Morocco keeps UTC.
  { release: '2026c', zones: ['Africa/Casablanca', 'Africa/El_Aaiun'], years: [2026, ALWAYS] },
  // Cuba keeps UTC-4 through the winter.
  { release: '2026f', zones: ['America/Havana'], years: [2026, 2027] },
  // Corrections of the past.
  { release: '2026e', zones: ['Europe/Dublin'], years: [1925, 1925] },
  { release: '2026e', zones: ['Asia/Tehran'], years: [1979, 1979] },
  { release: '2026e', zones: ['America/Bogota'], years: [1992, 1992] },
  {
    release: '2026f',
    zones: [
      ...['America/Araguaina', 'America/Bahia', 'America/Belem', 'America/Boa_Vista'],
      ...['America/Campo_Grande', 'America/Cuiaba', 'America/Eirunepe', 'America/Fortaleza'],
      ...['America/Maceio', 'America/Manaus', 'America/Noronha', 'America/Porto_Velho'],
      ...['America/Recife', 'America/Rio_Branco', 'America/Santarem', 'America/Sao_Paulo'],
    ],
    years: [1965, 1966],
  },
]

/** Release from which on CHANGES names all differences. */
const FIRST_RELEASE = '2025c'

/** Checks that CHANGES names all that is different in a release. */
export function isComparable(release: string): boolean {
  return FIRST_RELEASE <= release && release <= zoneReleases().packaged
}

/** Checks that a release has the same offset for a zone at an instant as ours. */
export function agrees(release: string, name: string, instant: number): boolean {
  const year = new Date(instant).getUTCFullYear()
  return !CHANGES.some(({ release: changed, zones, years: [first, last] }) => {
    return release < changed && zones.includes(name) && first <= year && year <= last
  })
}

/** The zone data of the system as text. */
const SYSTEM_ZONES = '/usr/share/zoneinfo/tzdata.zi'

/** Returns the text of the system's zone data; empty if it is not there. */
export function systemZones(): string {
  return existsSync(SYSTEM_ZONES) ? readFileSync(SYSTEM_ZONES, 'utf8') : ''
}

/** Returns the release of the system's zone data; empty if it is unknown. */
export function releaseOfSystem(): string {
  return /^# version (\S+)/.exec(systemZones())?.[1] ?? ''
}
