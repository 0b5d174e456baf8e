/** Checks a file against the schema: reports its issues as problems, and returns the valid rest. */
import type * as z from 'zod/mini'
import type { Path, Report } from '../../../model/problem.ts'
import { type Finding, problem } from '../../../model/problems/index.ts'
import { shorten } from '../../../model/problems/quote.ts'
import { suggestId } from '../../../program/ids.ts'
import { nearest } from '../../../text/nearest.ts'
import { oneLine } from '../../../text/one-line.ts'
import { typeMeant } from './other-words.ts'
import {
  OBJECTS,
  type PatternProblem,
  PROSE_LIST_KEYS,
  ProgramFile,
  type ValidFile,
} from './schema.ts'
import { unknownKey } from './unknown-key.ts'
import { unreadableNumber } from './unreadable-number.ts'

/**
 * Returns a file without the parts that break the schema, and reports those. Returns an empty
 * object if nothing can be used. `written` returns a scalar as it is written in the file.
 */
export function checkSchema(
  value: unknown,
  report: Report,
  written: (path: Path) => string,
): ValidFile {
  const result = parse(value)
  if (!result) {
    report([], problem('too-much', 'errors'))
    return {}
  }
  if (result.success) return result.data
  const broken = new BrokenParts()
  for (const issue of unknownKeysFirst(result.error.issues)) reportIssue(issue, [])
  return without(value, broken.paths())

  function reportIssue(issue: z.core.$ZodIssue, base: Path): void {
    const path = [...base, ...(issue.path as Path)]
    const key = String(path.findLast((segment) => typeof segment === 'string') ?? '')
    const found = valueAt(value, path)
    if (issue.code === 'unrecognized_keys') {
      if (PROSE_LIST_KEYS.has(key) && isTextWithColon(found, key)) {
        report(path, wrongType(path, key, found, 'string'))
        broken.add(path)
        return
      }
      for (const unknown of issue.keys) reportUnknownKey(unknown, path, key)
      return
    }
    if (issue.code === 'invalid_union') {
      const branch = branchFor(issue.errors)
      if (branch && !isTextWithColon(found, key)) {
        for (const inner of unknownKeysFirst(branch)) reportIssue(inner, path)
      } else {
        report(path, wrongType(path, key, found, 'string'))
        broken.add(path)
      }
      return
    }
    if (found === undefined) {
      if (!broken.has(path)) report(path.slice(0, -1), problem('missing-key', key))
      return
    }
    broken.add(path)
    report(path, findingFor(issue, path, key, found))
  }

  function reportUnknownKey(unknown: string, path: Path, parent: string): void {
    const unknownPath = [...path, unknown]
    const place = {
      parent,
      has: (name: string) => hasKey(value, [...path, name]),
      value: valueAt(value, unknownPath),
    }
    const { meant, finding } = unknownKey(unknown, place, (fix) =>
      orQuoted(fix, unknown, path, parent),
    )
    report(unknownPath, finding, 'key')
    broken.add(unknownPath)
    // Keeps the keys that were meant from being reported as missing.
    for (const key of meant) {
      if (valueAt(value, [...path, key]) === undefined) broken.add([...path, key])
    }
  }

  /** Adds a second fix for an item such as `- Title: a survey`, which may as well be text. */
  function orQuoted(
    key: string | null,
    unknown: string,
    path: Path,
    parent: string,
  ): string | null {
    if (!PROSE_LIST_KEYS.has(parent)) return key
    const text = written(path)
    const isText = /^\p{Lu}/u.test(unknown) && !text.includes('\n')
    return key !== null && isText ? `${key}, or ${JSON.stringify(text)}` : key
  }

  function findingFor(issue: z.core.$ZodIssue, path: Path, key: string, found: unknown): Finding {
    switch (issue.code) {
      case 'invalid_type':
        return wrongType(path, key, found, issue.expected)
      case 'invalid_value': {
        if (key === 'format') return problem('unknown-format')
        if (key === 'checked') return problem('bad-checked')
        if (typeof found !== 'string') return wrongType(path, key, found, 'string')
        const all = issue.values.map(String)
        const near = nearest(found, all) ?? typeMeant(found, all)
        return problem('unknown-value', key, found, near, all)
      }
      case 'too_big':
        return problem('too-long', Number(issue.maximum))
      default:
        if (oneLine(String(found)) === '') return missing(path, key)
        return malformed(String(found), issue.message as PatternProblem)
    }
  }

  function wrongType(path: Path, key: string, found: unknown, expected: string): Finding {
    if (found === null) return missing(path, key)
    const source = written(path)
    if (expected === 'array') return problem('not-list', key, listOf(found, key, source))
    if (expected === 'object') {
      const title = typeof found === 'string' && 'title' in shapeOf(key) ? `title: ${source}` : null
      return typeof path.at(-1) === 'number'
        ? problem('not-map-item', key, title)
        : problem('not-map', key)
    }
    if (isTextWithColon(found, key) && !source.includes('\n')) {
      return problem('needs-quotes', 'text', 'with ": "', JSON.stringify(source))
    }
    const text = shorten(source)
    if (typeof found === 'number') return unreadableNumber(key, text)
    return problem('not-text', text, kindOf(found))
  }
}

