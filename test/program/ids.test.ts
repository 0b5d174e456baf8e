import { describe, expect, it } from 'vitest'
import { ID_PATTERN, Ids, suggestId } from '../../src/program/ids.ts'

describe('suggestId', () => {
  it.each([
    ['Coffee break', 'coffee-break'],
    ["Günther's talk", 'gunthers-talk'],
    ['  Zero to 50 ExaFLOPS – lessons ', 'zero-to-50-exaflops-lessons'],
    ['効率的なシステム', ''],
    ['…', ''],
    ['ﬁne', 'fine'],
  ])('turns %j into %j', (text, id) => {
    expect(suggestId(text)).toBe(id)
  })

  it('cuts a long text at the end of a word', () => {
    const id = suggestId(
      'Making Communication-Efficient Language Model Training Reliable and Scalable with DiLoCo',
    )
    expect(id).toBe('making-communication-efficient-language-model-training-reliable')
    expect(id).toMatch(ID_PATTERN)
  })
})

describe('Ids', () => {
  it('makes valid ids that differ from each other and from those in the file', () => {
    const ids = new Ids(['break', 'break-3'])
    const made = ['Break', 'Break', 'Break', 'x'.repeat(80), 'x'.repeat(80), '効'].map((title) =>
      ids.make(title, 'talk'),
    )
    expect(made).toEqual([
      'break-2',
      'break-4',
      'break-5',
      'x'.repeat(64),
      `${'x'.repeat(62)}-2`,
      'talk',
    ])
    for (const id of made) expect(id).toMatch(ID_PATTERN)
  })
})
