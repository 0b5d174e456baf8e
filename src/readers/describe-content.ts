/** Describes a content that no reader recognises, for a message. */
import type { Content } from './content.ts'
import { rootElement } from './markup.ts'
import { csvColumns } from './recognise.ts'

/** Maximum number of keys to name, and their maximum length. */
const [MAX_KEYS, MAX_LENGTH] = [8, 40]

/** Returns what a content is: `a JSON object with the keys "a", "b"`. */
export function describeContent({ syntax, text, data }: Content): string {
  if (data !== null) return describeData(data.value, syntax === 'json' ? 'JSON' : 'YAML')
  if (syntax === 'csv') {
    return `a CSV table with the columns ${listOf(csvColumns(text))}, but no time`
  }
  if (syntax !== 'xml') return 'plain text'
  const root = rootElement(text)
  return root === null ? 'this XML' : `XML with the root element <${root.slice(0, MAX_LENGTH)}>`
}

function describeData(value: unknown, format: 'JSON' | 'YAML'): string {
  if (Array.isArray(value)) return describeList(value, format)
  const kind = kindOf(value)
  if (kind !== 'object') return `a ${format} ${kind}`
  const keys = Object.keys(value as object)
  if (keys.length === 0) return `an empty ${format} object`
  return `a ${format} object with the keys ${listOf(keys)}`
}

function describeList(list: readonly unknown[], format: 'JSON' | 'YAML'): string {
  if (list.length === 0) return `an empty ${format} list`
  const [kind = '', ...others] = new Set(list.map(kindOf))
  if (others.length > 0) return `a ${format} list`
  const keys = kind === 'object' ? Object.keys(list[0] as object) : []
  return `a ${format} list of ${kind}s${keys.length === 0 ? '' : ` with the keys ${listOf(keys)}`}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'string' ? 'text' : typeof value
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, MAX_KEYS)
  const quoted = shown.map((name) => JSON.stringify(name.slice(0, MAX_LENGTH))).join(', ')
  return shown.length === names.length ? quoted : `${quoted} and others`
}
