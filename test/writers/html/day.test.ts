import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { itemsOf, listDays } from '../../../src/query/days.ts'
import type { Zone } from '../../../src/time/types.ts'
import { withSessions } from '../../readers/esfomo/read.ts'
import { type Element, type Page, parsedPage, programIn, textOf } from './document.ts'

const tokyo = { name: 'Asia/Tokyo', label: 'Tokyo' }

/** Returns the times of a session or talk as they are read, the venue's and those of the second clock. */
function timesOf(page: Page, item: string | Element): string[] {
  const [when = []] = page.classed('when', typeof item === 'string' ? page.at(item) : item)
  const [clocks = []] = [page.all('span', when)]
  return clocks
    .filter(({ attribs }) => attribs.class === 'venue' || attribs.class === 'second')
    .map((one) => textOf(one))
}

function instantsIn(page: Page, name: string, item: string): string[] {
  const [clock = []] = page.classed(name, page.at(item))
  return page.all('time', clock).map(({ attribs }) => attribs.datetime ?? '')
}

function pageIn(name: string, zone?: Zone): Page {
  return parsedPage(programIn(name), zone ? { zone } : {})
}

describe('a day', () => {
  it('is a section with its date, its zone and a list of articles', () => {
    const page = pageIn('two-days')
    const day = page.at('_day-2024-07-25')
    expect([day.name, day.attribs['data-date']]).toEqual(['section', '2024-07-25'])
    expect(textOf(page.all('h2', day))).toBe('Thu 25 July 2024')
    expect(page.texts('clocks', day)).toEqual(['Vienna UTC+2'])
    expect(page.all('h3', day).map((one) => textOf(one))).toEqual([
      'Welcome',
      'Emoji 🚀 and 日本語 in a title that is long enough to be wrapped on most terminals',
      'Compilers: a tutorial',
      'Orals',
      'What next?',
      'Cancelled: A talk that is off',
      'Party',
    ])
    const talks = page.all('h4', page.at('block')).map((one) => textOf(one))
    expect(talks).toEqual(['First', 'Cancelled: Second', 'Third', 'Untimed'])
    expect(page.all('h4', day)).toHaveLength(4)
  })

  it('names both zones, with both offsets where the clocks change', () => {
    const page = pageIn('several-days', tokyo)
    expect(page.texts('clocks')).toEqual([
      'Vienna UTC+2Tokyo UTC+9',
      'Vienna UTC+2/UTC+1Tokyo UTC+9',
      'Vienna UTC+1Tokyo UTC+9',
      'Vienna UTC+1Tokyo UTC+9',
    ])
  })

  it('has the sessions that continue, whose details and ids are where they begin', () => {
    const page = pageIn('several-days')
    const films = page.classed('item').filter((item) => /films/.test(textOf(page.all('h3', item))))
    expect(films.map(({ attribs }) => [attribs.id, attribs['data-of']])).toEqual([
      ['film', undefined],
      [undefined, 'film'],
    ])
    const [first = [], again = []] = films
    expect([first, again].map((one) => page.texts('facts', one))).toEqual([
      ['social · Aula'],
      ['social · Aula'],
    ])
    expect([first, again].map((one) => page.all('a', one)[0]?.attribs.href)).toEqual([
      '#film',
      '#film',
    ])
    const hackathon = page.classed('item', page.at('_day-2026-10-25'))[0] ?? []
    expect(page.all('article', hackathon).map(({ attribs }) => attribs.id)).toEqual([
      undefined,
      'mentors',
    ])
  })
})

