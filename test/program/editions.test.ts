import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reportDoubts } from '../../src/program/doubts/index.ts'
import { parseProgram } from '../../src/readers/esfomo/parse-program.ts'
import { BUILT_IN } from '../../src/sources/built-in.ts'
import { sanitizeAll } from '../../src/text/sanitize.ts'
import { formatTime } from '../../src/time/format.ts'

function edition(id: string) {
  const bytes = readFileSync(new URL(`../../data/${id}.yaml`, import.meta.url))
  const loaded = parseProgram(bytes, reportDoubts)
  if (!loaded.program) throw new Error(JSON.stringify(loaded.problems))
  return { program: loaded.program, problems: loaded.problems }
}

/** Returns each session and talk as `08:30 opening`, or as `- shankar` if it has no time. */
function rows(id: string): string[] {
  const { program } = edition(id)
  return program.days
    .flatMap(({ sessions }) => sessions.flatMap((session) => [session, ...session.talks]))
    .map(
      ({ id: itemId, start }) =>
        `${start === null ? '-' : formatTime(start, program.timezone)} ${itemId}`,
    )
}

it.each(BUILT_IN)('%s has its own id and one day, and no doubts that are not checked', (id) => {
  const { program, problems } = edition(id)
  expect(program.id).toBe(id)
  expect(program.days).toHaveLength(1)
  expect(problems).toEqual([])
})

it('the template has no doubts', () => {
  expect(edition('template').problems).toEqual([])
})

it.each(BUILT_IN)('%s marks as checked only what has a doubt', (id) => {
  const text = readFileSync(new URL(`../../data/${id}.yaml`, import.meta.url), 'utf8')
  for (const { index } of text.matchAll(/^ +checked: true\n/gm)) {
    const unchecked = text.slice(0, index) + text.slice(text.indexOf('\n', index) + 1)
    const { problems } = parseProgram(new TextEncoder().encode(unchecked), reportDoubts)
    expect(problems).toHaveLength(1)
  }
})

it.each(BUILT_IN)('%s has no text that needs to be sanitized for a terminal', (id) => {
  expect(sanitizeAll(edition(id).program)).toEqual(edition(id).program)
})

it('BUILT_IN lists the newest program first', () => {
  const dates = BUILT_IN.map((id) => edition(id).program.days[0]?.date ?? '')
  expect(dates).toEqual(dates.toSorted().reverse())
})

describe('esfomo-2023', () => {
  it('has every session and talk of its web page', () => {
    expect(rows('esfomo-2023')).toEqual([
      '08:55 opening',
      '09:00 session-1',
      '- narayanan',
      '- zhang',
      '- vassilieva',
      '10:10 coffee-morning',
      '10:25 wu',
      '10:40 malladi',
      '10:55 session-2',
      '- dettmers',
      '- chowdhery',
      '11:55 simoulin',
      '12:10 lunch',
      '13:00 posters',
      '14:15 panel',
      '15:15 coffee-afternoon',
      '15:30 paliotta',
      '15:45 session-3',
      '- gimelshein',
      '- tillet',
      '16:45 awards',
      '18:00 happy-hour',
    ])
  })

  it('has a panel with two moderators, and an affiliation that contains a comma', () => {
    const sessions = edition('esfomo-2023').program.days[0]?.sessions ?? []
    const [panel, wu] = ['panel', 'wu'].map((id) => sessions.find((session) => session.id === id))
    expect(panel?.chairs.map(({ name }) => name)).toEqual(['Abhi Venigalla', 'Dylan Patel'])
    expect(panel?.speakers).toHaveLength(5)
    expect(wu?.speakers[0]?.affiliation).toBe('Tsinghua University, Shanghai Qi Zhi Institute')
  })
})

describe('esfomo-2024', () => {
  it('has every session and talk of its web page', () => {
    expect(rows('esfomo-2024')).toEqual([
      '09:00 session-1',
      '09:00 frantar',
      '09:30 dong',
      '09:45 panda',
      '10:00 coffee-morning',
      '10:15 session-2',
      '10:15 arora',
      '10:30 beck',
      '10:45 gu',
      '11:15 chiley',
      '11:45 jha',
      '12:00 lunch',
      '13:00 posters',
      '14:15 awards',
      '14:30 session-3',
      '14:30 mirhoseini',
      '15:00 patel',
      '15:30 coffee-afternoon',
      '15:45 panel',
      '16:30 session-4',
      '- shankar',
      '18:00 happy-hour',
    ])
  })

  it('has one deadline that moved earlier and one that moved later', () => {
    const { deadlines } = edition('esfomo-2024').program
    const former = deadlines.map(({ announced, was }) => [announced, was.map((one) => one?.date)])
    expect(former).toEqual([
      ['2024-06-03 AoE', ['2024-06-10']],
      ['2024-07-01', ['2024-06-17']],
      ['2024-07-17', []],
    ])
  })
})
