/** Parses YAML and rejects features that no program needs: the first stage of reading a file. */
import { isAlias, isMap, type YAMLParseError } from 'yaml'
import type { Problem } from '../../../model/problem.ts'
import { type Finding, problem } from '../../../model/problems/index.ts'
import { compose, Rejection } from './compose.ts'
import { addMissingQuotes, missingQuotes } from './missing-quotes.ts'
import { eachNode } from './nodes.ts'
import { valueOfLine } from './quotes.ts'
import { separatorFault } from './repair/line-changes.ts'
import { repairItems } from './repair/one-line-items.ts'
import { Repairer } from './repair/repair.ts'
import { repeatedKeys } from './repeated-keys.ts'
import { placeOf, type YamlFile } from './yaml-file.ts'

export interface ParsedYaml {
  /** Null if the text is not YAML, or has aliases. */
  readonly source: YamlFile | null
  readonly problems: readonly Problem[]
}

/** Parses text as YAML. Values that lack quotes are parsed as if they had them, and reported. */
export function parseYaml(text: string): ParsedYaml {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof Rejection)) throw error
    return { source: null, problems: explain(error, text) }
  }
}

/** Returns the problem of a text that exceeds a limit: its first error, if that is a lack of quotes. */
function explain({ finding, offset }: Rejection, text: string): Problem[] {
  const before = text.slice(0, offset).split('\n')
  const line = before.length
  const column = (before.at(-1)?.length ?? 0) + 1
  const rejected = { ...finding, path: [], line, column }
  const source = finding.code === 'no-yaml' ? lineAt(text, offset) : ''
  const [missing] = valueOfLine(source)?.key ? missingQuotes(source, line) : []
  return [missing ?? rejected]
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? undefined : end)
}

function parse(text: string): ParsedYaml {
  const repairer = new Repairer(compose)
  const repairs: Problem[] = []
  const written = text.split('\n')
  let current = text
  for (;;) {
    const { source: items, problems: inItems } = repairItems(compose(current), compose)
    repairs.push(...inItems)
    const { source: quoted, problems } = addMissingQuotes(items, compose)
    const source = quoted.text === text ? quoted : { ...quoted, written }
    const errors = firstErrors(source)
    const [[offset] = []] = errors
    if (offset === undefined) {
      const suspect = misplacedLine(source)
      const moved = suspect === null ? null : repairer.repair(source.text, suspect, true)
      if (moved?.text) {
        repairs.push(...problems.filter(({ code }) => code === 'needs-quotes'), moved.problem)
        current = moved.text
        continue
      }
      const { problems: others, hasAliases } = findUnsupported(source)
      return {
        source: hasAliases ? null : source,
        problems: [...repairs, ...problems, ...others],
      }
    }
    const isSecond = errors[0]?.[1].code === 'second-document'
    const repaired = isSecond ? null : repairer.repair(source.text, placeOf(source, offset).line)
    if (!repaired) {
      const left = errors.map(([at, finding]) => problemAt(at, finding, source))
      return { source: null, problems: [...repairs, ...problems, ...left] }
    }
    repairs.push(...problems.filter(({ code }) => code === 'needs-quotes'), repaired.problem)
    if (repaired.text === null) return { source: null, problems: repairs }
    current = repaired.text
  }
}

/** Number of lines below an error to skip: errors there often follow from it. */
const FOLLOW_UP_LINES = 20

/** Returns the errors without follow-ups. Any that remain are reported once the first is fixed. */
function firstErrors(source: YamlFile): [offset: number, finding: Finding][] {
  const { document, lines } = source
  const found: [number, Finding][] = []
  let lastFollowUp = Number.NEGATIVE_INFINITY
  for (const error of document.errors) {
    const offset = offsetOf(error, source)
    const { line } = lines.linePos(offset)
    if (line > lastFollowUp) found.push([offset, findingFor(error, lineOfText(source, line))])
    lastFollowUp = Math.max(lastFollowUp, line + FOLLOW_UP_LINES)
  }
  return found
}

/**
 * Returns the offset of an error. yaml reports an unclosed quote where its text ends: its offset is
 * where the quote opens.
 */
function offsetOf(error: YAMLParseError, { quotes }: YamlFile): number {
  const [offset] = error.pos
  return isUnclosedQuote(error) ? (quotes.get(offset) ?? offset) : offset
}

function isUnclosedQuote({ code, message }: YAMLParseError): boolean {
  return code === 'MISSING_CHAR' && /closing ["']quote/.test(message)
}

function lineOfText({ text, lines }: YamlFile, line: number): string {
  const start = lines.lineStarts[line - 1] ?? 0
  return text.slice(start, lines.lineStarts[line] ?? text.length).trimEnd()
}

function problemAt(offset: number, finding: Finding, source: YamlFile): Problem {
  return { ...finding, path: [], ...placeOf(source, offset) }
}

/** Explains the most common errors to someone who does not know the grammar of YAML. */
function findingFor(error: YAMLParseError, line: string): Finding {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problem('tab', null)
    case 'BAD_INDENT':
      return problem('indent', null)
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (isUnclosedQuote(error)) return problem('unclosed-quote', null)
      return (
        separatorFault(line.replace(/^\s*(?:- )?/, ''))?.finding ??
        problem(error.code === 'MISSING_CHAR' ? 'unclosed' : 'no-colon')
      )
    case 'MULTIPLE_DOCS':
      return problem('second-document')
    case 'BAD_DQ_ESCAPE':
      return problem('escape')
    default:
      return problem('syntax')
  }
}

/** Finds what no program needs (anchors, aliases, tags, directives), and duplicate keys. */
function findUnsupported(source: YamlFile): { problems: Problem[]; hasAliases: boolean } {
  const { document, lines } = source
  const problems: Problem[] = []
  let hasAliases = false
  const report = (offset: number, finding: Finding) =>
    problems.push(problemAt(offset, finding, source))
  for (const { code, pos } of document.warnings) {
    if (code === 'BAD_DIRECTIVE') report(pos[0], problem('directive'))
  }
  eachNode(document.contents, (node) => {
    const offset = node.range?.[0] ?? 0
    if (isAlias(node)) {
      hasAliases = true
      report(offset, problem('alias', node.source))
    } else if (node.anchor) report(offset, problem('anchor', node.anchor))
    else if (node.tag) report(offset, problem('tag'))
    if (!isMap(node)) return
    const [first, ...more] = repeatedKeys(node)
    if (!first) return
    const line = lines.linePos(first.firstOffset).line
    const finding =
      more.length > 0
        ? problem('missing-dash', first.name, line)
        : problem('duplicate-key', first.name, line)
    report(first.offset, finding)
  })
  return { problems, hasAliases }
}

/**
 * Returns a line that YAML can parse, but where a map has a key twice or a session has one key, most
 * often because of the indentation there; null if there is none.
 */
function misplacedLine({ document, lines }: YamlFile): number | null {
  let offset: number | null = null
  eachNode(document.contents, (node, parentKey) => {
    if (offset !== null || !isMap(node) || node.flow) return
    const isLone = parentKey === 'sessions' && node.items.length === 1
    if (isLone) offset = node.range?.[1] ?? null
    const [first, ...more] = isLone ? [] : repeatedKeys(node)
    if (first && more.length === 0) offset = first.offset
  })
  return offset === null ? null : lines.linePos(offset).line
}
