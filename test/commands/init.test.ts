import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { files } from '../transcript.ts'
import { esfomo, world } from '../world.ts'

it.each([
  ['the template', [], 'template.yaml'],
  ['the JSON Schema of programs', ['--schema'], 'program.schema.json'],
  ['the JSON Schema of answers', ['--answers-schema'], 'answers.schema.json'],
  ['a built-in program', ['--from', 'esfomo-2024'], 'esfomo-2024.yaml'],
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

describe('init --from', () => {
  const name = 'lanternfest.xml'

  async function written(...argv: string[]): Promise<string> {
    const memory = world({ files })
    await memory.run('init', ...argv, 'ours.yaml')
    return memory.written.get('ours.yaml') ?? ''
  }

  it('writes a program that makes the same calendar', async () => {
    const both = world({
      files: { [name]: files[name] ?? '', 'ours.yaml': await written('--from', name) },
    })
    const ours = await both.run('export', '--talks', '-p', 'ours.yaml')
    expect(ours.stdout).toBe((await both.run('export', '--talks', '-p', name)).stdout)
  })

  it('writes the same to standard output, but for the name of the file', async () => {
    const { stdout, stderr } = await esfomo(['init', '--from', name], { files })
    expect(stdout.replaceAll('FILE.yaml', 'ours.yaml')).toBe(await written('--from', name))
    expect(stderr).toBe(`esfomo: ${name}: 2 things guessed, 2 changed, as its comments say\n`)
  })

  it('reads standard input', async () => {
    const { stdout, stderr } = await esfomo(['init', '--from', '-'], { stdin: files[name] ?? '' })
    expect(stdout).toContain('# Written by esfomo from standard input, read as frab XML.\n')
    expect(stderr).toContain('esfomo: standard input: 2 things guessed')
  })

  it('gives the program another id, on its line alone', async () => {
    const [own, other] = [await written('--from', name), await written('--from', name, '--id', 'x')]
    expect(other).toBe(own.replace('id: lanternfest26 #', 'id: x #'))
  })

  it('copies a program file with its comments', async () => {
    const text = `\ufeff# ours\n${files['two-days.yaml']}`
    const memory = world({ files: { 'theirs.yaml': text } })
    await memory.run('init', '--from', 'theirs.yaml', 'ours.yaml')
    expect(memory.written.get('ours.yaml')).toBe(text.slice(1))
  })

  it('writes to no address', async () => {
    const { status, stderr } = await world().run('init', 'https://me:word@tea.example/s.xml')
    expect([status, stderr]).toEqual([
      2,
      "esfomo: can't write https://tea.example/s.xml: it is an address; to convert it, write: esfomo init --from https://tea.example/s.xml\n",
    ])
  })

  it('writes nothing that could not be read again', async () => {
    // Each character is written as an escape of six.
    const title = JSON.stringify('\u202e'.repeat(1_400_000))
    const source = `{"schedule": {"conference": {"title": "T", "time_zone_name": "UTC", "days": [
      {"date": "2026-10-09", "rooms": {"A": [{"id": 1, "start": "10:00", "duration": "1:00",
       "title": "Night", "abstract": ${title}}]}}]}}}`
    const memory = world({ files: { 'big.json': source } })
    const { status, stderr } = await memory.run('init', '--from', 'big.json', 'ours.yaml')
    expect([status, stderr, memory.written.size]).toEqual([
      2,
      'esfomo: big.json makes no program file: it would be larger than 8 MB; -p takes it as it is\n',
      0,
    ])
  })
})
