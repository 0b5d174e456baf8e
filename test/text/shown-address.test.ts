import { expect, it } from 'vitest'
import { commandLine } from '../../src/text/shell-word.ts'
import { shownText, shownWord } from '../../src/text/shown-address.ts'

it.each([
  ['esfomo-2025', 'esfomo-2025'],
  ['mail@example.org', 'mail@example.org'],
  ['https://a.example/s.xml', 'https://a.example/s.xml'],
  ['https://a.example/l.yml#icml26', 'https://a.example/l.yml#icml26'],
  ['https://u:word@a.example/l.yml#icml26', 'https://a.example/l.yml#icml26'],
  ['https://u@a.example', 'https://a.example/'],
  ['https://a.example/s?word=1&b', 'https://a.example/s?…'],
  ['--program=https://u:word@a.example/s?word', '--program=https://a.example/s?…'],
  ['HTTPS://u:word@A.Example/', 'https://a.example/'],
  ['https://u:wo/rd@a.example/', 'https://a.example/'],
  ['https://a.example:word/?word', 'https://a.example:…/?…'],
  ['https://a.example:99999/', 'https://a.example:99999/'],
])('%s is shown as %s', (word, shown) => {
  expect(shownWord(word)).toBe(shown)
})

it.each([
  ['no https: // here', 'no https: // here'],
  [
    `can't read https://u:word@a.example/s?word: no such host`,
    `can't read https://a.example/s?…: no such host`,
  ],
  [
    `"https://a.example/s?word", 'https://a.example/?a;b'; x`,
    `"https://a.example/s?…", 'https://a.example/?…'; x`,
  ],
  ['(see https://a.example/s.)', '(see https://a.example/s.)'],
  ['https://a.example/s?…#x: y', 'https://a.example/s?…#x: y'],
])('%s is shown as %s', (text, shown) => {
  expect(shownText(text)).toBe(shown)
})

it('a command line that is suggested has no secret', () => {
  const words = ['now', '-p', 'https://u:word@a.example/s?word#x']
  expect(commandLine(words)).toBe("esfomo now -p 'https://a.example/s?…#x'")
})
