/** Problems of a file that does not fit the schema. */
import { quoted, type Text, write } from './quote.ts'

export const SHAPE = {
  'unknown-key': (key: string, near: string | null, otherwise = 'remove it'): Text => [
    `unknown key ${quoted(key)}`,
    write(near) ?? otherwise,
  ],
  'misplaced-key': (key: string, parent: string): Text => [
    `${quoted(key)} is a key of ${quoted(parent)}, and not known here`,
    `indent it like the keys of an item of ${quoted(parent)}, or remove it`,
  ],
  'missing-key': (key: string, value = '…'): Text => [
    `"${key}" is missing here`,
    write(`${key}: ${value}`),
  ],
  nothing: (key: string): Text => [`"${key}" has no value`, null],
  'nothing-in-list': (key: string): Text => [
    `an item of "${key}" has no value`,
    'write one, or remove its "- "',
  ],
  'not-text': (source: string, kind: string): Text => [
    `${kind} where text is expected`,
    source === '' ? null : write(quoted(source)),
  ],
  'not-list': (key: string, fixed: string | null): Text => [
    `"${key}" must be a list: start each item with "- "`,
    write(fixed),
  ],
  'not-map': (key: string): Text => [
    key === '' ? 'a file starts with "key: value" lines' : `"${key}" needs "key: value" lines`,
    null,
  ],
  'not-map-item': (key: string, fixed: string | null): Text => [
    `each item of "${key}" needs "key: value" lines`,
    write(fixed),
  ],
  'too-long': (limit: number): Text => [`longer than ${limit} characters`, null],
  'unknown-format': (): Text => ['this version reads format 1', write('format: 1')],
  'bad-checked': (): Text => ['"checked" can only be true', 'remove it, or write: checked: true'],
  'unknown-value': (
    key: string,
    value: string,
    near: string | null,
    all: readonly string[],
  ): Text => [`unknown ${key} ${quoted(value)}`, write(near ?? all.join(', '))],
  'bad-id': (id: string, suggestion: string): Text => [
    `${quoted(id)} is not an id: use a-z, 0-9, ".", "_" and "-", at most 64 characters`,
    write(suggestion || null),
  ],
  'bad-language': (text: string): Text => [
    `${quoted(text)} is not a language tag`,
    write('a BCP 47 tag, such as en or en-GB'),
  ],
  'bad-url': (text: string): Text => [`${quoted(text)} is not a web address`, write('https://…')],
  'bad-contact': (text: string): Text => [
    `${quoted(text)} is neither a mail address nor a link`,
    null,
  ],
}
