import { describe, expect, it } from 'vitest'
import {
  parseProperty,
  propertyName,
  unescapeList,
  unescapeText,
} from '../../../src/readers/ics/property.ts'

describe('propertyName', () => {
  it.each([
    ['SUMMARY:Talk', 'SUMMARY'],
    ['x-a;B=c:', 'X-A'],
    ['BEGIN : VEVENT', 'BEGIN'],
    ['no colon', null],
    ['A;B=c', null],
    [':value', null],
    ['', null],
    [`${'x'.repeat(200)}:`, null],
  ])('of "%s" is %s', (line, name) => {
    expect(propertyName(line)).toBe(name)
  })
})

describe('parseProperty', () => {
  it.each([
    ['A:b', {}, 'b'],
    ['A: b:c ', {}, 'b:c'],
    ['A;X=1;y="2;3:4":b', { X: '1', Y: '2;3:4' }, 'b'],
    ['A;M="mailto:a@b","mailto:c@d";X=1:b', { M: 'mailto:a@b,mailto:c@d', X: '1' }, 'b'],
    ["A;CN=^'Ada^' ^^ Ash^n:b", { CN: '"Ada" ^ Ash\n'.trim() }, 'b'],
    ['A;PLAIN;X=1:b', { X: '1' }, 'b'],
    ['A;X="open:b', { X: 'open' }, 'b'],
    ['A;TZID=tzone://Microsoft/Custom:2026', { TZID: 'tzone://Microsoft/Custom' }, '2026'],
    ['A;ALTREP=cid:b//c', { ALTREP: 'cid' }, 'b//c'],
  ])('parses %s', (line, parameters, value) => {
    const property = parseProperty(line)
    expect([Object.fromEntries(property.parameters), property.value]).toEqual([parameters, value])
  })
})

describe('texts', () => {
  it('lose their escapes', () => {
    expect(unescapeText('a\\, b\\; c\\\\n\\nd\\N\\x')).toBe('a, b; c\\n\nd\n\\x')
    expect(unescapeList('a\\, b, c,,')).toEqual(['a, b', 'c'])
  })

  it.each([0, 1])('of any length lose them, also where they are cut: after %s', (before) => {
    const text = 'x'.repeat(before) + 'a\\n'.repeat(50_000)
    expect(unescapeText(text) === 'x'.repeat(before) + 'a\n'.repeat(50_000)).toBe(true)
  })
})
