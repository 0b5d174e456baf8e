/** The file with the stars. */
import type { OwnContent } from '../own/own-file.ts'

/** The ids that are starred in a program, each once. */
export interface StarList {
  readonly program: string
  readonly ids: readonly string[]
}

/** In the order of the file. */
export interface StarLists extends OwnContent {
  readonly lists: readonly StarList[]
}

export const NO_LISTS: StarLists = { lists: [], broken: [] }