/** Paths of values that can't be used, and of keys that are misspelt rather than missing. */
class BrokenParts {
  readonly #paths = new Map<string, Path>()

  add(path: Path): void {
    this.#paths.set(JSON.stringify(path), path)
  }

  has(path: Path): boolean {
    return this.#paths.has(JSON.stringify(path))
  }

  paths(): Iterable<Path> {
    return this.#paths.values()
  }
}

/**
 * Returns the outcome of the schema, or null if there are too many issues: zod 4.6 spreads them
 * into a call, which runs out of stack with more than about 120,000 in an array.
 */
function parse(value: unknown): ReturnType<typeof ProgramFile.safeParse> | null {
  try {
    return ProgramFile.safeParse(value)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Returns the list to write for one value, or null if that takes several lines. */
function listOf(found: unknown, key: string, source: string): string | null {
  if (typeof found !== 'string' || /[,[\]{}#]|: /.test(source)) return null
  return PROSE_LIST_KEYS.has(key) ? `${key}: [${source}]` : null
}

function hasKey(value: unknown, path: Path): boolean {
  const node = valueAt(value, path.slice(0, -1))
  return typeof node === 'object' && node !== null && Object.hasOwn(node, path.at(-1) ?? '')
}

/** Returns whether a map is unquoted text, `- Grace: Hopper`: no key is close to a known one. */
function isTextWithColon(found: unknown, key: string): boolean {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return false
  const known = Object.keys(shapeOf(key))
  return Object.keys(found).every((name) => nearest(name, known) === null)
}

function shapeOf(key: string): object {
  return OBJECTS[key as keyof typeof OBJECTS]?.shape ?? {}
}

function unknownKeysFirst(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const rank = ({ code }: z.core.$ZodIssue) => (code === 'unrecognized_keys' ? 0 : 1)
  return issues.toSorted((a, b) => rank(a) - rank(b))
}

/** Returns the problem of a key, or of an item of its list, without a value. */
function missing(path: Path, key: string): Finding {
  return problem(typeof path.at(-1) === 'number' ? 'nothing-in-list' : 'nothing', key)
}

function malformed(text: string, code: PatternProblem): Finding {
  return code === 'bad-id' ? problem(code, text, suggestId(text)) : problem(code, text)
}

/**
 * Returns the issues of the branch of a union that takes this type of value, so that they can be
 * reported; undefined if none does.
 */
function branchFor(branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  return branches.find(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  )
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return '"key: value" lines'
  return typeof value === 'boolean' ? `"${value}"` : 'a number'
}

function valueAt(value: unknown, path: Path): unknown {
  let node = value
  for (const segment of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, segment)) return undefined
    node = (node as Record<string | number, unknown>)[segment]
  }
  return node
}

/** Returns a copy with every broken part undefined, so that paths don't change. */
function without(value: unknown, broken: Iterable<Path>): ValidFile {
  const copy = structuredClone(value)
  for (const path of broken) {
    const parent = valueAt(copy, path.slice(0, -1))
    const last = path.at(-1)
    if (last === undefined) return {}
    if (typeof parent === 'object' && parent !== null) Object.assign(parent, { [last]: undefined })
  }
  return copy as ValidFile
}
