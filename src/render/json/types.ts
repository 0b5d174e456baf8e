/** Derives the types of JSON answers from their schema. */
import type * as z from 'zod/mini'
import type { ANSWERS } from './schema/answers.ts'

/** The type of the values that a schema describes. */
export type Json<Schema extends z.core.$ZodType> = ReadOnly<z.infer<Schema>>

/** The document of a command. */
export type Answer<Name extends keyof typeof ANSWERS> = Json<(typeof ANSWERS)[Name]>

export type AnyAnswer = Answer<keyof typeof ANSWERS>

/** The fields that a document about a program begins with. */
export type Head = Omit<DatedHead, 'at'>
export type DatedHead = Omit<Answer<'schedule'>, 'days'>

/** The same of a document about one or several programs. */
export type SeveralHead = Omit<Answer<'next'>, 'next'>

type ReadOnly<T> = T extends readonly (infer E)[]
  ? readonly ReadOnly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: ReadOnly<T[K]> }
    : T
