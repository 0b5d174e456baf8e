/**
 * Replays the transcripts golden/*.txt. Lines that start with `#:` set the terminal and the time,
 * lines that start with `$ ` are commands, and the rest is their output, with `! ` before standard
 * error; `npx vitest run golden -u` renews the output.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { files, readCommand } from './transcript.ts'
import { esfomo, type WorldSettings } from './world.ts'

const folder = new URL('golden/', import.meta.url)
it.each(readdirSync(folder))('%s matches the output of its commands', async (name) => {
  const path = new URL(name, folder)
  const transcript: string[] = []
  let settings: WorldSettings = { files }
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#:')) {
      settings = { files, ...parseSettings(line.slice(2)) }
      transcript.push(line, '')
    } else if (line.startsWith('$ '))
      transcript.push(line, ...(await replay(line.slice(2), settings)), '')
  }
  for (const line of transcript) expect(line).not.toMatch(/[\u001b\u0007]/)
  await expect(transcript.join('\n')).toMatchFileSnapshot(fileURLToPath(path))
})

async function replay(command: string, settings: WorldSettings): Promise<string[]> {
  const { env, argv } = readCommand(command)
  const { status, stdout, stderr } = await esfomo(argv, { ...settings, env })
  // Only text for people has to fit the terminal: output for other programs may be wider.
  const isData = argv.some((arg) => ['--json', 'init', 'export', 'completion'].includes(arg))
  const limited = settings.columns == null ? '' : isData ? stderr : stdout + stderr
  for (const line of limited.split('\n')) {
    if (/^https:\/\/\S+$/.test(line)) continue // an address is not broken
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

/**
 * Parses settings such as `columns=80 zone=Asia/Tokyo now=2025-07-19T17:35:00Z`. Without columns,
 * commands write to a pipe.
 */
function parseSettings(text: string): WorldSettings {
  const settings = Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((word) => word.split('=')),
  )
  return { ...settings, columns: settings.columns ? Number(settings.columns) : null }
}
