/** Defines the options that select a program, a zone and an instant. */
import type { Options, OptionValues } from '../definition/option.ts'
import { BUILT_IN } from '../sources/built-in.ts'
import { zoneNames } from '../time/zone-data.ts'
import { SHORT_NAMES } from '../time/zone-names.ts'

export const programOption = {
  program: {
    kind: 'value',
    short: 'p',
    once: 'choose one program',
    value: 'file',
    summary: 'program file, name of a built-in program, or - for standard input',
    complete: { words: () => BUILT_IN, files: true },
  },
} as const satisfies Options

export const zoneOption = {
  tz: {
    kind: 'value',
    value: 'zone',
    summary: 'show times in this zone: Asia/Tokyo, tokyo, UTC+2, AoE, local, venue',
    complete: { words: zoneWords },
  },
} as const satisfies Options

export const requestOptions = {
  ...programOption,
  ...zoneOption,
  at: {
    kind: 'value',
    value: 'time',
    summary: `answer as if it were this time: "2025-07-19 10:35", 10:35, "sat 10:35", "tomorrow 9:00", +1h, or as answers show it; without a zone, on the clock of --tz, else the venue's`,
  },
} as const satisfies Options

export type RequestOptions = OptionValues<typeof requestOptions>

/** Lists words for zones. Cities are offered only once something is typed: they double the list. */
function zoneWords(typed: string): string[] {
  const shortNames = [...SHORT_NAMES.values()].map(({ label }) => label)
  const cities = zoneNames().map((name) => name.slice(name.lastIndexOf('/') + 1).toLowerCase())
  return ['local', 'venue', ...shortNames, ...zoneNames(), ...(typed === '' ? [] : cities)]
}
