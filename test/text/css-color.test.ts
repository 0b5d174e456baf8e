import { describe, expect, it } from 'vitest'
import { nearestColorName, parseColor } from '../../src/text/css-color.ts'

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
