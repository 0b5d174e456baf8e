/** Checks a file against the schema: reports its issues as problems, and returns the valid rest. */
import type * as z from 'zod/mini'
import type { Path, Report } from '../../../model/problem.ts'
import { type Finding, problem } from '../../../model/problems/index.ts'
import { typeMeant } from '../../../model/type-meant.ts'
import { suggestId } from '../../../program/ids.ts'
import { nearest } from '../../../text/nearest.ts'
import { oneLine } from '../../../text/one-line.ts'
import { type PatternProblem, PROSE_LIST_KEYS, ProgramFile, type ValidFile } from './schema.ts'
import { unknownKey } from './unknown-key.ts'
import { isTextWithColon, type Misfit, missing, wrongType } from './wrong-type.ts'

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
  const reporter = new IssueReporter(value, report, written)
  reporter.reportAll(result.error.issues, [])
  return without(value, reporter.broken.paths())
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

/** Reports the issues of one file as problems, and collects the parts that break the schema. */
class IssueReporter {
  readonly broken = new BrokenParts()
  readonly #value: unknown
  readonly #report: Report
  readonly #written: (path: Path) => string

  constructor(value: unknown, report: Report, written: (path: Path) => string) {
    this.#value = value
    this.#report = report
    this.#written = written
  }

  /** Reports issues whose paths start at `base`: unknown keys first, which may be what others lack. */
  reportAll(issues: readonly z.core.$ZodIssue[], base: Path): void {
    const rank = ({ code }: z.core.$ZodIssue) => (code === 'unrecognized_keys' ? 0 : 1)
    for (const issue of issues.toSorted((a, b) => rank(a) - rank(b))) this.#reportIssue(issue, base)
  }

  #reportIssue(issue: z.core.$ZodIssue, base: Path): void {
    const path = [...base, ...(issue.path as Path)]
    const key = String(path.findLast((segment) => typeof segment === 'string') ?? '')
    const found = valueAt(this.#value, path)
    const isText = () => isTextWithColon(found, key)
    if (issue.code === 'unrecognized_keys') {
      if (PROSE_LIST_KEYS.has(key) && isText()) this.#reportType(path, key, found)
      else for (const unknown of issue.keys) this.#reportUnknownKey(unknown, path, key)
    } else if (issue.code === 'invalid_union') {
      const branch = branchFor(issue.errors)
      if (branch && !isText()) this.reportAll(branch, path)
      else this.#reportType(path, key, found)
    } else if (found === undefined) {
      const [only] = issue.code === 'invalid_value' ? issue.values : []
      const missing = problem('missing-key', key, only === undefined ? undefined : String(only))
      if (!this.broken.has(path)) this.#report(path.slice(0, -1), missing)
    } else {
      this.broken.add(path)
      this.#report(path, findingFor(issue, this.#misfit(path, key, found)))
    }
  }

  /** Reports a value that is not text. */
  #reportType(path: Path, key: string, found: unknown): void {
    this.#report(path, wrongType(this.#misfit(path, key, found), 'string'))
    this.broken.add(path)
  }

  #misfit(path: Path, key: string, found: unknown): Misfit {
    return { path, key, found, source: this.#written(path) }
  }

  #reportUnknownKey(unknown: string, path: Path, parent: string): void {
    const unknownPath = [...path, unknown]
    const place = {
      parent,
      has: (name: string) => hasKey(this.#value, [...path, name]),
      value: valueAt(this.#value, unknownPath),
    }
    const { meant, finding } = unknownKey(unknown, place, (fix) =>
      fix !== null && PROSE_LIST_KEYS.has(parent)
        ? orQuoted(fix, unknown, this.#written(path))
        : fix,
    )
    this.#report(unknownPath, finding, 'key')
    this.broken.add(unknownPath)
    // Keeps the keys that were meant from being reported as missing.
    for (const key of meant) {
      if (valueAt(this.#value, [...path, key]) === undefined) this.broken.add([...path, key])
    }
  }
}

/** Adds a second fix for an item such as `- Title: a survey`, which may as well be text. */
function orQuoted(fix: string, unknown: string, item: string): string {
  const isText = /^\p{Lu}/u.test(unknown) && !item.includes('\n')
  return isText ? `${fix}, or ${JSON.stringify(item)}` : fix
}

function findingFor(issue: z.core.$ZodIssue, misfit: Misfit): Finding {
  const { path, key, found } = misfit
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(misfit, issue.expected)
    case 'invalid_value': {
      if (key === 'format') return problem('unknown-format')
      if (key === 'checked') return problem('bad-checked')
      if (typeof found !== 'string') return wrongType(misfit, 'string')
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

function hasKey(value: unknown, path: Path): boolean {
  const node = valueAt(value, path.slice(0, -1))
  return typeof node === 'object' && node !== null && Object.hasOwn(node, path.at(-1) ?? '')
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
