/** Problems of a file that is not text, or not the text of a program. */
import type { Text } from './quote.ts'

export const BYTES = {
  'other-file-type': (
    kind: string,
    hint = 'give the .yaml, .xml, .ics, .json or .csv of the event; see esfomo help sources',
  ): Text => [`this is ${kind}`, hint],
  'not-utf-8': (): Text => ['this is not UTF-8 (perhaps Latin-1)', 'save the file as UTF-8'],
  'nul-byte': (): Text => ['a NUL byte: this is not text', 'save the file as UTF-8 text'],
  'line-ends': (): Text => ['the lines end in CR alone', 'save the file with LF or CRLF line ends'],
  'empty-file': (): Text => ['the file is empty', 'esfomo init writes one to start from'],
}
