/** Replays transcripts of commands. golden.test.ts describes their format. */
import { files, readCommand } from './transcript.ts'
import { esfomo, type Run, type WorldSettings } from './world.ts'

/** A command of a transcript, as it was run. */
export interface Replayed {
  readonly argv: readonly string[]
  readonly settings: WorldSettings
  readonly run: Run
}

/** Returns a transcript with the output of its commands. `more` settings apply to each of them. */
export async function replay(
  transcript: string,
  more: WorldSettings = {},
  check: (replayed: Replayed) => void = () => {},
): Promise<string> {
  const lines: string[] = []
  let settings: WorldSettings = { files, ...more }
  for (const line of transcript.split('\n')) {
    if (line.startsWith('#:')) {
      settings = { files, ...parseSettings(line.slice(2)), ...more }
      lines.push(line, '')
    } else if (line.startsWith('$ ')) {
      const { env, argv } = readCommand(line.slice(2))
      const run = await esfomo(argv, { ...settings, env })
      check({ argv, settings, run })
      lines.push(line, ...outputOf(run), '')
    }
  }
  return lines.join('\n')
}

function outputOf({ status, stdout, stderr }: Run): string[] {
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
