/** Parses a file of the user's own: its text, its YAML, and where its problems are. */
import { hasErrors, type Path, type Problem } from '../../model/problem.ts'
import { type Finding, problem } from '../../model/problems/index.ts'
import { decodeText } from '../../readers/esfomo/yaml/decode.ts'
import { locate } from '../../readers/esfomo/yaml/locate.ts'
import { parseYaml } from '../../readers/esfomo/yaml/parse-yaml.ts'
import type { YamlFile } from '../../readers/esfomo/yaml/yaml-file.ts'
import { hideSecrets } from '../names/shown-source.ts'
import type { OwnContent, ParsedOwn } from './own-file.ts'

/** Reports a problem at a path of the file. */
export type Report = (path: Path, finding: Finding, target?: 'key') => void

/** Returns what the map of a file says. Adds the problems of the file as a whole. */
type ReadMap<Content> = (
  map: ReadonlyMap<unknown, unknown>,
  file: YamlFile,
  problems: Problem[],
) => Content

/**
 * Parses the bytes of a file, which is a map or empty. It may have repeated keys, which `readMap` must
 * report. No problem quotes an address with a secret.
 */
export function parseOwn<Content extends OwnContent>(
  bytes: Uint8Array,
  empty: Content,
  readMap: ReadMap<Content>,
): ParsedOwn<Content> {
  const failed = (problems: readonly Problem[]) => {
    const errors = problems.filter(({ severity }) => severity === 'error').map(withoutColumns)
    return { content: empty, problems: errors.map(withoutSecrets) }
  }
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) {
    return failed([{ ...decoded.finding, path: [], line: decoded.line, column: 1 }])
  }
  const { source: file, problems } = parseYaml(decoded.text)
  if (!file || hasErrors(problems.filter((one) => !isRepeat(one)))) return failed(problems)
  const found: Problem[] = []
  const root: unknown = file.document.toJS({ mapAsMap: true, maxAliasCount: 0 })
  const isMap = root === null || root instanceof Map
  if (!isMap) reporter(file, found)([], problem('not-map', ''))
  const content = isMap ? readMap(root ?? new Map(), file, found) : empty
  if (found.length > 0) return failed(found)
  const broken = content.broken.map((one) => ({
    ...one,
    problems: one.problems.map(withoutSecrets),
  }))
  return { content: { ...content, broken }, problems: [] }
}

/** Returns what adds problems, each with its place in a file, to a list. */
export function reporter(file: YamlFile, problems: Problem[]): Report {
  return (path, finding, target) => {
    problems.push({ ...finding, path, ...locate(file, path, target) })
  }
}

/** Returns whether a problem is a repeated key: that spoils no more than its entry. */
function isRepeat({ code }: Problem): boolean {
  return code === 'duplicate-key' || code === 'missing-dash'
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
