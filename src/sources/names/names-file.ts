/** Where the file with the names is, and what parses it. */
import type { OwnFile } from '../own/own-file.ts'
import { type Names, NO_NAMES } from './names.ts'

export const NAMES: OwnFile<Names> = {
  what: 'names',
  name: 'programs.yaml',
  folder: ['XDG_CONFIG_HOME', '.config'],
  empty: NO_NAMES,
  loadParser: async () => (await import('./parse-names.ts')).parseNames,
}
