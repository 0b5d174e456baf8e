/** Resolves the instant of `--at`. Loads the code for the forms that people write on demand. */
import type { Instant, Parsed } from '../time/types.ts'
import { type Asked, parsePlainTime, resolveTime } from './times/plain-time.ts'

/**
 * Resolves a text for an instant. A time alone is today if the program has that day, else on its
 * first date. A date alone is its start.
 */
export async function parseInstant(text: string, asked: Asked): Promise<Parsed<Instant>> {
  const plain = parsePlainTime(text, asked)
  if (plain) return resolveTime(plain, text, asked, 'start')
  const { parseTime } = await import('./times/written-time.ts')
  const parsed = parseTime(text, asked)
  return parsed.ok ? resolveTime(parsed.value, text, asked, 'start') : parsed
}
