import { describe, expect, it } from 'vitest'
import { containsName } from '../../src/text/names-in.ts'

describe('containsName', () => {
  it.each([
    ['Invited talk: Ada Lovelace', 'Ada Lovelace'],
    ['Panel: Ann Lee, Di Ray', 'Ann Lee'],
    ['Panel: Ann Lee, Di Ray', 'Di Ray'],
    ['Ada Lovelace on engines', 'Ada Lovelace'],
    ['Ada Lovelace’s engines', 'Ada Lovelace'],
    ['Engines (Ada Lovelace)', 'Ada Lovelace'],
    ['KEYNOTE BY ADA  LOVELACE', 'Ada Lovelace'],
    ['Keynote: Gunther Gross', 'Günther Gross'],
    ['Keynote: Gu\u0308nther Gross', 'Günther Gross'],
    ['Keynote: Cher', 'Cher'],
    ['Cher: how to sing', 'Cher'],
    ['Panel: Cher, Madonna', 'Madonna'],
    ['招待講演：山田太郎', '山田太郎'],
  ])('%s names %s', (title, name) => {
    expect(containsName(title, name)).toBe(true)
  })

  it.each([
    ['Joanna Leeds', 'Anna Lee'],
    ['Keynote: Ann Leeds', 'Ann Lee'],
    ['Keynote: Joann Lee', 'Ann Lee'],
    ['Keynote: Ann Lee-Smith', 'Ann Lee'],
    ['Lee, Ann', 'Ann Lee'],
    ['An introduction to compilers', 'An'],
    ['What will be', 'Will'],
    ['Chernobyl', 'Cher'],
    ['', 'Ada'],
    ['Ada', ''],
    ['Ada', ' '],
  ])('%s does not name %s', (title, name) => {
    expect(containsName(title, name)).toBe(false)
  })
})
