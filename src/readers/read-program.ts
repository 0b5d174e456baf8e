/** Reads the bytes of a source in any format to a program, or to everything that is wrong with it. */

import type { Note } from '../model/note.ts'
import { hasErrors, type Problem, type Report } from '../model/problem.ts'
import { type Finding, type ProblemCode, problem } from '../model/problems/index.ts'
import type { Program } from '../model/program.ts'
import { buildProgram } from '../program/build-program.ts'
import type { ReportDoubts } from '../program/doubts/index.ts'
import type { ProgramDraft } from '../program/draft.ts'
import type { Content, Data, Syntax } from './content.ts'
import { decode, noteEncoding } from './decode.ts'
import { describeContent } from './describe-content.ts'
import { Notes } from './entries/notes.ts'
import type { ParsedProgram } from './esfomo/parse-program.ts'
import { FORMATS } from './index.ts'
import { refuseMarkup } from './markup.ts'
import { otherData, otherType } from './other-type.ts'
import type { Format, ReadRequest } from './reader.ts'
import { syntaxOf } from './recognise.ts'
import { SourceError } from './source-error.ts'
import { PLAIN_KEYS } from './table/keys.ts'

/** What a foreign source was read to. */
export interface Import {
  /** Name of its format: `frab XML`. */
  readonly format: string
  /** Null if it can't be read. */
  readonly draft: ProgramDraft | null
  /** How many sessions, talks and deadlines it holds. */
  readonly entries: number
  readonly notes: readonly Note[]
  /** Warnings meant for files written by hand, counted by code. */
  readonly doubts: ReadonlyMap<ProblemCode, number>
}

export interface ReadProgram extends ParsedProgram {
  /** Null for a program file in the format of esfomo. */
  readonly imported: Import | null
}

/** What readProgram needs to know besides the bytes. */
export interface SourceRequest extends Omit<ReadRequest, 'companions'> {
  /** Reads a file by its path relative to the source, or returns null; null for standard input. */
  readonly readBeside: ((path: string) => Promise<Uint8Array | null>) | null
}

/** Reads a source. `reportDoubts` adds the doubts to its problems. */
export async function readProgram(
  bytes: Uint8Array,
  request: SourceRequest,
  reportDoubts: ReportDoubts | null = null,
): Promise<ReadProgram> {
  const parsed = PARSED.get(bytes) ?? parseSource(bytes)
  PARSED.set(bytes, parsed)
  const { text, foreign, notes, error } = await parsed
  if (error !== null) return unread(error, text)
  if (foreign === null) return readOwn(bytes, request, reportDoubts)
  try {
    return await readForeign(foreign, request, notes.copy(), reportDoubts)
  } catch (thrown) {
    if (!(thrown instanceof SourceError)) throw thrown
    return unread(thrown, text)
  }
}

/** Sources by their bytes: of a list, one event after another may be read. */
const PARSED = new WeakMap<Uint8Array, Promise<Parsed>>()

/** A source as far as all of its programs have it in common. */
interface Parsed {
  readonly text: string
  /** Null if it is in the format of esfomo, or can't be read. */
  readonly foreign: { readonly content: Content; readonly format: Format } | null
  readonly notes: Notes
  /** Why it can't be read, or null. */
  readonly error: SourceError | null
}

async function parseSource(bytes: Uint8Array): Promise<Parsed> {
  const { text, encoding } = decode(bytes)
  const notes = new Notes()
  const own: Parsed = { text, foreign: null, notes, error: null }
  const other = otherType(bytes)
  if (other !== null) return { ...own, error: new SourceError(other) }
  const syntax = text.includes('\0') ? 'own' : syntaxOf(text)
  if (syntax === 'own') return own
  // iCalendar is decoded again, unfolded: lines may be folded within a character.
  if (syntax !== 'icalendar') noteEncoding(encoding, notes)
  try {
    const data = await parseData(syntax, text, notes)
    if (isOwn(data)) return own
    const content = { bytes, text, syntax, data }
    return { ...own, foreign: { content, format: formatOf(content) } }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const isBrokenOwn = error.finding.code === 'json-syntax' && OWN_FORMAT.test(text)
    return isBrokenOwn ? own : { ...own, error }
  }
}

/** Matches the key `format` of a program file in JSON that can't be parsed. */
const OWN_FORMAT = /"format"\s*:\s*1\b/

