/** Exports calendars to files, for clients to read. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { world } from '../world.ts'
import { newFolder } from './client.ts'

const folder = newFolder('esfomo-clients')

/** Exports a calendar to a file and returns its path. `yaml` is the program, unless it is built in. */
export async function exportCalendar(
  name: string,
  argv: readonly string[],
  yaml?: string,
): Promise<string> {
  const files = yaml === undefined ? {} : { [`${name}.yaml`]: yaml }
  const program = yaml === undefined ? name : `${name}.yaml`
  const { stdout, status, stderr } = await world({ files }).run('export', '-p', program, ...argv)
  if (status !== 0) throw new Error(stderr)
  const path = join(folder, `${name}${argv.join('')}.ics`)
  writeFileSync(path, stdout)
  return path
}
