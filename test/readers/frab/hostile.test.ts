import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from '../../any-text.ts'
import { expectSum, readSource } from '../foreign.ts'
import { event, inRoom } from './schedule.ts'

const XML = inRoom(
  event(
    '<persons><person id="1">Ann</person></persons><links><link href="https://a.example/"/></links>',
  ) + event('<abstract>&lt;p&gt;Tea &amp;amp; time&lt;/p&gt;</abstract>', 'id="8" guid="x"'),
)
const JSON_TEXT = JSON.stringify({
  schedule: {
    conference: {
      title: 'Tea 2025',
      time_zone_name: 'Europe/Paris',
      days: [
        {
          date: '2025-03-01',
          rooms: {
            Kettle: [
              {
                id: 7,
                date: '2025-03-01T10:00:00+01:00',
                start: '10:00',
                duration: '00:30',
                title: 'Brewing',
                persons: [{ id: 1, public_name: 'Ann' }],
                links: [{ url: 'https://a.example/', title: 'A' }],
              },
            ],
          },
        },
      ],
    },
  },
})

/** Generates a text in which a part is replaced by any text, or by another part of it. */
function broken(text: string) {
  const place = fc.nat({ max: text.length })
  const part = fc
    .tuple(place, fc.nat({ max: 40 }))
    .map(([at, length]) => text.slice(at, at + length))
  return fc
    .tuple(place, fc.nat({ max: 20 }), fc.oneof(anyText({ maxLength: 8 }), part))
    .map(([at, length, other]) => text.slice(0, at) + other + text.slice(at + length))
}

it.each([
  ['XML', XML],
  ['JSON', JSON_TEXT],
])('broken %s is read with all entries accounted for, or refused with a place', async (_, text) => {
  await fc.assert(
    fc.asyncProperty(broken(text), async (content) => {
      const { program, problems, imported } = await readSource(content)
      if (program && imported) expectSum(program, imported)
      else expect(problems[0]?.line).toBeGreaterThan(0)
    }),
    { numRuns: 100 },
  )
})
