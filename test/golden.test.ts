/**
 * Plays the transcripts in golden/*.txt, each named for what it shows. Lines that begin with `#:` set
 * the terminal and the time, lines with `$ ` are commands, and the others are their output, with `! `
 * before standard error; `npx vitest run golden -u` writes it anew.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { files, readCommand } from './transcript.ts'
import { esfomo, type WorldSettings } from './world.ts'

const folder = new URL('golden/', import.meta.url)
it.each(readdirSync(folder))('%s shows what its commands print', async (name) => {
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
  // Output for other programs may be wider than the terminal.
  const isData = argv.some((arg) => ['--json', 'init', 'export', 'completion'].includes(arg))
  const fitting = settings.columns == null ? '' : isData ? stderr : stdout + stderr
  for (const line of fitting.split('\n')) {
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

/** Reads `columns=80 zone=Asia/Tokyo now=2025-07-19T17:35:00Z`; without columns it is a pipe. */
function readSettings(text: string): WorldSettings {
  const settings = Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((word) => word.split('=')),
  )
  return { ...settings, columns: settings.columns ? Number(settings.columns) : null }
}
