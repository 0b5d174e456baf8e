/** The foreign formats that can be read, in the order in which a source is tried. */
import type { Format } from './reader.ts'
import { isSessionize } from './sessionize/recognise.ts'

export const FORMATS: readonly Format[] = [
  {
    name: 'Sessionize JSON',
    writtenBy: 'Sessionize (its views All, Sessions and GridSmart)',
    loses: 'levels, languages, tags, answers, biographies, pictures',
    recognises: isSessionize,
    load: () => import('./sessionize/read.ts'),
  },
]
