import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../../src/sources/address/address.ts'

describe('an address', () => {
  it.each([
    ['https://a.example/s.xml', 'https://a.example/s.xml', 'https://a.example/s.xml', null],
    ['HTTPS://A.Example', 'https://a.example/', 'https://a.example/', null],
    ['https://a.example:444/s', 'https://a.example:444/s', 'https://a.example:444/s', null],
    ['https://a.example/s?key=k', 'https://a.example/s?key=k', 'https://a.example/s?…', null],
    [
      'https://a.example/l.yml#icml26',
      'https://a.example/l.yml',
      'https://a.example/l.yml',
      'icml26',
    ],
    ['https://a.example/l.yml#a%20b', 'https://a.example/l.yml', 'https://a.example/l.yml', 'a b'],
    ['https://a.example/l.yml#%E0', 'https://a.example/l.yml', 'https://a.example/l.yml', '%E0'],
    ['https://a.example/l.yml#', 'https://a.example/l.yml', 'https://a.example/l.yml', null],
    ['webcal://a.example/s.ics', 'https://a.example/s.ics', 'https://a.example/s.ics', null],
    ['webcals://a.example/s.ics', 'https://a.example/s.ics', 'https://a.example/s.ics', null],
    ['http://localhost:80/s', 'http://localhost/s', 'http://localhost/s', null],
    ['http://127.0.0.1:8000/s', 'http://127.0.0.1:8000/s', 'http://127.0.0.1:8000/s', null],
    ['http://127.1/s', 'http://127.0.0.1/s', 'http://127.0.0.1/s', null],
    ['http://[::1]:8000/s', 'http://[::1]:8000/s', 'http://[::1]:8000/s', null],
    [
      'https://münster.example/s',
      'https://xn--mnster-3ya.example/s',
      'https://xn--mnster-3ya.example/s',
      null,
    ],
    [
      'https://a.example/\u001b[31m',
      'https://a.example/%1B[31m',
      'https://a.example/%1B[31m',
      null,
    ],
  ])('%s asks for %s and is shown as %s', (text, href, shown, part) => {
    expect(parseAddress(text)).toEqual({ href, shown, part, authorization: null })
  })

  it.each([
    ['user:word', 'user:word'],
    ['user', 'user:'],
    [':word', ':word'],
    ['us%40er:w%3Ard', 'us@er:w:rd'],
    ['zoë:w%C3%B6rd', 'zoë:wörd'],
    ['a%ZZ:b', 'a%ZZ:b'],
    [`u:${'w'.repeat(3000)}`, `u:${'w'.repeat(3000)}`],
  ])('sends user information %s, and does not show it', (user, sent) => {
    expect(parseAddress(`https://${user}@a.example/s`)).toEqual({
      href: 'https://a.example/s',
      shown: 'https://a.example/s',
      part: null,
      authorization: `Basic ${Buffer.from(sent).toString('base64')}`,
    })
  })

  it.each([
    [
      'http://a.example/s',
      'http://a.example/s: only https addresses are asked; write https://a.example/s',
    ],
    [
      'http://127.0.0.1.example/',
      'only https addresses are asked; write https://127.0.0.1.example/',
    ],
    ['http://localhost.example/', 'only https addresses are asked'],
    ['http://u:word@a.example/s?word', "can't read http://a.example/s?…: only https"],
    [
      'ftp://u:word@a.example/s',
      "can't read ftp://a.example/s: only https addresses are asked; write https://…",
    ],
    ['file:///home/a/s.yml', "can't read file:///home/a/s.yml: write the path of the file alone"],
    ['https://', "can't read https://: not a web address"],
    ['https://u:wo/rd@a.example/s', "can't read https://a.example/s: not a web address"],
    ['https://u:wo?rd@a.example/s?word', "can't read https://a.example/s?…: not a web address"],
    ['https://a b/s#word', "can't read https://a b/s?…: not a web address"],
    ['https://a.example/s?…', '"…" stands for a query that esfomo does not show; write it in full'],
  ])('%s is refused: %s', (text, message) => {
    expect(() => parseAddress(text)).toThrow(message)
    expect(message).not.toContain('word')
    expect(() => parseAddress(text)).toThrow(/^(?!.*word)/)
  })
})
