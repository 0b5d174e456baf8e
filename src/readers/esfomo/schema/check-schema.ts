/** The schema applied to a file: its issues as problems, and what is left of the file without them. */
import type * as z from 'zod/mini'
import type { Finding, Path, Report } from '../../../model/problem.ts'
import { problem } from '../../../model/problems/index.ts'
import { suggestId } from '../../../program/ids.ts'
import { nearest } from '../../../text/nearest.ts'
import { parseDate, parseDuration, parseMoment, parseTimeOfDay } from '../../../time/parse.ts'
import type { Parsed } from '../../../time/types.ts'
import { parseZone } from '../../../time/zone.ts'
import { File, MAX_NAME, OBJECTS, type ValidFile } from './schema.ts'

/** `written` gives a scalar as it is written in the file. */
export function checkSchema(
  value: unknown,
  report: Report,
  written: (path: Path) => string,
): ValidFile {
  const result = parse(value)
  if (!result) {
    report([], problem('too-much'))
    return {}
  }
  if (result.success) return result.data
  const broken = new BrokenParts()
  for (const issue of byUnknownKeysFirst(result.error.issues)) tell(issue, [])
  return without(value, broken.paths())

  function tell(issue: z.core.$ZodIssue, base: Path): void {
    const path = [...base, ...(issue.path as Path)]
    const key = String(path.findLast((segment) => typeof segment === 'string') ?? '')
    if (issue.code === 'unrecognized_keys') {
      const allowed = Object.keys((OBJECTS[key as keyof typeof OBJECTS] ?? File).shape)
      for (const unknown of issue.keys) {
        const meant = nearest(unknown, allowed)
        report([...path, unknown], problem('unknown-key', unknown, meant), 'key')
        broken.add([...path, unknown])
        // A misspelt key is not missing as well.
        if (meant && valueAt(value, [...path, meant]) === undefined) broken.add([...path, meant])
      }
      return
    }
    const found = valueAt(value, path)
    if (issue.code === 'invalid_union') {
      const branch = branchFor(issue.errors)
      if (branch && !isTextWithColon(found, key)) {
        for (const inner of byUnknownKeysFirst(branch)) tell(inner, path)
      } else {
        report(path, misplaced(path, key, found, 'string'))
        broken.add(path)
      }
      return
    }
    if (found === undefined) {
      if (!broken.has(path)) report(path.slice(0, -1), problem('missing-key', key))
      return
    }
    broken.add(path)
    report(path, wordingOf(issue, path, key, found))
  }

  function wordingOf(issue: z.core.$ZodIssue, path: Path, key: string, found: unknown): Finding {
    switch (issue.code) {
      case 'invalid_type':
        return misplaced(path, key, found, issue.expected)
      case 'invalid_value': {
        if (key === 'format') return problem('unknown-format')
        if (typeof found !== 'string') return misplaced(path, key, found, 'string')
        const all = issue.values.map(String)
        return problem('unknown-value', key, found, nearest(found, all), all)
      }
      case 'too_big':
        return problem('too-long', MAX_NAME)
      default:
        return malformed(key, String(found))
    }
  }

  function misplaced(path: Path, key: string, found: unknown, expected: string): Finding {
    if (found === null) return problem('nothing', key)
    if (expected === 'array') return problem('not-list', key)
    if (expected === 'object') {
      return typeof path.at(-1) === 'number'
        ? problem('not-map-item', key)
        : problem('not-map', key)
    }
    const source = written(path)
    const reading = typeof found === 'number' ? READERS[key]?.(source) : undefined
    if (reading?.ok === false) return problem('bad-time', reading.reason, reading.write)
    return problem('not-text', source, kindOf(found))
  }
}

/** Paths of what can't be used; a misspelt key has one too, so that it is not missing as well. */
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
 * zod 4.6 spreads its issues into a call, and runs out of stack where an array has more than some
 * hundred thousand of them: null then.
 */
function parse(value: unknown): ReturnType<typeof File.safeParse> | null {
  try {
    return File.safeParse(value)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What YAML takes for a number where these are due tells how to write them. */
const READERS: Readonly<Record<string, (text: string) => Parsed<unknown>>> = {
  start: parseTimeOfDay,
  end: parseTimeOfDay,
  duration: parseDuration,
  date: parseDate,
  due: parseMoment,
  updated: parseMoment,
  timezone: parseZone,
}

/** `- Grace: Hopper` is a text without its quotes, and no map of a person. */
function isTextWithColon(found: unknown, key: string): boolean {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return false
  const schema = OBJECTS[key as keyof typeof OBJECTS]
  const known = schema ? Object.keys(schema.shape) : []
  return Object.keys(found).every((name) => nearest(name, known) === null)
}

function byUnknownKeysFirst(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const rank = ({ code }: z.core.$ZodIssue) => (code === 'unrecognized_keys' ? 0 : 1)
  return issues.toSorted((a, b) => rank(a) - rank(b))
}

function malformed(key: string, text: string): Finding {
  if (text.trim() === '') return problem('nothing', key)
  if (key === 'id') return problem('bad-id', text, suggestId(text))
  if (key === 'contact') return problem('bad-contact', text)
  return problem('bad-url', text)
}

/**
 * The branch of a union that the writer meant: the one that takes this kind of value, so that what
 * is told is what is wrong inside it.
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
  let at = value
  for (const segment of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, segment)) return undefined
    at = (at as Record<string | number, unknown>)[segment]
  }
  return at
}

/** A copy in which every broken part is undefined, so that all paths stay what they were. */
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
