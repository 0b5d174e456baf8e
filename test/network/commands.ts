/** Programs and addresses for tests of commands that ask servers. */
import { type WorldSettings, world } from '../world.ts'

export const ADDRESS = 'https://tea.example/2026/program.yml'

/** Returns a program file whose only session has a title. */
export function programOf(title: string, more = ''): string {
  return `format: 1\nid: tea\nname: Tea\ntimezone: UTC\n${more}days:\n  - date: 2026-12-01\n    sessions: [{id: a, title: ${title}, start: 9:00, end: 10:00}]\n`
}

/** Returns a function that runs commands one after the other, each some minutes after the start. */
export function runner(settings: WorldSettings & { web: NonNullable<WorldSettings['web']> }) {
  const here = world(settings)
  const start = Date.parse('2026-11-22T18:00:00Z')
  const run = async (minutes: number, ...argv: string[]) => {
    settings.now = new Date(start + minutes * 60_000).toISOString()
    const before = here.asked.length
    const { status, stdout, stderr } = await here.run(...argv)
    return { status, stdout, stderr, asked: here.asked.slice(before) }
  }
  return { ...here, run, web: settings.web }
}
