/** Parses YAML that other sites wrote to plain data, in which every scalar is text. */
import { isMap, isScalar, isSeq } from 'yaml'
import { problem } from '../../model/problems/index.ts'
import type { Data } from '../content.ts'
import type { Notes } from '../entries/notes.ts'
import { compose, Rejection } from '../esfomo/yaml/compose.ts'
import { locate } from '../esfomo/yaml/locate.ts'
import { placeOf, type YamlFile } from '../esfomo/yaml/yaml-file.ts'
import { SourceError } from '../source-error.ts'
import { composeRepaired } from './repair-yaml.ts'
import { explain } from './yaml-errors.ts'

/**
 * Parses YAML. Scalars are texts as they stand in the source, so that an id `010` and a time `0930`
 * keep their zero; empty ones are null. Throws a SourceError with the place if it can't be parsed.
 */
export function parseYamlData(text: string, notes: Notes): Data {
  const file = composeOrThrow(text, notes)
  const [error] = file.document.errors
  if (error) {
    const { reason, offset } = explain(error, file)
    const { line, column } = placeOf(file, offset)
    throw new SourceError(problem('yaml-syntax', reason), line, column)
  }
  const placeOfPath: Data['placeOf'] = (path) => `line ${locate(file, path).line}`
  return { value: toData(file.document.contents, file, notes), placeOf: placeOfPath }
}

function composeOrThrow(text: string, notes: Notes): YamlFile {
  try {
    return composeRepaired(text, compose, notes)
  } catch (error) {
    if (!(error instanceof Rejection)) throw error
    throw SourceError.at(error.finding, text, error.offset)
  }
}

/** Returns a node as data. The first of equal keys counts. Throws a SourceError at an alias. */
function toData(node: unknown, file: YamlFile, notes: Notes): unknown {
  if (isSeq(node)) return node.items.map((item) => toData(item, file, notes))
  if (isMap(node)) {
    const entries = new Map<string, unknown>()
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.source ?? key.value) : ''
      if (entries.has(name)) noteDuplicate(name, key, file, notes)
      else entries.set(name, toData(value, file, notes))
    }
    return Object.fromEntries(entries)
  }
  if (isScalar(node)) {
    return node.value === null ? null : typeof node.value === 'string' ? node.value : node.source
  }
  if (node === null || node === undefined) return null
  const { line, column } = placeOf(file, offsetOf(node))
  throw new SourceError(problem('yaml-alias'), line, column)
}

function noteDuplicate(name: string, key: unknown, file: YamlFile, notes: Notes): void {
  const { line } = placeOf(file, offsetOf(key))
  notes.leftOut('field', 'a repeated key: its first value is used', {
    example: name,
    where: `line ${line}`,
  })
}

function offsetOf(node: unknown): number {
  return (node as { range?: [number] }).range?.[0] ?? 0
}
