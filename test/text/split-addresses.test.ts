import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitAddresses } from '../../src/text/split-addresses.ts'

/** Marks the addresses in a text as `[https://…]`. */
function marked(prose: string): string {
  return splitAddresses(prose)
    .map(({ text, isAddress }) => (isAddress ? `[${text}]` : text))
    .join('')
}

describe('splitAddresses', () => {
  it.each([
    ['', ''],
    ['no address', 'no address'],
    ['https://a.example', '[https://a.example]'],
    ['See HTTP://a.example/x_y?a=1&b=2#c.', 'See [HTTP://a.example/x_y?a=1&b=2#c].'],
    ['(https://a.example)', '([https://a.example])'],
    ['https://a.example/Foo_(bar), then', '[https://a.example/Foo_(bar)], then'],
    ['https://a.example/Foo_(bar)_(b).', '[https://a.example/Foo_(bar)_(b)].'],
    ['https://a.example/(b(c))', '[https://a.example/](b(c))'],
    ['https://a.example/(b', '[https://a.example/](b'],
    ['[https://a.example]', '[[https://a.example]]'],
    ['“https://a.example”', '“[https://a.example”]'],
    ['"https://a.example"', '"[https://a.example]"'],
    ['<https://a.example>', '<[https://a.example]>'],
    ['https://a.example/?x&copy;y', '[https://a.example/?x]&copy;y'],
    ['https://a.example/?x&#60;y', '[https://a.example/?x]&#60;y'],
    ['https://a.example/&, b', '[https://a.example/&], b'],
    ["https://a.example'?!...", "[https://a.example]'?!..."],
    ['https:// and http://...', 'https:// and http://...'],
    ['https://https://a.example', '[https://https://a.example]'],
    ['https://(https://a.example', 'https://([https://a.example]'],
    ['https://a.example https://b.example\nc', '[https://a.example] [https://b.example]\nc'],
    ['日本語https://a.example/日本語', '日本語[https://a.example/日本語]'],
    ['ftp://a.example javascript:alert(1) mailto:a@b.example www.a.example', null],
    ['shttps://a.example', 's[https://a.example]'],
  ])('finds the addresses in %j', (prose, expected) => {
    expect(marked(prose)).toBe(expected ?? prose)
  })

  /** The same in one pattern. */
  const ADDRESS =
    /(https?:\/\/(?:[^\s<>{}|`\\^"&()]|\([^\s<>{}|`\\^"&()]*\)|&(?!#?\w{1,31};))+(?<![.,;:!?'\]]))/i
  const units = [
    'https://',
    'http://',
    'a',
    'é',
    '\ud83d',
    ...'&;()[].,!?\' \n"<|/#'.split(''),
    '&lt;',
  ]

  it('splits as one pattern does', () => {
    const texts = fc.array(fc.constantFrom(...units), { maxLength: 16 }).map((all) => all.join(''))
    fc.assert(
      fc.property(texts, (prose) => {
        const expected = prose.split(ADDRESS).map((text, at) => ({ text, isAddress: at % 2 === 1 }))
        expect(splitAddresses(prose)).toEqual(expected.filter(({ text }) => text !== ''))
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    )
  })

  it.each(['()', '(', 'a(', '.', '&', '&lt;', 'https://', 'https://(', 'https://. '])(
    'takes a lot of %j',
    (pattern) => {
      const prose = `https://${pattern.repeat(2 ** 18 / pattern.length)}`
      expect(
        splitAddresses(prose)
          .map(({ text }) => text)
          .join('') === prose,
      ).toBe(true)
    },
  )
})
