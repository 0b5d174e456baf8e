/** Converts the schema of a program file to JSON Schema, draft 7, for editors. */
import * as z from 'zod/mini'
import { File } from './schema.ts'

export function jsonSchema(): object {
  const schema = z.toJSONSchema(File, { target: 'draft-7', io: 'input' })
  return { title: 'A program file of esfomo, format 1', ...schema }
}
