import { expect, it } from 'vitest'
import { readSource } from './foreign.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

it.each([
  ['a PNG image', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'the .yaml, .xml, .ics'],
  ['a JPEG image', bytes('\xff\xd8\xff\xe0'), 'the .yaml, .xml, .ics'],
  ['a PDF document', bytes('%PDF-1.7\n%\xe2\xe3'), 'the .yaml, .xml, .ics'],
  ['a gzip archive', bytes('\x1f\x8b\b\0'), 'unpack it'],
  ['a ZIP archive or Office document', bytes('PK\x03\x04\x14\0'), 'CSV'],
  ['an Outlook message or old Office document', bytes('\xd0\xcf\x11\xe0\xa1\xb1'), '.ics'],
  ['an RTF document', bytes('{\\rtf1\\ansi Tea}'), 'the .yaml'],
  ['a vCard', bytes('\xef\xbb\xbfBEGIN:VCARD\r\nFN:Ada\r\n'), 'the .yaml'],
  [
    'an email',
    bytes(
      'Received: from a\r\n by b\r\nSubject: Tea\r\nMIME-Version: 1.0\r\n\r\nBEGIN:VCALENDAR\r\n',
    ),
    '.ics',
  ],
  [
    'a page of a website with its settings on top',
    bytes('---\r\nlayout: page\r\ntitle: Schedule\r\n---\r\n\r\n# Schedule\r\n'),
    '_data/schedule.yml',
  ],
  ['jCal', bytes('["vcalendar", [], []]'), 'the .ics'],
  ['an address in a file', bytes('https://tea.example/schedule/\n'), 'download'],
  ['an address in a file', bytes('webcal://tea.example/tea.ics'), 'download'],
  ['JSON-LD', bytes('{"@context": "https://schema.org", "@type": "Event"}'), '.ics'],
  ['JSON-LD', bytes('[{"@context": "https://schema.org", "startDate": "2030-01-02"}]'), '.ics'],
  ['JSON-LD', bytes('{"event": {"@graph": [{"@context": "https://schema.org"}]}}'), '.ics'],
])('says that a file is %s, and what to give instead', async (kind, content, hint) => {
  const { program, problems } = await readSource(content)
  expect(program).toBeNull()
  expect(problems).toMatchObject([{ code: 'other-file-type', message: `this is ${kind}` }])
  expect(problems[0]?.hint).toContain(hint)
})

it('two programs in a file are no page of a website', async () => {
  const { problems } = await readSource('---\nformat: 1\nname: A\n---\nformat: 1\nname: B\n')
  expect(problems.map(({ code }) => code)).toEqual(['second-document'])
})
