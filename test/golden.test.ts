/**
 * Replays the transcripts golden/*.txt. Lines that start with `#:` set the terminal and the time,
 * lines that start with `$ ` are commands, and the rest is their output, with `! ` before standard
 * error; `npx vitest run golden -u` renews the output.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { type Replayed, replay } from './replay.ts'

const folder = new URL('golden/', import.meta.url)
it.each(readdirSync(folder))('%s matches the output of its commands', async (name) => {
  const path = new URL(name, folder)
  const transcript = await replay(readFileSync(path, 'utf8'), {}, checkWidth)
  for (const line of transcript.split('\n')) expect(line).not.toMatch(/[\u001b\u0007]/)
  await expect(transcript).toMatchFileSnapshot(fileURLToPath(path))
})

/** Words of commands whose output is for other programs. */
const OF_DATA: ReadonlySet<string> = new Set(['--json', '--md', 'init', 'export', 'completion'])

/** Checks that text fits the terminal if it is for people: output for other programs may be wider. */
function checkWidth({ argv, settings, run: { stdout, stderr } }: Replayed): void {
  const isData = argv.some((arg) => OF_DATA.has(arg))
  const limited = settings.columns == null ? '' : isData ? stderr : stdout + stderr
  for (const line of limited.split('\n')) {
    if (/^https:\/\/\S+$/.test(line)) continue // an address is not broken
    expect(stringWidth(line)).toBeLessThanOrEqual(settings.columns ?? 0)
  }
}
