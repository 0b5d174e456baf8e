import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { jsonSchema } from '../../../src/readers/esfomo/schema/json-schema.ts'
import { ProgramFile } from '../../../src/readers/esfomo/schema/schema.ts'
import { load } from './read.ts'

const data = (name: string) => new URL(`../../../data/${name}`, import.meta.url)
const files = ['esfomo-2023', 'esfomo-2024', 'esfomo-2025', 'template'].map(
  (name) => `${name}.yaml`,
)
const validate = new Ajv({ strict: false }).compile(jsonSchema())

// `npx vitest run json-schema -u` renews the file.
it('data/program.schema.json is up to date with the schema in the code', async () => {
  const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot(fileURLToPath(data('program.schema.json')))
})

describe('the JSON Schema', () => {
  it.each(files)('accepts %s, as parseProgram does', (name) => {
    const text = readFileSync(data(name), 'utf8')
    expect(load(text).program).not.toBeNull()
    expect([validate(parse(text)), validate.errors]).toEqual([true, null])
  })

  it('agrees with ProgramFile on these files with any one value removed or replaced', () => {
    let rejected = 0
    for (const name of files) {
      for (const value of mutants(parse(readFileSync(data(name), 'utf8')))) {
        const isValid = ProgramFile.safeParse(value).success && hasContent(value)
        if (validate(value) !== isValid) expect([isValid, value]).toEqual([!isValid, value])
        if (!isValid) rejected++
      }
    }
    expect(rejected).toBeGreaterThan(500)
  })
})

/**
 * Checks what ProgramFile does not: that a file has days or deadlines, and each session or talk a
 * title or speakers.
 */
function hasContent(value: unknown): boolean {
  const file = value as { [key: string]: unknown; days?: { sessions?: Item[] }[] }
  const items = (file.days ?? []).flatMap(({ sessions = [] }) =>
    sessions.flatMap((session): (Item | string)[] => [session, ...(session.talks ?? [])]),
  )
  return (
    ('days' in file || 'deadlines' in file) &&
    items.every((item) => typeof item === 'string' || 'title' in item || 'speakers' in item)
  )
}
interface Item {
  talks?: (Item | string)[]
}

const REPLACEMENTS = [null, 7, '', 'x', [], {}, { odd: 1 }]

/** Yields the same value each time, with a different one of its parts replaced or removed. */
function* mutants(value: unknown): Generator<unknown> {
  for (const path of paths(value)) {
    const last = path.at(-1) ?? ''
    const parent = path.slice(0, -1).reduce((at, key) => at[key] as Parts, value as Parts)
    const part = parent[last]
    for (const replacement of REPLACEMENTS) {
      parent[last] = replacement
      yield value
    }
    if (!Array.isArray(parent)) {
      delete parent[last]
      yield value
    }
    parent[last] = part
  }
}
type Parts = Record<string | number, unknown>

function paths(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [
    [key],
    ...paths(child).map((path) => [key, ...path]),
  ])
}
