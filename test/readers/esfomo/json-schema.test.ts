import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { jsonSchema } from '../../../src/readers/esfomo/schema/json-schema.ts'
import { ProgramFile } from '../../../src/readers/esfomo/schema/schema.ts'
import { load, withDeadlines, withSessions } from './read.ts'

const data = (name: string) => new URL(`../../../data/${name}`, import.meta.url)
const files = [
  ...['esfomo-2023', 'esfomo-2024', 'esfomo-2025', 'template'].map((name) => data(`${name}.yaml`)),
  new URL('../../programs/periods.yaml', import.meta.url),
].map((url) => fileURLToPath(url))
const validate = new Ajv({ strict: false }).compile(jsonSchema())

// `npx vitest run json-schema -u` renews the file.
it('data/program.schema.json is up to date with the schema in the code', async () => {
  const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot(fileURLToPath(data('program.schema.json')))
})

describe('the JSON Schema', () => {
  it.each(files)('accepts %s, as parseProgram does', (name) => {
    const text = readFileSync(name, 'utf8')
    expect(load(text).program).not.toBeNull()
    expect([validate(parse(text)), validate.errors]).toEqual([true, null])
  })

  it('agrees with ProgramFile on these files with any one value removed or replaced', () => {
    let rejected = 0
    for (const name of files) {
      for (const value of mutants(parse(readFileSync(name, 'utf8')))) {
        const isValid = ProgramFile.safeParse(value).success && hasContent(value)
        if (validate(value) !== isValid) expect([isValid, value]).toEqual([!isValid, value])
        if (!isValid) rejected++
      }
    }
    expect(rejected).toBeGreaterThan(500)
  })
})

/**
 * Checks what ProgramFile does not: that a file has days or deadlines, each session or talk a title
 * or speakers, and each session a start or a talk with one.
 */
function hasContent(value: unknown): boolean {
  const file = value as { [key: string]: unknown; days?: { sessions?: Item[] }[] }
  const sessions = (file.days ?? []).flatMap((day) => day.sessions ?? [])
  return (
    ('days' in file || 'deadlines' in file) &&
    sessions.every((session) => {
      const talks = (session.talks ?? []).filter((talk) => typeof talk === 'object')
      const items = [session, ...talks]
      return items.every(hasTitle) && items.some((item) => 'start' in item)
    })
  )
}

function hasTitle(item: Item): boolean {
  return 'title' in item || ('speakers' in item && !isEmptyList(item.speakers))
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

interface Item {
  speakers?: unknown
  talks?: (Item | string)[]
}

describe('the JSON Schema and the reader agree on', () => {
  it.each([
    ['{title: A, start: 9:00}', true],
    ['{title: A, start: TBD, checked: true}', true],
    ['{title: A, start: 9:00, checked: false}', false],
    ['{title: A, start: 9:00, room: [X, Y]}', true],
    ['{title: A, start: 9:00, room: []}', true],
    ['{title: A, start: 9:00, room: [7]}', false],
    ['{title: A, start: 9:00, room: {a: b}}', false],
    ['{title: A, start: 9:00, talks: [B, "C: D", {title: E}]}', true],
    ['{title: A, start: 9:00, talks: [7]}', false],
    ['{title: A, start: 9:00, talks: [""]}', false],
    ['{title: A, start: 9:00, talks: [{start: 9:00}]}', false],
    ['{title: A, talks: [B]}', false],
    ['{title: A, talks: [B, {title: C, start: 9:00}]}', true],
    ['{title: A, talks: []}', false],
    ['{title: A}', false],
    ['{start: 9:00, speakers: []}', false],
    ['{start: 9:00, speakers: Ann}', true],
    ['{start: 9:00, speakers: [Ann]}', true],
    ['{start: 9:00, speakers: {name: Ann}}', true],
    ['{start: 9:00, chairs: Ann}', false],
  ])('the session %s: %s', (session, isValid) => {
    const yaml = withSessions(`- ${session}`)
    expect([validate(parse(yaml)), load(yaml).program !== null]).toEqual([isValid, isValid])
  })

  it.each([
    ['{title: A, due: TBD}', true],
    ['{title: A, due: 2025-05-26 AoE, status: cancelled}', true],
    ['{title: A, due: 2025-05-26 AoE, status: canceled}', false],
    ['{title: A, due: 2025-05-26 AoE, opens: 2025-05-01 AoE, type: rebuttal}', true],
    ['{title: A, due: 2025-05-26 AoE, opens: [2025-05-01]}', false],
    ['{title: A, due: 2025-05-26 AoE, was: [2025-05-01, unknown]}', true],
    ['{title: A, due: 2025-05-26 AoE, was: []}', true],
    ['{title: A, due: 2025-05-26 AoE, was: 5}', false],
    ['{title: A, opens: 2025-05-01 AoE}', false],
  ])('the deadline %s: %s', (deadline, isValid) => {
    const yaml = withDeadlines(`- ${deadline}`)
    expect([validate(parse(yaml)), load(yaml).program !== null]).toEqual([isValid, isValid])
  })
})

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
