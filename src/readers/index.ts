/** The foreign formats that can be read, in the order in which a source is tried. */
import type { Format } from './reader.ts'

export const FORMATS: readonly Format[] = []
