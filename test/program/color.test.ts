import { describe, expect, it } from 'vitest'
import { errors, load, program, withDeadlines } from '../readers/esfomo/read.ts'

const withColor = (color: string) => `${withDeadlines('[]')}\ncolor: ${color}\n`

describe('the colour of a program', () => {
  it('is as CSS writes it, in lower case, or null', () => {
    expect(program(withColor('"#0A7C66"')).color).toBe('#0a7c66')
    expect(program(withColor('Teal')).color).toBe('teal')
    expect(program(withDeadlines('[]')).color).toBeNull()
  })

  it.each([
    ['tael', 'bad-color', 'write: teal'],
    ['blurple', 'bad-color', 'write: "#0a7c66", or a CSS name such as teal'],
    ['"#12345"', 'bad-color', 'write: "#0a7c66", or a CSS name such as teal'],
    ['#0a7c66', 'needs-quotes', 'write: color: "#0a7c66"'],
    ['102030', 'not-text', 'write: "102030"'],
  ])('is rejected as %s, with the problem %s and a hint', (color, code, hint) => {
    expect(errors(withColor(color))).toEqual([expect.stringContaining(code)])
    expect(load(withColor(color)).problems.find((problem) => problem.code === code)?.hint).toBe(
      hint,
    )
  })
})
