/** Changes of one line that may repair it, apart from its indentation. */
import { type Finding, problem } from '../../../../model/problems/index.ts'
import { KEYS } from '../../schema/schema.ts'
import { quote } from '../quotes.ts'

/** A change of some lines, and what it says is wrong. Lines and columns count from 1. */
export interface Change {
  readonly line: number
  readonly column: number
  readonly finding: Finding
  /** New texts by line. A line break in them ends the repair: lines below it move. */
  readonly replaced: ReadonlyMap<number, string>
  /** True if nothing else is worth a try should this help. */
  readonly isSure?: boolean
  /** Penalty of a change that is less likely than others. */
  readonly doubt?: number
}

/** A line without the part before its text: spaces and dashes. */
interface Line {
  readonly number: number
  readonly source: string
  readonly before: string
  readonly text: string
}

/** Returns whether a text starts with a key of the format and its colon. */
export function startsWithKey(text: string): boolean {
  return KEYS.has(/^\s*(?:- +)*([\w-]+):(?=\s|$)/.exec(text)?.[1] ?? '')
}

/** Returns the changes of one line that may be worth a try, the surest first. */
export function lineChanges(source: string, number: number): Change[] {
  const before = /^\s*(?:-\s+)*/.exec(source)?.[0] ?? ''
  const line = { number, source, before, text: source.slice(before.length) }
  const sure = [spacing, separator, startOfItem, comment, comma].flatMap((propose) => propose(line))
  return [...sure.map((change) => ({ ...change, isSure: true })), ...quotes(line)]
}

function change(line: Line, column: number, finding: Finding, written: string): Change {
  const replaced = new Map([[line.number, written]])
  return { line: line.number, column: column + 1, finding, replaced }
}

/** Matches whitespace that is not for YAML: no-break spaces, ideographic and others. */
const ODD_SPACE = /[^\S \t\r\n]/

function spacing(line: Line): Change[] {
  const { source, before } = line
  const changes: Change[] = []
  const odd = source.search(ODD_SPACE)
  if (odd !== -1) {
    const written = source.replace(new RegExp(ODD_SPACE, 'g'), ' ')
    changes.push(change(line, odd, problem('odd-space'), written))
  }
  const dash = /^( *)-(?:\s*\t\s*| {2,})(?=\S)/.exec(source)
  if (dash?.[1] !== undefined) {
    const written = `${dash[1]}- ${source.slice(dash[0].length)}`
    changes.push(
      change(line, before.indexOf('-'), problem('dash-space', dash[0].includes('\t')), written),
    )
  }
  return changes
}

/** A key whose colon or space is missing, or that another character separates from its value. */
function separator(line: Line): Change[] {
  const { before, text } = line
  const fault = separatorFault(text)
  return fault ? [change(line, before.length, fault.finding, before + fault.fixed)] : []
}

/** Returns what is wrong between a key and its value, and the text to write instead, or null. */
export function separatorFault(text: string): { finding: Finding; fixed: string } | null {
  const [, key = '', joint = '', value = ''] = /^([\w-]+)(\s*[:：=;]?\s*)(.*)$/s.exec(text) ?? []
  if (!KEYS.has(key) || /^\s*:(?:\s|$)/.test(text.slice(key.length))) return null
  const code = joint.startsWith(':') ? 'no-blank' : 'no-colon-after-key'
  return { finding: problem(code, key, value), fixed: `${key}: ${value}`.trimEnd() }
}

/** A dash that lacks its space, is doubled, or is another character. */
function startOfItem(line: Line): Change[] {
  const { source } = line
  const [, spaces, mark = '', rest = ''] =
    /^(\s*)(-(?=\w)|- -\s+|[*+•‣·‒–—−]\s+)(\S.*)$/s.exec(source) ?? []
  if (spaces === undefined) return []
  const written = `${spaces}- ${rest}`
  const finding =
    mark === '-'
      ? problem('dash-without-space', rest)
      : problem(mark.startsWith('- -') ? 'two-dashes' : 'not-a-dash', mark.trim(), rest)
  return [change(line, spaces.length, finding, written)]
}

/** A comment of another language. */
function comment(line: Line): Change[] {
  const [, mark] = /^(\/\/|\/\*|--(?=\s)|;)/.exec(line.text) ?? []
  if (mark === undefined) return []
  const written = `${line.before}# ${line.text.slice(mark.length).trim()}`
  return [change(line, line.before.length, problem('other-comment', mark), written)]
}

/** A comma or a dash at the end of a line, or no comma between two values. */
function comma(line: Line): Change[] {
  const { source } = line
  const changes: Change[] = []
  const last = /(["'\]}]),\s*$/.exec(source)
  if (last) {
    changes.push(
      change(line, last.index + 1, problem('last-comma'), source.slice(0, last.index + 1)),
    )
  }
  const extra = /,\s*(?=,)/.exec(source)
  if (extra) {
    const written = source.slice(0, extra.index) + source.slice(extra.index + extra[0].length)
    changes.push(change(line, extra.index, problem('extra-comma'), written))
  }
  const dash = /^(.*[\w-]+:)\s+-\s*$/.exec(source)
  if (dash?.[1] !== undefined) {
    changes.push(change(line, source.lastIndexOf('-'), problem('stray-dash'), dash[1]))
  }
  const gap = /(["\]}])(\s+)(?=["[{])/.exec(source)
  if (gap) {
    const [at, behind] = [gap.index + 1, source.slice(gap.index + gap[0].length)]
    changes.push(change(line, at, problem('no-comma', null), `${source.slice(0, at)}, ${behind}`))
  }
  return changes
}

/** A quote without the other one, and a value in braces that needs quotes. */
function quotes(line: Line): Change[] {
  const { source } = line
  const changes: Change[] = []
  for (const at of quotesIn(source)) {
    const mark = source.charAt(at)
    const [head, value] = [source.slice(0, at), source.slice(at).trimEnd()]
    const text = head.slice(line.before.length)
    changes.push(
      change(
        line,
        at,
        problem('unclosed-quote', `${text}${value}${mark}`),
        `${head}${value}${mark}`,
      ),
    )
    changes.push(change(line, at, problem('stray-quote', mark), head + value.slice(1)))
  }
  const inBraces = /([{,]\s*[\w-]+:\s+)([^\s"'[\]{}][^,"[\]{}]*?:\s[^,"[\]{}]*?)(?=\s*[,}])/.exec(
    source,
  )
  if (inBraces) {
    const [whole, head = '', text = ''] = inBraces
    const at = inBraces.index + head.length
    const written = source.slice(0, at) + quote(text) + source.slice(inBraces.index + whole.length)
    const key = /([\w-]+):\s+$/.exec(head)?.[1] ?? ''
    changes.push(
      change(
        line,
        at,
        problem('needs-quotes', key, 'with ": "', `${key}: ${quote(text)}`),
        written,
      ),
    )
  }
  return changes
}

/** Returns where single and double quotes may open: before text, at the start or after a space. */
function quotesIn(source: string): number[] {
  return [...source.matchAll(/(?<=^|[\s[{,(])["'](?=\S)/g)].slice(0, 4).map(({ index }) => index)
}
