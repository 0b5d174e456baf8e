/** Exports pages by `esfomo export html`, without a process. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { files as otherFiles } from '../transcript.ts'
import { esfomo } from '../world.ts'

const programs = new URL('programs/', import.meta.url)

/** Contents of the program files that tests name: those of `test/programs`, and some for the page. */
const files: Record<string, string> = Object.create(otherFiles)
for (const name of readdirSync(programs)) {
  files[name] = readFileSync(new URL(name, programs), 'utf8')
}

const exported = new Map<string, Promise<string>>()

/** Returns the page of a built-in program or of a file of `test/programs`, made once. */
export function exportPage(program: string): Promise<string> {
  const known = exported.get(program)
  if (known) return known
  const made = esfomoOf(program, 'export', 'html')
  exported.set(program, made)
  return made
}

/** Returns the page of the program in a text. */
export function exportText(yaml: string): Promise<string> {
  return esfomoOfText(yaml, 'export', 'html')
}

/** Returns what a command prints about the program in a text. */
export function esfomoOfText(yaml: string, ...argv: string[]): Promise<string> {
  return answer([...argv, '-p', 'program.yaml'], { 'program.yaml': yaml })
}

/** Returns what a command prints about a program. */
export function esfomoOf(program: string, ...argv: string[]): Promise<string> {
  return answer([...argv, '-p', program], files)
}

async function answer(argv: string[], files: Record<string, string>): Promise<string> {
  const { status, stdout, stderr } = await esfomo(argv, { files })
  expect(status, stderr).toBe(0)
  return stdout
}
