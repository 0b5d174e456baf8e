import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { esfomo, world } from '../world.ts'

it.each([
  ['the template', [], 'template.yaml'],
  ['the JSON Schema of programs', ['--schema'], 'program.schema.json'],
  ['the JSON Schema of answers', ['--answers-schema'], 'answers.schema.json'],
])('init writes %s to standard output or to a file', async (_, options, name) => {
  const text = readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')
  expect((await esfomo(['init', ...options])).stdout).toBe(text)
  const named = world()
  expect((await named.run('init', ...options, '-')).stdout).toBe(text)
  expect(named.written.size).toBe(0)
  const memory = world()
  const { stdout, stderr } = await memory.run('init', ...options, 'ours.yaml')
  expect([stdout, stderr]).toEqual(['', expect.stringContaining('esfomo: wrote ours.yaml')])
  expect(memory.written).toEqual(new Map([['ours.yaml', text]]))
})
