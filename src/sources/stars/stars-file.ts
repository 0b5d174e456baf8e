/** Where the file with the stars is, and what parses it. */
import type { OwnFile } from '../own/own-file.ts'
import { NO_LISTS, type StarLists } from './stars.ts'

export const STARS: OwnFile<StarLists> = {
  what: 'stars',
  name: 'stars.yaml',
  folder: ['XDG_DATA_HOME', '.local/share'],
  empty: NO_LISTS,
  loadParser: async () => (await import('./parse-stars.ts')).parseStars,
}
