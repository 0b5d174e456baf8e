/**
 * Transcripts of commands and what people read: golden/*.txt. The lines that begin with `#:` and
 * `$ ` are the test, the others what came of it; `npx vitest run golden -u` writes them anew. `! `
 * marks what went to standard error.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { files, readCommand } from './transcript.ts'
import { esfomo, type WorldSettings } from './world.ts'

const folder = new URL('golden/', import.meta.url)
it.each(readdirSync(folder))('%s', async (name) => {
  const path = new URL(name, folder)
  const transcript: string[] = []
  let settings: WorldSettings = { files }
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#:')) {
      settings = { files, ...readSettings(line.slice(2)) }
      transcript.push(line, '')
    } else if (line.startsWith('$ '))
      transcript.push(line, ...(await play(line.slice(2), settings)), '')
  }
  for (const line of transcript) expect(line).not.toMatch(/[\u001b\u0007]/)
  await expect(transcript.join('\n')).toMatchFileSnapshot(fileURLToPath(path))
})

async function play(command: string, settings: WorldSettings): Promise<string[]> {
  const { env, argv } = readCommand(command)
  const { status, stdout, stderr } = await esfomo(argv, { ...settings, env })
  // What is for other programs is as long as it is.
  const isData = argv.some((arg) => ['--json', 'init', 'export', 'completion'].includes(arg))
  const told = settings.columns == null ? '' : isData ? stderr : stdout + stderr
  for (const line of told.split('\n')) {
    expect(stringWidth(line)).toBeLessThanOrEqual(settings.columns ?? 0)
  }
  return [
    ...stdout.split('\n').slice(0, -1),
    ...stderr
      .split('\n')
      .slice(0, -1)
      .map((line) => `! ${line}`),
    `(status ${status})`,
  ]
}

/** `columns=80 zone=Asia/Tokyo now=2025-07-19T17:35:00Z`; without columns it is a pipe. */
function readSettings(text: string): WorldSettings {
  const settings = Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((word) => word.split('=')),
  )
  return { ...settings, columns: settings.columns ? Number(settings.columns) : null }
}
