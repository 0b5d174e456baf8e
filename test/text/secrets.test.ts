import { expect, it } from 'vitest'
import { maskSecrets } from '../../src/text/secrets.ts'

it.each([
  ['"https://a.org/1.json?ak=12-ab&detail=x&signature=ff0"', 'ak=*****&detail=x&signature=***"'],
  ['https://a.org/?x=1&amp;access_token=abc#top', '?x=1&amp;access_token=***#top'],
  [String.raw`"https:\/\/a.org\/?x=1\u0026apikey=abc"`, String.raw`\u0026apikey=***"`],
  ['https://a.org/?X-Amz-Signature=abc&b=1', '?X-Amz-Signature=***&b=1'],
  ['https://me:secret@a.org/x', 'https://me:******@a.org/x'],
  ['/ical/me%40a.org/private-0123456789abcdef/basic.ics', '/private-****************/basic.ics'],
])('%j becomes …%j', (text, end) => {
  const masked = maskSecrets(text)
  expect(masked.slice(-end.length)).toBe(end)
  expect(masked).toHaveLength(text.length)
})

it.each([
  'https://a.org/?speak=yes&keyword=x&monkey=1',
  'key = value; ak=47',
  'https://a.org:8080/@me',
  'mailto:a@b.org',
])('keeps %j', (text) => expect(maskSecrets(text)).toBe(text))

it.each(['?ak=', '/private-', '://a:', '?x'])('takes %s before a text of any length', (lead) => {
  expect(maskSecrets(lead + '0'.repeat(4e6))).toHaveLength(lead.length + 4e6)
})
