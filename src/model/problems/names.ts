/** Problems of the file with the names of the user's own programs. None quotes a source: it may be secret. */
import { quoted, type Text, write } from './quote.ts'

export const NAMES = {
  'bad-name': (name: string): Text => [
    `${quoted(name)} is not a name: use a-z, 0-9, "_" and "-", at most 64 characters`,
    null,
  ],
  'built-in-name': (name: string): Text => [`${quoted(name)} is built in`, 'choose another name'],
  'no-whole-source': (): Text => [
    'neither an address nor the whole path of a file',
    write('https://… or /…'),
  ],
  'bad-assumed': (reason: string, fixed: string | null): Text => [reason, write(fixed)],
}
