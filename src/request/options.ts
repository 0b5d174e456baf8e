/** Defines the options that select a program, a zone and an instant. */
import type { Options, OptionValues } from '../definition/option.ts'
import { BUILT_IN } from '../sources/built-in.ts'
import { zoneNames } from '../time/zone-data.ts'
import { SHORT_NAMES } from '../time/zone-names.ts'

const program = {
  short: 'p',
  value: 'source',
  summary:
    'file, folder or https address in any format of esfomo help sources, name of a program of esfomo programs, or - for standard input; SOURCE#NAME: one event of a list; repeatable for now, next, deadlines and export ics',
  complete: { words: () => BUILT_IN, ownNames: true, files: true },
} as const

/** Says which commands take several programs. */
export const SEVERAL_ADVICE = 'only now, next, deadlines and export ics take several programs'

export const programOptions = {
  program: { ...program, kind: 'value', once: SEVERAL_ADVICE },
  assumeZone: {
    kind: 'value',
    value: 'zone',
    summary: 'zone of a source whose times name none: Europe/Brussels, brussels, UTC+1, AoE',
    complete: { words: (typed) => namedZoneWords(typed) },
  },
  assumeDate: {
    kind: 'value',
    value: 'date',
    summary: 'date of a table whose times have none: 2026-07-25, "25 July 2026"',
  },
  refresh: {
    kind: 'flag',
    summary: 'ask an address again now; else at most every 15 minutes',
    conflicts: ['offline'],
  },
  offline: { kind: 'flag', summary: 'never ask an address: answer from the copy that is kept' },
} as const satisfies Options

/** Selects several programs. */
export const severalOption = {
  program: { ...program, kind: 'list' },
} as const satisfies Options

export type ProgramOptions = OptionValues<typeof programOptions>

export const zoneOption = {
  tz: {
    kind: 'value',
    value: 'zone',
    summary: 'show times in this zone: Asia/Tokyo, tokyo, UTC+2, AoE, local, venue',
    complete: { words: zoneWords },
  },
} as const satisfies Options

export const requestOptions = {
  ...programOptions,
  ...zoneOption,
  at: {
    kind: 'value',
    value: 'time',
    summary: `answer as if it were this time: "2025-07-19 10:35", 10:35, "sat 10:35", "tomorrow 9:00", +1h, or as answers show it; without a zone, on the clock of --tz, else the venue's, or yours with several programs`,
  },
} as const satisfies Options

export type RequestOptions = OptionValues<typeof requestOptions>

/** The options of a request about one or several programs. */
export type SeveralOptions = Omit<RequestOptions, 'program'> & OptionValues<typeof severalOption>

/** Lists words for --tz. */
function zoneWords(typed: string): string[] {
  return ['local', 'venue', ...namedZoneWords(typed)]
}

/** Lists words for zones. Cities are offered only once something is typed: they double the list. */
function namedZoneWords(typed: string): string[] {
  const shortNames = [...SHORT_NAMES.values()].map(({ label }) => label)
  const cities = zoneNames().map((name) => name.slice(name.lastIndexOf('/') + 1).toLowerCase())
  return [...shortNames, ...zoneNames(), ...(typed === '' ? [] : cities)]
}
