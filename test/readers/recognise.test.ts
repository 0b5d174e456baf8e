import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { syntaxOf } from '../../src/readers/recognise.ts'
import { files } from '../transcript.ts'

describe('a text is recognised by its content', () => {
  it.each([
    ['csv', 'start,end,title\n9:00,10:00,Opening\n'],
    ['csv', '# of the workshop\nday;time;what\n'],
    ['text', '# Nights, from midnight on, and one\nformat: 1\n'],
    ['text', 'name: Days, start, end\ntimezone: UTC\n'],
    ['text', 'name: Days, start, end\n'],
  ])('as %s: %j', (syntax, text) => expect(syntaxOf(text)).toBe(syntax))
})

describe('program files are never taken for another format', () => {
  const data = new URL('../../data/', import.meta.url)
  const builtIn = readdirSync(data).filter((name) => name.endsWith('.yaml'))
  const own = Object.keys(files).filter((name) => name.endsWith('.yaml'))

  it.each(builtIn)('data/%s', (name) => {
    expect(syntaxOf(readFileSync(new URL(name, data), 'utf8'))).toBe('text')
  })

  it.each(own)('%s', (name) => expect(syntaxOf(files[name as keyof typeof files])).toBe('text'))
})
