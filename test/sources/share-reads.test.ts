import { expect, it } from 'vitest'
import { readProgram } from '../../src/readers/read-program.ts'
import { shareReads } from '../../src/sources/share-reads.ts'
import type { Source } from '../../src/sources/source.ts'

const LIST = `
- {title: TEA, year: 2027, id: tea27, deadline: '2027-01-02 23:59', timezone: UTC-12, odd: 1}
- {title: RYE, year: 2027, id: rye27, deadline: '2027-01-03', timezone: Nowhere}
- {title: OAT, year: 2027, id: oat27, deadline: '2027-01-04 23:59', timezone: UTC-12}
`

it('sources of one origin are read once, others each', async () => {
  let reads = 0
  const source = (origin: string) => {
    const read = async () => ({ body: new Uint8Array([++reads]), found: null })
    return { origin, read, mark: null } as unknown as Source
  }
  const share = shareReads()
  const [first, again, other] = ['a', 'a', 'b'].map((origin) => share(source(origin)).read())
  expect(await first).toBe(await again)
  expect((await other)?.body).toEqual(new Uint8Array([2]))
  expect(reads).toBe(2)
})

it('an event is read from shared bytes as it is read alone, also after others', async () => {
  const shared = new TextEncoder().encode(LIST)
  const read = (part: string | null, bytes: Uint8Array) => {
    const assumed = { zone: null, date: null }
    return readProgram(bytes, { fileName: 'list', part, assumed, readBeside: null })
  }
  for (const part of ['tea27', 'rye27', 'nope', 'tea27', null, 'rye27', null]) {
    expect(await read(part, shared)).toEqual(await read(part, shared.slice()))
  }
})
