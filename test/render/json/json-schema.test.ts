/** Checks the JSON Schema of answers. test/world.ts validates every answer of the tests against it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/model/program.ts'
import { ANSWERS } from '../../../src/render/json/schema/answers.ts'
import { answersSchema } from '../../../src/render/json/schema/json-schema.ts'
import { checkOutput } from '../../answers-schema.ts'
import { anyProgramFile } from '../../any-program.ts'
import { load } from '../../readers/esfomo/read.ts'
import { esfomo, world } from '../../world.ts'

const path = fileURLToPath(new URL('../../../data/answers.schema.json', import.meta.url))

// `npx vitest run json-schema -u` renews the file.
it('data/answers.schema.json is up to date with the schema in the code', async () => {
  const text = `${JSON.stringify(answersSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot(path)
})

const schema: SchemaObject = JSON.parse(readFileSync(path, 'utf8'))
const ajv = new Ajv2020({ formats: { date: true, 'date-time': true }, allowUnionTypes: true })
ajv.addSchema(schema, 'answers')

async function now() {
  const { stdout } = await esfomo(['now', '--json', '--at', '2025-07-19 10:35'])
  return JSON.parse(stdout)
}

describe('the JSON Schema of answers', () => {
  it('has the answer of each command, and takes any of them', async () => {
    const names = Object.keys(ANSWERS)
    expect(schema.anyOf).toEqual(names.map((name) => ({ $ref: `#/$defs/${name}` })))
    expect(ajv.validate('answers', await now())).toBe(true)
    expect(ajv.validate('answers#/$defs/now', await now())).toBe(true)
    expect(ajv.validate('answers#/$defs/show', await now())).toBe(false)
  })

  it('describes each field, or the part that it refers to', () => {
    for (const [name, part] of Object.entries<SchemaObject>(schema.$defs)) {
      expect(part.description, name).toMatch(/^[A-Z]/)
      for (const [field, value] of Object.entries<SchemaObject>(part.properties)) {
        expect(value.description ?? value.$ref ?? inner(value), `${name}.${field}`).toMatch(/\w/)
      }
    }
  })

  it('takes fields of a later version, but not one that is missing, or of another type', async () => {
    const answer = await now()
    const isValid = (change: object) => ajv.validate('answers#/$defs/now', { ...answer, ...change })
    expect(isValid({ later: 1 })).toBe(true)
    expect(isValid({ schemaVersion: 2 })).toBe(false)
    expect(isValid({ phase: 'over' })).toBe(false)
    expect(isValid({ at: '2025-07-19T10:35:00' })).toBe(false)
    expect(isValid({ at: '2025-07-19T10:35:00.000Z' })).toBe(false)
    expect(isValid({ current: [{ ...answer.current[0], start: null }] })).toBe(false)
    const { phase, ...others } = answer
    expect(ajv.validate('answers#/$defs/now', others)).toBe(false)
  })
})

describe('the tests', () => {
  it('reject a field that the schema lacks, and an answer of another command', async () => {
    const answer = await now()
    const check = (argv: string[], change: object) => () =>
      checkOutput(argv, JSON.stringify({ ...answer, ...change }))
    expect(check(['--json'], {})).not.toThrow()
    expect(check(['now', '--json'], { later: 1 })).toThrow('later')
    const [current] = answer.current
    expect(check(['now', '--json'], { current: [{ ...current, later: 1 }] })).toThrow('later')
    expect(check(['next', '--json'], {})).toThrow('next')
  })
})

function inner({ anyOf = [] }: SchemaObject): string | undefined {
  return anyOf.find((choice: SchemaObject) => choice.description)?.description
}

const COMMANDS = [
  ['schedule', 'all', '--json'],
  ['now', '--json'],
  ['next', '9', '--json'],
  ['deadlines', '--json'],
  ['speakers', '--json'],
  ['info', '--json'],
  ['export', 'json'],
]

it('every answer about a random program matches the schema', async () => {
  const times = fc.constantFrom('2026-04-01', '2026-07-25 10:00', '2026-07-25 12:30', '2027-01-01')
  const zones = fc.constantFrom('venue', 'tokyo', 'UTC', '+05:45')
  const property = fc.asyncProperty(anyProgramFile, times, zones, async (yaml, at, tz) => {
    // test/world.ts validates what these commands print.
    const { run } = world({ files: { 'any.yaml': yaml }, env: { ESFOMO_AT: at } })
    await run('validate', 'any.yaml', '--json')
    const { program } = load(yaml)
    fc.pre(program !== null)
    const ids = idsOf(program).map((id) => ['show', id, '--json'])
    for (const command of [...COMMANDS, ...ids]) {
      const { status, stderr } = await run(...command, '-p', 'any.yaml', '--tz', tz)
      expect(status, stderr).toBeLessThan(2)
    }
  })
  await fc.assert(property, { numRuns: 25 })
})

/** Returns the ids of the first session, talk and deadline. */
function idsOf({ days, deadlines }: Program): string[] {
  const sessions = days.flatMap((day) => day.sessions)
  const talks = sessions.flatMap((session) => session.talks)
  return [sessions, talks, deadlines].flatMap(([first]) => first?.id ?? [])
}
