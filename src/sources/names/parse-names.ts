/** Parses the file with the names of the user's own programs. */
import { hasErrors, type Path, type Problem } from '../../model/problem.ts'
import { type Finding, problem } from '../../model/problems/index.ts'
import { decodeText } from '../../readers/esfomo/yaml/decode.ts'
import { locate } from '../../readers/esfomo/yaml/locate.ts'
import { parseYaml } from '../../readers/esfomo/yaml/parse-yaml.ts'
import { repeatsByKey, repeatsIn } from '../../readers/esfomo/yaml/repeated-keys.ts'
import type { YamlFile } from '../../readers/esfomo/yaml/yaml-file.ts'
import { nearest } from '../../text/nearest.ts'
import type { Parsed } from '../../time/types.ts'
import { adviceWithForms } from '../../time/zone.ts'
import { parseAssumedDate, parseAssumedZone } from '../assumed.ts'
import { BUILT_IN } from '../built-in.ts'
import { isAddress } from '../is-address.ts'
import { type BrokenName, isName, type NamedProgram, type Names, PROGRAMS } from './names.ts'
import { hideSecrets } from './shown-source.ts'

export interface ParsedNames extends Names {
  /** Problems of the file as a whole: with one, it has no names. */
  readonly problems: readonly Problem[]
  /** The file without problems of its own; null if it is empty. */
  readonly file: YamlFile | null
}

type Keys = ReadonlyMap<unknown, unknown>

/** Parses the bytes of the file. */
export function parseNames(bytes: Uint8Array): ParsedNames {
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) return failed([{ ...decoded.finding, path: [], ...lineOnly(decoded) }])
  const { source: file, problems } = parseYaml(decoded.text)
  if (!file || hasErrors(problems.filter((found) => !isRepeat(found)))) return failed(problems)
  const checker = new Checker(file)
  const names: NamedProgram[] = []
  const broken: BrokenName[] = []
  for (const [key, value] of checker.programs()) {
    const name = String(key)
    const { named, problems: wrong } = checker.check(name, value)
    if (named) names.push(named)
    else broken.push({ name, problems: wrong.map(withoutSecrets) })
  }
  if (checker.problems.length > 0) return failed(checker.problems)
  return { names, broken, problems: [], file: file.document.contents === null ? null : file }
}

/** Returns whether a problem is a repeated key: that spoils no more than its entry. */
function isRepeat({ code }: Problem): boolean {
  return code === 'duplicate-key' || code === 'missing-dash'
}

function lineOnly({ line }: { readonly line: number }) {
  return { line, column: 1 }
}

function failed(problems: readonly Problem[]): ParsedNames {
  const errors = problems.filter(({ severity }) => severity === 'error').map(withoutColumns)
  return { names: [], broken: [], problems: errors.map(withoutSecrets), file: null }
}

/** Returns a problem that says to indent a line, but not how far: what it says is of the keys of a program. */
function withoutColumns(found: Problem): Problem {
  return found.code === 'tab' ? { ...found, ...problem('tab', null) } : found
}

/** Returns a problem that quotes no address with a secret in it. */
function withoutSecrets(found: Problem): Problem {
  const hint = found.hint === null ? null : hideSecrets(found.hint)
  return { ...found, message: hideSecrets(found.message), hint }
}

/** Checks the shape of the file. */
class Checker {
  /** Problems of the file as a whole. */
  readonly problems: Problem[] = []
  readonly #file: YamlFile
  readonly #repeats: ReturnType<typeof repeatsByKey>

  constructor(file: YamlFile) {
    this.#file = file
    this.#repeats = repeatsByKey(file.document.get(PROGRAMS), [PROGRAMS], file)
  }

  /** Returns the entries of the file. */
  programs(): Keys {
    const root: unknown = this.#file.document.toJS({ mapAsMap: true, maxAliasCount: 0 })
    if (root === null) return new Map()
    if (!(root instanceof Map)) return this.#refuse([], problem('not-map', ''))
    const { contents } = this.#file.document
    this.problems.push(...repeatsIn(contents, [], this.#file))
    for (const key of root.keys()) {
      if (key === PROGRAMS) continue
      this.#refuse([key], unknownKey(key, [PROGRAMS]), 'key')
    }
    const programs: unknown = root.get(PROGRAMS) ?? new Map()
    return programs instanceof Map
      ? programs
      : this.#refuse([PROGRAMS], problem('not-map', PROGRAMS))
  }

  #refuse(path: Path, finding: Finding, target?: 'key'): Keys {
    this.problems.push(this.#at(path, finding, target))
    return new Map()
  }

  #at(path: Path, finding: Finding, target?: 'key'): Problem {
    return { ...finding, path, ...locate(this.#file, path, target) }
  }

  /** Returns an entry, or what is wrong with it. */
  check(
    name: string,
    value: unknown,
  ): { readonly named: NamedProgram | null; readonly problems: readonly Problem[] } {
    const path = [PROGRAMS, name]
    const problems = [...(this.#repeats.get(name) ?? [])]
    const report = (keys: Path, finding: Finding, target?: 'key') => {
      problems.push(this.#at([...path, ...keys], finding, target))
    }
    if (!isName(name)) report([], problem('bad-name', name), 'key')
    else if (BUILT_IN.some((id) => id === name)) report([], problem('built-in-name', name), 'key')
    const fields = checkFields(name, value, report)
    if (fields === null || problems.length > 0) return { named: null, problems }
    return { named: { name, ...fields }, problems }
  }
}

type ReportIn = (keys: Path, finding: Finding, target?: 'key') => void

/** Keys of an entry. */
const KEYS = ['source', 'assume-zone', 'assume-date'] as const
type Key = (typeof KEYS)[number]

function checkFields(
  name: string,
  value: unknown,
  report: ReportIn,
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
function textAt(key: Key, value: Keys, report: ReportIn): string | null {
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

function reportFailure(key: Key, parsed: Parsed<unknown>, report: ReportIn): void {
  if (parsed.ok) return
  const fixed = adviceWithForms(parsed, 'Europe/Brussels, brussels, UTC+1, AoE')
  report([key], problem('bad-assumed', parsed.reason, fixed))
}

function unknownKey(key: unknown, known: readonly string[]): Finding {
  return problem('unknown-key', String(key), nearest(String(key), known))
}
