import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { program, withDeadlines } from '../../readers/esfomo/read.ts'
import { type Page, parsedPage, programIn, textOf } from './document.ts'

const tokyo = { name: 'Asia/Tokyo', label: 'Tokyo' }

/** Returns the paragraphs of a deadline. */
function linesOf(page: Page, id: string): string[] {
  return page.all('p', page.at(id)).map((one) => textOf(one))
}

describe('deadlines', () => {
  it('are as announced, with how they moved and notes', () => {
    const page = parsedPage(programIn('periods'))
    const [section = []] = page.all('section').filter(({ attribs }) => attribs.id === '_deadlines')
    expect(textOf(page.all('h2', section))).toBe('Deadlines')
    const lines = page.all('article', section).map((one) => {
      return [textOf(page.all('h3', one)), ...page.all('p', one).map((line) => textOf(line))]
    })
    expect(lines).toEqual([
      ['Cancelled: Demo proposals', '1 May 2026 23:59 AoE', 'Moved later: was 1 May 12:00'],
      ['Papers', '20 May 2026 ~23:59 AoE', 'Moved later: was 6 May, unknown, 13 May'],
      ['Supplementary material', '27 May 2026 17:00 Vienna', 'Moved later: was 27 May 12:00'],
      ['Author response', 'opens 2 Jun 2026 00:00 AoE', '8 Jun 2026 23:59 AoE', 'In OpenReview'],
      ['Acceptance notification', '22 Jun 2026 ~23:59 AoE'],
      ['Camera-ready version', 'not announced yet', 'Was 1 Jul 2026'],
      ['Registration', 'opens 15 Jun 2026 ~00:00 AoE', 'not announced yet'],
    ])
    expect(page.at('demo').attribs.class).toBe('deadline off')
    expect(page.all('a', page.at('paper')).map(({ attribs }) => attribs)).toEqual([
      { href: '#paper' },
    ])
  })

  it('are instants with the offset of the announced zone', () => {
    const read = programIn('periods')
    const page = parsedPage(read)
    for (const { id, opens, opening, due, announcement } of read.deadlines) {
      const announced = [
        [opens, opening],
        [due, announcement],
      ] as const
      const expected = announced.flatMap(([instant, announcement]) => {
        if (instant === null || announcement === null) return []
        const time = DateTime.fromMillis(instant, { zone: announcement.zone.name })
        return (
          time.toFormat("yyyy-MM-dd'T'HH:mm") +
          (time.second === 0 ? '' : time.toFormat(':ss')) +
          time.toFormat('ZZ')
        )
      })
      const found = page.all('time', page.at(id)).map(({ attribs }) => attribs.datetime)
      expect(found).toEqual(expected)
    }
  })

  it('are on the second clock too, with their own dates, where it shows another time', () => {
    const read = program(
      withDeadlines(`
- {id: p, title: P, due: 2025-05-20 23:59 AoE}
- {id: q, title: Q, due: 2025-05-22 12:00 Asia/Tokyo}
- {id: r, title: R, opens: 2025-06-02 00:00 UTC, due: 2025-06-09 24:00 UTC}
- {id: s, title: S, opens: 2025-06-03 00:00 UTC, due: TBD}
- {id: t, title: T, due: TBD}`),
    )
    const page = parsedPage(read, { zone: tokyo })
    const lines = ['p', 'q', 'r', 's', 't'].map((id) => linesOf(page, id))
    expect(lines).toEqual([
      ['20 May 2025 23:59 AoE21 May 2025 20:59 Tokyo'],
      ['22 May 2025 12:00 Tokyo'],
      [
        'opens 2 Jun 2025 00:00 UTC2 Jun 2025 09:00 Tokyo',
        '9 Jun 2025 24:00 UTC10 Jun 2025 09:00 Tokyo',
      ],
      ['opens 3 Jun 2025 00:00 UTC3 Jun 2025 09:00 Tokyo', 'not announced yet'],
      ['not announced yet'],
    ])
  })

  it('lead to their addresses, and those in their notes', () => {
    const page = parsedPage(
      withDeadlines(
        '- {id: p, title: "*P* <b>", due: TBD, url: https://www.p.example/a, note: "At https://n.example."}',
      ),
    )
    const links = page.all('a', page.at('p')).map((one) => [one.attribs.href, textOf(one)])
    expect(links).toEqual([
      ['#p', '*P* <b>'],
      ['https://n.example', 'https://n.example'],
      ['https://www.p.example/a', 'p.example'],
    ])
  })
})
