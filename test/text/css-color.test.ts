import { describe, expect, it } from 'vitest'
import { formatRgb, nearestColorName, parseColor, parseRgb } from '../../src/text/css-color.ts'

describe('parseColor', () => {
  it.each([
    ['#0a7c66', '#0a7c66'],
    [' #0A7C66 ', '#0a7c66'],
    ['#FFF', '#fff'],
    ['Teal', 'teal'],
    ['rebeccapurple', 'rebeccapurple'],
    ['blurple', null],
    ['#12345', null],
    ['#ggg', null],
    ['#0a7c66ff', null],
    ['0a7c66', null],
    ['constructor', null],
    ['', null],
  ])('parses %j as %j', (text, color) => {
    expect(parseColor(text)).toBe(color)
  })
})

describe('parseRgb', () => {
  it.each([
    ['#0a7c66', [10, 124, 102], '#0a7c66'],
    ['#fa0', [255, 170, 0], '#ffaa00'],
    ['teal', [0, 128, 128], '#008080'],
    ['blurple', undefined, null],
  ])('parses %s as %j, which is %s', (color, rgb, formatted) => {
    const parsed = parseRgb(color)
    expect(parsed).toEqual(rgb)
    expect(parsed ? formatRgb(parsed) : null).toBe(formatted)
  })
})

describe('nearestColorName', () => {
  // The distances were computed apart from this code.
  it.each([
    ['#0a7c66', 'teal'],
    ['#c0ffee', 'paleturquoise'],
    ['#123456', 'midnightblue'],
    ['#fff', 'white'],
    ['#639', 'darkslateblue'],
    ['rebeccapurple', 'darkslateblue'],
    ['cyan', 'cyan'],
    ['aqua', 'aqua'],
    ['grey', 'grey'],
  ])('names %s as %s, in CSS 3', (color, name) => {
    expect(nearestColorName(color)).toBe(name)
  })
})
