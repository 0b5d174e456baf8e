/**
 * Checks the layers of src/ against an allow-list. A new library, or an import in a new direction, is
 * an error until the list names it. Imports of types count too.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'rolldown/utils'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../src/', import.meta.url))

/**
 * Imports that the files of each folder may have: other folders with all below them, and libraries.
 * Every folder may import its own files. The longest name that covers a file applies to it.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  'text/css-color.ts': ['color-name'],
  'text/html.ts': ['htmlparser2'],
  'text/match.ts': ['remove-accents'],
  'text/nearest.ts': ['leven'],
  time: ['text'],
  'time/node-zones.ts': ['luxon'],
  model: ['text', 'time'],
  program: ['model', 'text', 'time'],
  query: ['model', 'text', 'time'],
  readers: ['model', 'program', 'text', 'time'],
  'readers/table/csv.ts': ['model', 'readers', 'csv-parse/sync'],
  'readers/ics/rule.ts': ['readers', 'time', 'ical.js'],
  'readers/data': ['model', 'readers', 'yaml'],
  'readers/data/plain-yaml.ts': ['readers', 'js-yaml'],
  'readers/data/yaml-tree.ts': ['model', 'js-yaml'],
  'readers/data/xml.ts': ['model', 'readers', 'saxes'],
  'readers/esfomo/parse-program.ts': ['model', 'program'],
  'readers/esfomo/schema': ['model', 'program', 'text', 'time', 'zod/mini'],
  'readers/esfomo/yaml': ['readers/esfomo/schema', 'model', 'yaml'],
  render: ['model', 'query', 'text', 'time'],
  'render/json/schema': ['model', 'query', 'zod/mini'],
  'render/json/types.ts': ['render', 'zod/mini'],
  'render/layout/draw-columns.ts': ['cli-table3'],
  'render/layout/screen.ts': ['time', 'chalk'],
  'render/layout/wrap.ts': ['string-width', 'wrap-ansi'],
  writers: ['definition', 'errors.ts', 'model', 'query', 'render', 'text', 'time'],
  'writers/program-file': ['model', 'program', 'render', 'text', 'time', 'yaml'],
  'writers/csv.ts': ['model', 'query', 'render', 'time', 'csv-stringify/sync'],
  'writers/html/json-ld.ts': ['model', 'query', 'render', 'time', 'schema-dts'],
  'writers/calendar/write-calendar.ts': ['text/parse-url.ts', 'time', 'ics'],
  'writers/calendar/uid.ts': ['uuid'],
  'writers/html/html.ts': ['writers', 'model', 'query', 'render', 'text', 'time', 'virtual:page'],
  'writers/html/element.ts': ['text', 'entities/escape'],
  'writers/html/pack.ts': ['fflate'],
  'writers/html/policy.ts': ['node:crypto'],
  'errors.ts': ['model', 'text'],
  'context.ts': ['time'],
  definition: ['context.ts', 'errors.ts', 'model'],
  sources: ['context.ts', 'errors.ts', 'model', 'program', 'readers', 'text', 'time'],
  'sources/address/check-answer.ts': ['errors.ts', 'model', 'query', 'readers', 'time'],
  'sources/own/edit-own.ts': ['context.ts', 'errors.ts', 'yaml'],
  'sources/names/edit-names.ts': ['context.ts', 'yaml'],
  'sources/stars/edit-stars.ts': ['context.ts', 'yaml'],
  'sources/stars/parse-stars.ts': ['model', 'program', 'readers/esfomo/yaml', 'yaml'],
  reply: ['context.ts', 'errors.ts', 'definition', 'render', 'text', 'time'],
  request: [
    'context.ts',
    'errors.ts',
    'definition',
    'model',
    'program/ids.ts',
    'query',
    'reply',
    'sources',
    'text',
    'time',
  ],
  commands: [
    'context.ts',
    'errors.ts',
    'definition',
    'model',
    'program/ids.ts',
    'query',
    'render',
    'reply',
    'request',
    'sources',
    'text',
    'time',
    'writers',
  ],
  cli: [
    'context.ts',
    'errors.ts',
    'commands',
    'definition',
    'model',
    'render',
    'request',
    'sources',
    'text',
    'time',
    'writers',
  ],
  'cli/commander.ts': ['errors.ts', 'definition', 'commander'],
  'cli/parse.ts': ['commands', 'definition', 'commander'],
  'cli/readme.ts': ['commands', 'readers/index.ts', 'writers', 'markdown-table'],
  'cli/topics.ts': ['definition', 'readers/index.ts'],
  'cli/tokens.ts': ['definition', 'node:util'],
  'main.ts': ['context.ts', 'errors.ts', 'cli', 'render', 'reply', 'time'],
  node: ['context.ts', 'errors.ts', 'main.ts', 'time', 'node:fs', 'node:path', 'node:util'],
  'node/compiled-code.ts': ['node:fs', 'node:path', 'node:vm'],
  'node/launch.ts': ['context.ts', 'errors.ts', 'text/digest.ts', 'node:path'],
  'node/optimise-later.ts': ['node:v8'],
  'node/output.ts': ['context.ts', 'node:fs', 'supports-hyperlinks'],
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))

/** Returns the files of src/ and the libraries that a file imports, also for their types alone. */
function importsOf(file: string): string[] {
  const found: string[] = []
  const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'))
  const add = ({ source }: { source: unknown }) => {
    const value = (source as { value?: unknown } | null)?.value
    if (typeof value === 'string') found.push(value)
  }
  new Visitor({
    ImportDeclaration: add,
    ImportExpression: add,
    TSImportType: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
  }).visit(program)
  return found.map((name) => (name.startsWith('.') ? posix.join(dirname(file), name) : name))
}

/** Returns the most specific name of the allow-list that covers a file. */
function ruleFor(file: string): string {
  const names = Object.keys(ALLOWED).filter((name) => isWithin(file, name))
  return names.sort((a, b) => b.length - a.length)[0] ?? ''
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`)
}

describe('layers', () => {
  it.each(files)('%s has only imports that its layer allows', (file) => {
    const rule = ruleFor(file)
    const allowed = [...(ALLOWED[rule] ?? []), file.includes('/') ? file.split('/', 1)[0] : '']
    const forbidden = importsOf(file).filter((name) => {
      return !allowed.some((folder) => folder && isWithin(name, folder))
    })
    expect(forbidden).toEqual([])
  })

  it('allow no import that no file has', () => {
    const used = new Map<string, string[]>()
    for (const file of files) {
      const rule = ruleFor(file)
      used.set(rule, [...(used.get(rule) ?? []), ...importsOf(file)])
    }
    const unused = Object.entries(ALLOWED).flatMap(([rule, allowed]) => {
      const names = used.get(rule) ?? []
      return allowed
        .filter((folder) => !names.some((name) => isWithin(name, folder)))
        .map((folder) => `${rule}: ${folder}`)
    })
    expect(unused).toEqual([])
  })
})
