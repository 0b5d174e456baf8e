import { describe, expect, it } from 'vitest'
import { screen } from '../../../src/render/layout/screen.ts'
import { widestOf, wrap } from '../../../src/render/layout/wrap.ts'

/** Characters that are shown of a text of any length. */
const SHOWN = 50_000

it.each([
  ['not kept: conference/timeslot_duration x', 28, 'not kept:|conference/timeslot_duration|x'],
  ['not kept: conference/timeslot_duration, x', 27, 'not kept: conference/|timeslot_duration, x'],
  ['a conference/timeslot_duration', 12, 'a|conference/|timeslot_|duration'],
  ['well-known x', 8, 'well-|known x'],
  ['a / b_c', 4, 'a /|b_c'],
  ['a https://a.example/b', 12, 'a https://a.|example/b'],
])('%j in %i columns breaks within a word only if it is too long', (text, columns, lines) => {
  expect(wrap(text, columns).join('|')).toBe(lines)
})

describe('wrap cuts a text that is far too long, and says how much is left', () => {
  it.each([
    ['one word', 'x'],
    ['escapes', '\\u001b'],
    ['Arabic', 'السلام عليكم '],
    ['joiners', '\u200d'],
    ['paragraphs', 'a\n\n'],
  ])('%s', (_, unit) => {
    const text = unit.repeat(Math.floor(8_000_000 / unit.length))
    const lines = wrap(text, 80)
    const end = lines.slice(-3).join(' ')
    expect(end).toContain(`… and ${text.length - SHOWN} more characters, which --json shows`)
    const shown = lines.join('').length
    expect([shown > SHOWN / 4, shown < SHOWN + 1000]).toEqual([true, true])
    for (const line of lines.slice(0, 100)) {
      if (unit !== '\u200d') expect(widestOf(line)).toBeLessThanOrEqual(80)
    }
  })

  it('but not one just below that length', () => {
    expect(wrap('abcd '.repeat(SHOWN / 5), 80).join('')).not.toContain('…')
  })

  it('outside of an escape sequence, and ends colours and links', () => {
    const { link } = screen(80, false, { links: true })
    const address = `https://a.example/${'x'.repeat(SHOWN)}`
    const lines = wrap(link(address, address), 80)
    expect(lines.join('\n')).toMatch(
      /^(?:[^\u001b]|\u001b\]8;;[^\u0007\u001b]*\u0007|\u001b\[0m)*$/,
    )
    expect(lines.at(-1)).toMatch(/^… and \d+ more characters, which --json shows$/)
    const coloured = wrap(`\u001b[2m${'word '.repeat(SHOWN)}\u001b[22m`, 80)
    expect(coloured.at(-1)).toMatch(/^… and \d+ more characters, which --json shows$/)
  })
})
