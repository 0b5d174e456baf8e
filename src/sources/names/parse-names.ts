/** Parses the file with the names of the user's own programs. */
import { type Finding, problem } from '../../model/problems/index.ts'
import { repeatsByKey, repeatsIn } from '../../readers/esfomo/yaml/repeated-keys.ts'
import { nearest } from '../../text/nearest.ts'
import type { Parsed } from '../../time/types.ts'
import { adviceWithForms } from '../../time/zone.ts'
import { parseAssumedDate, parseAssumedZone } from '../assumed.ts'
import { BUILT_IN } from '../built-in.ts'
import { isAddress } from '../is-address.ts'
import type { BrokenEntry, ParsedOwn } from '../own/own-file.ts'
import { parseOwn, type Report, reporter } from '../own/parse-own.ts'
import { isName, type NamedProgram, type Names, NO_NAMES, PROGRAMS } from './names.ts'

/** Parses the bytes of the file. */
export function parseNames(bytes: Uint8Array): ParsedOwn<Names> {
  return parseOwn(bytes, NO_NAMES, (root, file, ofFile) => {
    const { document } = file
    ofFile.push(...repeatsIn(document.contents, [], file))
    const repeats = repeatsByKey(document.get(PROGRAMS), [PROGRAMS], file)
    const names: NamedProgram[] = []
    const broken: BrokenEntry[] = []
    for (const [key, value] of programsIn(root, reporter(file, ofFile))) {
      const name = String(key)
      const problems = [...(repeats.get(name) ?? [])]
      const named = checkEntry(name, value, reporter(file, problems))
      if (named && problems.length === 0) names.push(named)
      else broken.push({ name, problems })
    }
    return { names, broken }
  })
}

type Keys = ReadonlyMap<unknown, unknown>

/** Returns the entries of the file. */
function programsIn(root: Keys, report: Report): Keys {
  for (const key of root.keys()) {
    if (key !== PROGRAMS) report([String(key)], unknownKey(key, [PROGRAMS]), 'key')
  }
  const programs: unknown = root.get(PROGRAMS) ?? new Map()
  if (programs instanceof Map) return programs
  report([PROGRAMS], problem('not-map', PROGRAMS))
  return new Map()
}

/** Returns an entry, or null if it lacks what an entry needs. Reports what is wrong with it. */
function checkEntry(name: string, value: unknown, report: Report): NamedProgram | null {
  const path = [PROGRAMS, name]
  if (!isName(name)) report(path, problem('bad-name', name), 'key')
  else if (BUILT_IN.some((id) => id === name)) report(path, problem('built-in-name', name), 'key')
  const fields = checkFields(name, value, (keys, ...found) => report([...path, ...keys], ...found))
  return fields && { name, ...fields }
}

/** Keys of an entry. */
const KEYS = ['source', 'assume-zone', 'assume-date'] as const
type Key = (typeof KEYS)[number]

function checkFields(
  name: string,
  value: unknown,
  report: Report,
): Omit<NamedProgram, 'name'> | null {
  if (!(value instanceof Map)) {
    report([], problem('not-map', name))
    return null
  }
  for (const key of value.keys()) {
    if (!KEYS.some((known) => known === key)) report([key], unknownKey(key, KEYS), 'key')
  }
  const text = (key: Key) => textAt(key, value, report)
  const source = text('source')
  if (!value.has('source')) report([], problem('missing-key', 'source'), 'key')
  if (source !== null && !isWhole(source)) report(['source'], problem('no-whole-source'))
  const [assumeZone, assumeDate] = [text('assume-zone'), text('assume-date')]
  if (assumeZone !== null) reportFailure('assume-zone', parseAssumedZone(assumeZone), report)
  if (assumeDate !== null) reportFailure('assume-date', parseAssumedDate(assumeDate), report)
  return source === null ? null : { source, assumeZone, assumeDate }
}

/** Returns the text of a key, or null if it has none. */
function textAt(key: Key, value: Keys, report: Report): string | null {
  const text = value.get(key)
  if (typeof text === 'string' && text.trim() !== '') return text
  if (!value.has(key)) return null
  const isNothing = text === null || text === ''
  report([key], isNothing ? problem('nothing', key) : problem('not-text', '', 'another value'))
  return null
}

/** Returns whether a source means the same in every folder. */
function isWhole(source: string): boolean {
  return isAddress(source) || /^(?:~\/|\/)/.test(source)
}

function reportFailure(key: Key, parsed: Parsed<unknown>, report: Report): void {
  if (parsed.ok) return
  const fixed = adviceWithForms(parsed, 'Europe/Brussels, brussels, UTC+1, AoE')
  report([key], problem('bad-assumed', parsed.reason, fixed))
}

function unknownKey(key: unknown, known: readonly string[]): Finding {
  return problem('unknown-key', String(key), nearest(String(key), known))
}
