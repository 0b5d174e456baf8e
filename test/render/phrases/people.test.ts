import { describe, expect, it } from 'vitest'
import { listSpeakers, unnamedSpeakers } from '../../../src/render/phrases/people.ts'

const ada = { name: 'Ada Lovelace', affiliation: 'London', url: null }
const ann = { name: 'Ann Lee', affiliation: 'Uni A', url: null }
const bo = { name: 'Bo Gu', affiliation: 'Uni A', url: null }
const di = { name: 'Di Ray', affiliation: null, url: null }

describe('speakers below a title', () => {
  it.each([
    ['Engines', [ada, di], 'Ada Lovelace (London), Di Ray'],
    ['Engines', [], null],
    ['Invited talk: Ada Lovelace', [ada], 'London'],
    ['Invited talk: Ada Lovelace', [{ ...ada, affiliation: null }], null],
    ['Panel: Ada Lovelace, Ann Lee', [ada, ann], 'London, Uni A'],
    ['Panel: Ann Lee, Bo Gu', [ann, bo], 'Uni A'],
    ['Panel: Ann Lee, Ada Lovelace, Bo Gu', [ann, ada, bo], 'Uni A, London, Uni A'],
    // An affiliation alone would not show whose it is.
    ['Panel: Ann Lee, Di Ray', [ann, di], 'Ann Lee (Uni A)'],
    ['Ann Lee on engines', [ann, ada], 'Ann Lee (Uni A), Ada Lovelace (London)'],
    ['Di Ray on engines', [di, ada], 'Ada Lovelace (London)'],
    ['Ann Leeds on engines', [ann], 'Ann Lee (Uni A)'],
  ])('%s, %j: %j', (title, speakers, text) => {
    expect(listSpeakers({ title, speakers })).toBe(text)
  })

  it('are the others if only names are listed', () => {
    expect(unnamedSpeakers({ title: 'Ann Lee on engines', speakers: [ann, ada] })).toEqual([ada])
  })
})
