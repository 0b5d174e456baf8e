import { describe, expect, it } from 'vitest'
import { withReferences } from '../../../src/writers/html/references.ts'

const hall = { '@type': 'Place', name: 'Hall' }
const uni = { '@type': 'Organization', name: 'Uni' }
const ada = { '@type': 'Person', name: 'Ada', affiliation: uni }
const event = (fields: object) => ({ '@type': 'Event', ...fields })

describe('withReferences', () => {
  it('describes once what is mentioned again', () => {
    const one = event({ location: [hall, { '@type': 'Place', name: 'Bar' }], performer: ada })
    expect(withReferences([one, event({ location: hall, performer: ada })])).toEqual([
      event({
        location: [
          { ...hall, '@id': '_:1' },
          { '@type': 'Place', name: 'Bar' },
        ],
        performer: { ...ada, affiliation: uni, '@id': '_:2' },
      }),
      event({ location: { '@id': '_:1' }, performer: { '@id': '_:2' } }),
    ])
  })

  it('tells a person from an organization of the same name, and one with an address', () => {
    const acme = { '@type': 'Organization', name: 'Acme' }
    const data = [acme, { ...acme, '@type': 'Person' }, { ...acme, url: 'https://acme.example' }]
    expect(withReferences(data)).toEqual(data)
  })

  it('leaves equal events and texts as they are', () => {
    const data = [event({ name: 'Break' }), event({ name: 'Break' }), 'Break', 'Break', 1, null]
    expect(withReferences(data)).toEqual(data)
  })
})
