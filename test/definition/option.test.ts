import { expect, expectTypeOf, it } from 'vitest'
import { defineCommand } from '../../src/definition/command.ts'
import { longFlag, type Options, type OptionValues } from '../../src/definition/option.ts'
import type { ExitStatus } from '../../src/errors.ts'

const options = {
  exitStatus: { kind: 'flag', short: 'e', summary: '' },
  within: { kind: 'value', value: 'duration', summary: '' },
  only: { kind: 'value', value: 'kind', choices: ['sessions', 'deadlines'], summary: '' },
  color: { kind: 'value', value: 'when', choices: ['auto'], negation: '', summary: '' },
  room: { kind: 'list', value: 'room', summary: '' },
} as const satisfies Options

it('OptionValues infers the types of options from their definitions', () => {
  expectTypeOf<OptionValues<typeof options>>().toEqualTypeOf<{
    readonly exitStatus?: true
    readonly within?: string
    readonly only?: 'sessions' | 'deadlines'
    readonly color?: 'auto' | false
    readonly room?: readonly string[]
  }>()
})

it('defineCommand rejects a run() that reads an option of another name or type', () => {
  const definition = { name: 'x', summary: '', arguments: [], options, examples: [] }
  const run = async (_context: unknown, _options: OptionValues<typeof options>) => 0 as ExitStatus
  defineCommand({ ...definition, load: async () => ({ run }) })

  const other = async (_context: unknown, _options: { dueWithin: string }) => 0 as ExitStatus
  // @ts-expect-error -- there is no --due-within
  defineCommand({ ...definition, load: async () => ({ run: other }) })

  const wrong = async (_context: unknown, _options: { within?: number }) => 0 as ExitStatus
  // @ts-expect-error -- --within is text
  defineCommand({ ...definition, load: async () => ({ run: wrong }) })
})

it('longFlag writes the name of an option with hyphens', () => {
  expect(longFlag('exitStatus')).toBe('--exit-status')
})

it('rejects a conflict with an option that the command does not have', () => {
  const definition = { name: 'x', summary: '', arguments: [], examples: [] }
  const load = async () => ({ run: async () => 0 as ExitStatus })
  const flag = { kind: 'flag', summary: '' } as const
  defineCommand({ ...definition, load, options: { a: flag, b: { ...flag, conflicts: ['a'] } } })
  // @ts-expect-error -- there is no --c
  defineCommand({ ...definition, load, options: { a: flag, b: { ...flag, conflicts: ['c'] } } })
})

it('rejects the name of an option with a hyphen, under which its value would not be found', () => {
  const definition = { name: 'x', summary: '', arguments: [], examples: [] }
  const load = async () => ({ run: async () => 0 as ExitStatus })
  const flag = { kind: 'flag', summary: '' } as const
  // @ts-expect-error -- --exit-status is exitStatus
  defineCommand({ ...definition, load, options: { 'exit-status': flag } })
})