describe('times', () => {
  it('are spans on the clock of the venue, whose zone each row names', () => {
    const page = pageIn('two-days')
    const times = ['welcome', 'a1', 't1', 't4', 'off', 'party'].map((id) => timesOf(page, id))
    expect(times).toEqual([
      ['09:00 to ~09:30 Vienna'], // inferred
      ['09:30 to 10:30 Vienna'],
      ['11:00 to ~11:15 Vienna'],
      [''], // a talk without a time
      ['15:00 Vienna'], // a guessed end
      ['22:00 to 01:00 +1d Vienna'],
    ])
  })

  it('are on the second clock too, each with the mark of its own date', () => {
    const page = pageIn('two-days', tokyo)
    const times = ['welcome', 't4', 'off', 'party'].map((id) => timesOf(page, id))
    expect(times).toEqual([
      ['09:00 to ~09:30 Vienna', '16:00 to ~16:30 Tokyo'],
      [''],
      ['15:00 Vienna', '22:00 Tokyo'],
      ['22:00 to 01:00 +1d Vienna', '05:00 +1d to 08:00 +1d Tokyo'],
    ])
  })

  it('have dates where they are more than a day later, and ends of what continues', () => {
    const page = pageIn('several-days', tokyo)
    expect(timesOf(page, 'hackathon')).toEqual([
      '14:00 to Mon 26 October 12:00 Vienna',
      '21:00 to Mon 26 October 20:00 Tokyo',
    ])
    const [hackathon, films] = page
      .classed('item', page.at('_day-2026-10-25'))
      .filter(({ attribs }) => attribs['data-continues'] !== undefined)
    expect(hackathon && timesOf(page, hackathon).slice(0, 2)).toEqual([
      'until Mon 26 October 12:00 Vienna',
      'until Mon 26 October 20:00 Tokyo',
    ])
    expect(films && timesOf(page, films)).toEqual(['until 07:00 Vienna', 'until 15:00 Tokyo'])
  })

  it('have dates where the other clock is two dates behind, as in other answers', () => {
    const yaml = withSessions('- {id: a, title: A, start: 1:00, end: 2:30}').replace(
      'America/Vancouver',
      'Pacific/Kiritimati',
    )
    const page = parsedPage(yaml, { zone: { name: 'Etc/GMT+12', label: 'AoE' } })
    expect(timesOf(page, 'a')).toEqual([
      '01:00 to 02:30 Kiritimati',
      'Thu 17 July 23:00 to Fri 18 July 00:30 AoE',
    ])
  })

  it('say what is to be announced, on no clock', () => {
    const page = parsedPage(
      withSessions('- {id: a, title: A, start: TBD}\n- {id: b, title: B, start: 9:00}'),
      { zone: tokyo },
    )
    expect(timesOf(page, 'a')).toEqual(['time to be announced'])
    expect(timesOf(page, 'b')).toEqual(['09:00 Vancouver', '01:00 +1d Tokyo'])
  })

  it.each(['two-days', 'several-days', 'midnight', 'night'])(
    'of %s are instants with the offset of their clock',
    (name) => {
      const read = programIn(name)
      const page = parsedPage(read, { zone: tokyo })
      const items = listDays(read)
        .flatMap(itemsOf)
        .filter(({ continues }) => !continues)
      for (const { item } of items) {
        const { id, start, end, endGuessed } = item
        const instants = start === null || end === null ? [] : endGuessed ? [start] : [start, end]
        for (const [clock, zone] of [
          ['venue', read.timezone.name],
          ['second', tokyo.name],
        ] as const) {
          const expected = instants.map((one) =>
            DateTime.fromMillis(one, { zone }).toFormat("yyyy-MM-dd'T'HH:mmZZ"),
          )
          expect(instantsIn(page, clock, id)).toEqual(expected)
        }
      }
    },
  )
})

describe('a session', () => {
  it('has people with links, facts, a note, an abstract and links', () => {
    const page = pageIn('rich')
    const rich = page.at('rich')
    expect(page.texts('people', rich)).toEqual([
      'Günther Groß (ETH Zürich), Søren Ångström (DTU), 王小明 (Tsinghua)',
    ])
    expect(page.texts('chairs', rich)).toEqual(['moderated by Thị Mai Nguyễn'])
    expect(page.texts('facts', rich)).toEqual(['panel · A · Räume'])
    expect(page.texts('note', rich)).toEqual(['Bring questions'])
    const [abstract = []] = page.all('details', rich)
    expect(textOf(page.all('summary', abstract))).toBe('Abstract')
    expect(page.all('p', abstract).map((one) => textOf(one))).toEqual([
      'What they say, in a sentence that is long enough to be wrapped on most terminals, and then\nsome more of it.',
      'And a second paragraph.',
    ])
    expect(page.all('a', rich).map((one) => [one.attribs.href, textOf(one)])).toEqual([
      ['#rich', 'Everything at once'],
      ['https://example.org/gg', 'Günther Groß'],
      ['https://example.org/rich', 'example.org'],
      ['https://example.org/slides', 'Slides'],
      ['https://example.org/video', 'Video'],
    ])
  })

  it('does not repeat people whom its title names, unless there is more to say of them', () => {
    const page = pageIn('periods')
    expect(textOf(page.all('h4', page.at('li')))).toBe('Spotlight: Bo Li')
    expect(page.texts('people', page.at('li'))).toEqual([])
    expect(page.texts('people', pageIn('rich').at('later'))).toEqual(['Günther Groß (ETH Zürich)'])
  })

  it('names its room where there are several, and of its talks those in another', () => {
    const page = pageIn('periods')
    const places = ['opening', 'posters', 'reception', 'first', 'second'].map(
      (id) => page.texts('facts', page.at(id))[0],
    )
    expect(places).toEqual(['Hall A', 'Hall B, Foyer', 'social · elsewhere', undefined, 'Hall B'])
  })

  it('is chaired, unless it is a panel', () => {
    const page = pageIn('two-days')
    const chairs = ['block', 'panel'].map((id) => page.texts('chairs', page.at(id)))
    expect(chairs).toEqual([['chaired by Ann Lee (Uni A)'], ['moderated by Bo Gu (Uni B)']])
  })

  it('is in its language, and titles in the direction of their script', () => {
    const page = pageIn('languages')
    const heading = (id: string) => page.all('*', page.at(id)).find(({ name }) => /^h\d/.test(name))
    expect(['tools', 'editors', 'reden', 'lunch'].map((id) => heading(id)?.attribs)).toEqual([
      { dir: 'auto', lang: 'en-GB' },
      { dir: 'auto', lang: 'en-GB' },
      { dir: 'auto', lang: 'de-AT' },
      { dir: 'auto' },
    ])
    expect(page.all('h1')[0]?.attribs).toEqual({ dir: 'auto' })
  })

  it('has a class for its type, and for what is off', () => {
    const page = pageIn('two-days')
    const classes = ['a1', 'block', 't2', 'off'].map((id) => page.at(id).attribs.class)
    expect(classes).toEqual([
      'item is-keynote',
      'item is-oral',
      'item is-oral off',
      'item is-talk off',
    ])
  })
})