/** Parses a program file, which lacks nothing that could be assumed. */
async function readOwn(
  bytes: Uint8Array,
  request: SourceRequest,
  reportDoubts: ReportDoubts | null,
): Promise<ReadProgram> {
  const { parseProgram } = await import('./esfomo/parse-program.ts')
  const parsed = parseProgram(bytes, reportDoubts)
  const needless = parsed.program && needlessIn(request, parsed.program)
  return needless ? unread(new SourceError(needless), parsed.text) : { ...parsed, imported: null }
}

/** Returns the problem of a request for what a program file has no use for, or null. */
function needlessIn({ part, assumed }: SourceRequest, { timezone }: Program): Finding | null {
  if (part !== null) return problem('not-a-list', part)
  if (assumed.zone !== null) return problem('zone-is-known', timezone.name)
  return assumed.date === null ? null : problem('date-is-known')
}

/** Returns whether data is a program file: its key `format` may be anywhere in an object. */
function isOwn(data: Data | null): boolean {
  const { value } = data ?? {}
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 1
}

async function parseData(syntax: Syntax, text: string, notes: Notes): Promise<Data | null> {
  if (syntax === 'json') return (await import('./data/json.ts')).parseJson(text)
  if (syntax === 'xml') refuseMarkup(text)
  if (syntax !== 'yaml') return null
  const plain = (await import('./data/plain-yaml.ts')).parsePlainYaml(text)
  return plain ?? (await import('./data/yaml.ts')).parseYamlData(text, notes)
}

/** Returns the format of a source. Throws a SourceError if it has none. */
function formatOf(content: Content): Format {
  const other = otherData(content.data?.value)
  if (other !== null) throw new SourceError(other)
  const format = FORMATS.find(({ recognises }) => recognises(content))
  if (!format) throw unreadable(content)
  return format
}

async function readForeign(
  { content, format }: NonNullable<Parsed['foreign']>,
  asked: SourceRequest,
  notes: Notes,
  reportDoubts: ReportDoubts | null,
): Promise<ReadProgram> {
  if (asked.part !== null && !format.hasParts) {
    throw new SourceError(problem('not-a-list', asked.part))
  }
  if (asked.assumed.date !== null && !format.mayLackDate) {
    throw new SourceError(problem('date-is-known'))
  }
  const [{ read }, { toDraft }] = await Promise.all([
    format.load(),
    import('./entries/to-draft.ts'),
  ])
  const companions = await readCompanions(format.companions?.(content) ?? [], asked, notes)
  const request: ReadRequest = { ...asked, companions }
  const source = read(content, request, notes)
  const draft = toDraft(source, request, notes)
  const { program, problems, doubts } = build(draft, reportDoubts)
  const [{ name }, { entries }] = [format, source]
  const imported = { format: name, draft, entries, notes: notes.all(), doubts }
  return { program, problems, isComplete: true, text: content.text, imported }
}

function unreadable(content: Content): SourceError {
  const found = describeContent(content)
  if (content.syntax === 'csv')
    return new SourceError(problem('unreadable-table', found, PLAIN_KEYS))
  const known = FORMATS.map(({ name }) => name)
  return new SourceError(problem('unreadable-format', found, known))
}

/** Returns the texts of those of some files beside the source that exist. */
async function readCompanions(
  paths: readonly string[],
  { readBeside }: SourceRequest,
  notes: Notes,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  if (readBeside === null) return texts
  for (const path of new Set(paths)) {
    const bytes = await readBeside(path)
    if (bytes === null) continue
    const { text, encoding } = decode(bytes)
    noteEncoding(encoding, notes, path)
    texts.set(path, text)
  }
  return texts
}

/** Builds the program of a draft. Its problems have no place in the source; warnings are counted. */
function build(
  draft: ProgramDraft,
  reportDoubts: ReportDoubts | null,
): Pick<ReadProgram, 'program' | 'problems'> & Pick<Import, 'doubts'> {
  const problems: Problem[] = []
  const doubts = new Map<ProblemCode, number>()
  const report: Report = (path, finding) => {
    if (finding.severity === 'error') {
      problems.push({ ...finding, path, line: 1, column: 1, isPlaceless: true })
    } else doubts.set(finding.code, (doubts.get(finding.code) ?? 0) + 1)
  }
  const program = buildProgram(
    draft,
    report,
    () => 1,
    (...built) => reportDoubts?.(...built),
  )
  return { program: hasErrors(problems) ? null : program, problems, doubts }
}

function unread({ finding, line, column }: SourceError, text: string): ReadProgram {
  return {
    imported: null,
    program: null,
    problems: [{ ...finding, path: [], line: line ?? 1, column, isPlaceless: line === null }],
    isComplete: true,
    text,
  }
}
