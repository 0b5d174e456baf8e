import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listDays } from '../../../src/query/days.ts'
import type { Zone } from '../../../src/time/types.ts'
import { markdownText } from '../../../src/writers/markdown/markdown.ts'
import { program, withDeadlines, withSessions } from '../../readers/esfomo/read.ts'

const tokyo = { name: 'Asia/Tokyo', label: 'Tokyo' }

/** Returns the parts of the exported Markdown, which blank lines separate. */
function parts(yaml: string, zone?: Zone): string[] {
  const read = program(yaml)
  return markdownText(read, listDays(read), zone ?? read.timezone)
    .trim()
    .split('\n\n')
}

function partsOf(file: string, zone?: Zone): string[] {
  return parts(readFileSync(new URL(`../../programs/${file}.yaml`, import.meta.url), 'utf8'), zone)
}

describe('Markdown', () => {
  it('begins with what the program is', () => {
    expect(partsOf('two-days').slice(0, 4)).toEqual([
      '## Two Days',
      'A Workshop of Two Days  \nThu 25 to Fri 26 July 2024 · Messe Wien  \n<https://example.org/two-days>',
      '### Thu 25 July 2024',
      'Vienna UTC+2',
    ])
  })

  it('has all about a session but its abstract', () => {
    expect(partsOf('rich').join('\n')).toContain(`
- 10:00 to 11:30 **[Everything at once](https://example.org/rich)**  
  panel · A · Räume · Günther Groß (ETH Zürich), Søren Ångström (DTU), 王小明 (Tsinghua) · moderated by Thị Mai Nguyễn  
  Bring questions  
  [Slides](https://example.org/slides) · [Video](https://example.org/video)
- 11:30 to`)
  })

  it('has the talks of a session as a list below it', () => {
    expect(partsOf('two-days').join('\n')).toContain(`
- 10:45 to 12:00 **Orals**  
  Main hall · chaired by Ann Lee (Uni A)
  - 11:00 to ~11:15 First
  - 11:15 to ~11:30 Cancelled: Second
  - 11:30 to ~12:00 Third
  - Untimed  
    Bo Gu (Uni B)
- 14:00 to 15:00`)
  })

  it('has two clocks in another zone than the venue, each with marks for its dates', () => {
    const text = partsOf('two-days', tokyo)
    expect(text[3]).toBe('Tokyo UTC+9 · Vienna UTC+2')
    expect(text[4]).toContain(`
- 05:00 +1d to 08:00 +1d Tokyo · 22:00 to 01:00 +1d Vienna  
  **Party**  
  social · elsewhere`)
    expect(text.at(-1)).toMatch(/\+1d marks a time on the next date\.$/)
  })

  it('has one clock where another zone has the same time', () => {
    expect(partsOf('two-days', { name: 'Europe/Paris', label: 'Paris' })[3]).toBe('Paris UTC+2')
  })

  it('has a session over several days on each of them, with the talks of that day', () => {
    const text = partsOf('several-days')
    expect(text[text.indexOf('### Sun 25 October 2026') + 2]).toBe(`\
- **Hackathon**  
  continues, until Mon 26 October 12:00 · Lab
  - 15:00 to 16:00 Meet the mentors  
    Grace Hopper
- **A night of films**  
  continues, until 07:00 · social · Aula`)
    const inTokyo = partsOf('several-days', tokyo)
    expect(inTokyo[inTokyo.indexOf('### Mon 26 October 2026') + 2]).toContain(
      '**Hackathon**  \n  continues, until 20:00 Tokyo · until 12:00 Vienna · Lab',
    )
  })

  it('says what is to be announced', () => {
    expect(parts(withSessions('- {title: A, start: TBD}')).at(-1)).toBe(
      '- **A**  \n  time to be announced',
    )
  })

  it('has no end where nothing implies one', () => {
    const text = parts(withSessions('- {title: A, start: 9:00}'))
    expect(text.slice(-2)).toEqual(['Vancouver UTC-7', '- 09:00 **A**'])
  })

  it('has deadlines as announced, with former dates and notes', () => {
    const text = parts(
      withDeadlines(`
- {id: r, title: R, opens: 2025-06-02 00:00 AoE, due: 2025-06-08 23:59 AoE, note: "*New*: https://a.example"}
- {id: o, title: O, due: 2025-05-01 23:59 AoE, status: cancelled}
- {id: s, title: S, opens: 2025-06-06 00:00 UTC, due: TBD}
- {id: p, title: P, due: 2025-05-20, was: 2025-05-06, url: https://p.example}`),
    )
    expect(text.slice(-3)).toEqual([
      '### Deadlines',
      `\
- 1 May 2025 23:59 AoE **Cancelled: O**
- 20 May 2025 ~23:59 AoE **[P](https://p.example/)**  
  moved later: was 6 May
- 2 Jun 2025 00:00 AoE to 8 Jun 2025 23:59 AoE **R**  
  \\*New\\*: <https://a.example>
- 6 Jun 2025 00:00 UTC to TBD **S**`,
      '~ marks a time that the program does not state.',
    ])
  })

  it('has deadlines in the requested zone too', () => {
    const text = parts(
      withDeadlines(`
- {id: p, title: P, due: 2025-05-20 23:59 AoE}
- {id: q, title: Q, due: 2025-05-22 12:00 Asia/Tokyo}
- {id: r, title: R, opens: 2025-06-02 00:00 UTC, due: TBD}`),
      tokyo,
    )
    expect(text.at(-1)).toBe(`\
- 20 May 2025 23:59 AoE · 21 May 2025 20:59 Tokyo  
  **P**
- 22 May 2025 12:00 Tokyo **Q**
- 2 Jun 2025 00:00 UTC to TBD · 2 Jun 2025 09:00 to TBD Tokyo  
  **R**`)
  })
})
