/** Converts the schema of a program file to JSON Schema, draft 7, for editors. */
import * as z from 'zod/mini'
import { ProgramFile } from './schema.ts'

export function jsonSchema(): object {
  const schema = z.toJSONSchema(ProgramFile, { target: 'draft-7', io: 'input' })
  return { title: 'esfomo program file, format 1', ...schema }
}
