import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contactAddress } from '../../src/text/contact-address.ts'
import { anyText } from '../any-text.ts'

it.each([
  ['a.b@example.org', 'mailto:a.b@example.org'],
  ['a+b@example.org', 'mailto:a+b@example.org'],
  // The first two are examples of RFC 6068, section 6.1.
  ['gorby%kremvax@example.com', 'mailto:gorby%25kremvax@example.com'],
  ['unlikely?address@example.com', 'mailto:unlikely%3Faddress@example.com'],
  ['a,b@example.org?cc=c', 'mailto:a%2Cb@example.org%3Fcc%3Dc'],
  ['a"b@example.org', 'mailto:a%22b@example.org'],
  ['günther@müller.example', 'mailto:g%C3%BCnther@m%C3%BCller.example'],
  ['\ud800@example.org', 'mailto:%EF%BF%BD@example.org'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['mailto:a%25b@example.org?subject=Hi', 'mailto:a%25b@example.org?subject=Hi'],
  ['mailto:ü@example.org', 'mailto:%C3%BC@example.org'],
  ['https://example.org/contact?a=(b)', 'https://example.org/contact?a=(b)'],
  ['HTTP://example.org', 'HTTP://example.org'],
  ['https://[', null],
  ['ftp://example.org', null],
  ['javascript:alert@example.org', null],
  ['tel:+1', null],
  ['a@b@c', null],
  ['Ada Lovelace', null],
  ['', null],
])('the address of %j is %j', (contact, address) => {
  expect(contactAddress(contact)).toBe(address)
})

it('an address is that of the web or of mail, whatever the contact', () => {
  const texts = fc.oneof(
    anyText(),
    fc.tuple(anyText(), anyText()).map((parts) => parts.join('@')),
  )
  const property = fc.property(texts, (contact) => {
    expect(contactAddress(contact) ?? 'mailto:').toMatch(/^(https?:\/\/|mailto:)/i)
  })
  fc.assert(property, { numRuns: 100 })
})
