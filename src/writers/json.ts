/** Exports everything in a program file as JSON. */
import { restrictTo } from '../query/select.ts'
import { programJson } from '../render/json/answers.ts'
import { jsonText } from '../render/json/text.ts'
import type { Writer } from './writer.ts'

export const write: Writer = ({ program, selection, zone }) => ({
  text: jsonText(programJson({ program: restrictTo(program, selection), zone, at: null })),
})
