import { describe, expect, it } from 'vitest'
import { list, VIENNA } from './list.ts'

const ENTRY = '{"time": "9:00-9:30", "title": "A"}'

describe('keys of lists', () => {
  it.each([
    ['that say so are rooms', `{"2026-07-24": {"Main hall": [${ENTRY}]}}`, 'Main hall', 'room'],
    ['in rooms are rooms', `{"date": "2026-07-24", "rooms": {"B 12": [${ENTRY}]}}`, 'B 12', 'room'],
    [
      'in tracks are tracks',
      `{"date": "2026-07-24", "tracks": {"Safety": [${ENTRY}]}}`,
      'Safety',
      'track',
    ],
  ])('%s', async (_, text, name, place) => {
    const { rows, notes } = await list(text)
    expect(rows).toEqual([`07-24 09:00-09:30 A (talk; ${name})`])
    expect(notes.join('\n')).toContain(`guessed field 1: keys of lists were taken for ${place}s`)
  })

  it('that say nothing are noted, unless there is one list alone', async () => {
    const one = await list(`{"date": "2026-07-24", "part": [${ENTRY}]}`)
    expect(one.notes.join()).not.toContain('names of lists')
    const two = await list(`{"date": "2026-07-24", "early": [${ENTRY}], "late": [${ENTRY}]}`)
    expect(two.notes).toContain(
      'left-out field 2: names of lists that say no day or room (early; late; early; late)',
    )
  })
})

it('texts in lists of entries are left out, counted', async () => {
  const { rows, notes } = await list(`- date: 2026-07-24
  sessions:
    - {time: "9:00-9:30", title: A, speakers: [Ada]}
    - Coffee break
    - [10:30 Keynote]
- another day`)
  expect(rows).toEqual(['07-24 09:00-09:30 A (talk; Ada)'])
  expect(notes.filter((note) => note.startsWith('left-out entry'))).toEqual([
    'left-out entry 3: with a title, but without a time (10:30 Keynote; Coffee break; another day; line 5; line 4; line 6)',
  ])
})

it.each([
  ['a day without rooms', '- {name: Day 2, date: 2026-07-25, rooms: []}'],
  ['a day without sessions', '- {title: Day 2, date: 2026-07-25, sessions: []}'],
])('%s is dropped', async (_, day) => {
  const { rows, notes } = await list(
    `- {date: 2026-07-24, rooms: [{name: Aula, talks: [${ENTRY}]}, {name: Lab}]}\n${day}`,
    VIENNA,
  )
  expect(rows).toEqual(['07-24 09:00-09:30 A (talk; Aula)'])
  expect(notes.join()).not.toContain('left-out entry')
})

it('a place that is no address of the web is no link either', async () => {
  const { notes } = await list(
    '- {date: 2026-07-24, time: "9:00-9:30", title: A, location: speaker_4.html}',
  )
  expect(notes.filter((note) => /rooms|links/.test(note))).toEqual([
    'left-out field 1: links that are not web addresses (speaker_4.html)',
  ])
})
