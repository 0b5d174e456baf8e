import { describe, expect, it } from 'vitest'
import { expectDoubts, load, unmarked } from '../../readers/esfomo/read.ts'

/** Writes a file with these deadlines, and a day of one session on each of these dates. */
function file(deadlines: readonly string[], dates: readonly string[] = []): string {
  const days = dates.map((date) => {
    return `  - date: ${date}\n    sessions: [{title: A, start: 9:00, end: 10:00}]`
  })
  return [
    'format: 1\nid: a\nname: A\ntimezone: America/Vancouver',
    ...(deadlines.length > 0 ? ['deadlines:', ...deadlines.map((one) => `  - ${one}`)] : []),
    ...(days.length > 0 ? ['days:', ...days] : []),
    '',
  ].join('\n')
}

const words = (yaml: string) => {
  const { problems } = load(unmarked(yaml))
  const [doubt] = problems.filter(({ code }) => !code.startsWith('missing-'))
  return [doubt?.message, doubt?.hint]
}

describe('a day years from the others', () => {
  it.each([
    [['2025-07-19', '§2052-07-20'], ['far-day']],
    [['2052-07-20', '§2025-07-19'], ['far-day']],
    [['2025-07-18', '2025-07-19', '§2024-07-16'], ['far-day']],
    [['2025-07-19', '2026-01-18'], []],
    [['2025-07-19', '§2026-01-19'], ['far-day']],
    [['2027-06-24', '§2026-06-25'], ['far-day']],
    [['2025-07-19'], []],
    [['2025-07-19', '2025-07-20', '2026-07-20', '2026-07-21'], []],
    [
      ['§2021-07-19', '§2023-07-19', '§2025-07-19'],
      ['far-day', 'far-day', 'far-day'],
    ],
  ])('among %j gives %j', (dates, codes) => {
    expectDoubts(file([], dates), codes)
  })

  it.each([
    [['§2026-06-26', '2027-06-25']],
    [['2027-06-25', '§2026-06-26']],
    [['§2072-06-24', '2027-06-25']],
  ])('is told by the deadlines among %j', (dates) => {
    expectDoubts(file(['{title: P, type: registration, due: 2027-05-10 AoE}'], dates), ['far-day'])
  })

  it.each([0, 1])('is not doubted if day %i of two is checked', (index) => {
    const dates = ['2025-07-19', '2052-07-20']
    dates[index] += '\n    checked: true'
    expectDoubts(file([], dates), [])
  })

  it('is doubted with its date', () => {
    expect(words(file([], ['2025-07-19', '2052-07-20']))).toEqual([
      '2052-07-20 is more than half a year from the other days',
      'check the year and month, or add "checked: true"',
    ])
  })
})

describe('a deadline after the last day', () => {
  const days = ['2025-07-19', '2025-07-20']
  it.each([
    ['{title: P, type: paper, due: §2025-07-21 12:00 UTC}', ['due-after-event']],
    ['{title: P, type: abstract, due: §2026-05-01 AoE}', ['due-after-event']],
    ['{title: P, type: notification, due: §2025-08-01 AoE}', ['due-after-event']],
    ['{title: P, type: rebuttal, due: §2025-08-01 AoE}', ['due-after-event']],
    ['{title: P, type: commitment, due: §2025-08-01 AoE}', ['due-after-event']],
    // The last day in Vancouver.
    ['{title: P, type: paper, due: 2025-07-20 AoE}', []],
    ['{title: P, type: paper, due: §2025-07-21 AoE}', ['due-after-event']],
    ['{title: P, type: paper, due: 2025-07-21 06:59 UTC}', []],
    ['{title: P, type: paper, due: 2025-05-01 AoE}', []],
    ['{title: P, type: camera-ready, due: 2025-08-01 AoE}', []],
    ['{title: P, type: supplementary, due: 2025-08-01 AoE}', []],
    ['{title: P, type: registration, due: 2025-08-01 AoE}', []],
    ['{title: P, due: 2025-08-01 AoE}', []],
    ['{title: P, type: paper, due: TBD}', []],
    ['{title: P, type: paper, due: 2025-08-01 AoE, status: cancelled}', []],
    ['{title: P, type: paper, due: 2025-08-01 AoE, checked: true}', []],
  ])('%s gives %j', (deadline, codes) => {
    const marked = deadline.includes('§') ? deadline : deadline.replace('due: ', 'due: §')
    expectDoubts(file([marked], days), codes)
  })

  it('is not doubted without days', () => {
    expectDoubts(file(['{title: P, type: paper, due: 2035-05-01 AoE}']), [])
  })

  it('is doubted with the last day', () => {
    expect(words(file(['{title: P, type: paper, due: 2026-05-01 AoE}'], days))).toEqual([
      'this is due after the last day, Sun 20 July 2025',
      'check the date, or add "checked: true"',
    ])
  })
})

describe('a deadline before that of an earlier stage', () => {
  const paper = '{title: P, type: paper, due: 2025-05-20 AoE}'
  it.each([
    [
      'a notification before its papers',
      [paper, '{title: N, type: notification, due: §2025-05-19 AoE}'],
      ['due-too-early'],
    ],
    [
      'listed before them',
      ['{title: N, type: notification, due: §2025-05-19 AoE}', paper],
      ['due-too-early'],
    ],
    [
      'a camera-ready version before its notification',
      [
        '{title: N, type: notification, due: 2025-06-20 AoE}',
        '{title: C, type: camera-ready, due: §2025-06-01 AoE}',
      ],
      ['due-too-early'],
    ],
    [
      'a notification after its papers',
      [paper, '{title: N, type: notification, due: 2025-05-21 AoE}'],
      [],
    ],
    [
      'a notification at the same time',
      [paper, '{title: N, type: notification, due: 2025-05-20 AoE}'],
      [],
    ],
    ['a notification alone', ['{title: N, type: notification, due: 2025-05-19 AoE}'], []],
    ['an abstract after papers', [paper, '{title: A, type: abstract, due: 2025-06-01 AoE}'], []],
    ['a rebuttal before papers', [paper, '{title: R, type: rebuttal, due: 2025-05-01 AoE}'], []],
    [
      'a notification between the papers of two tracks',
      [
        paper,
        '{title: Q, type: paper, due: 2025-08-01 AoE}',
        '{title: N, type: notification, due: 2025-06-01 AoE}',
      ],
      [],
    ],
    [
      'papers that are cancelled',
      [
        '{title: P, type: paper, due: 2025-05-20 AoE, status: cancelled}',
        '{title: N, type: notification, due: 2025-05-19 AoE}',
      ],
      [],
    ],
    [
      'papers that are to be determined',
      ['{title: P, type: paper, due: TBD}', '{title: N, type: notification, due: 2025-05-19 AoE}'],
      [],
    ],
    [
      'a checked notification',
      [paper, '{title: N, type: notification, due: 2025-05-19 AoE, checked: true}'],
      [],
    ],
    [
      'checked papers',
      [
        '{title: P, type: paper, due: 2025-05-20 AoE, checked: true}',
        '{title: N, type: notification, due: 2025-05-19 AoE}',
      ],
      [],
    ],
  ])('gives the doubts that it should: %s', (_, deadlines, codes) => {
    expectDoubts(file(deadlines), codes)
  })

  it('is doubted with the title of the other', () => {
    expect(words(file([paper, '{title: N, type: notification, due: 2025-05-19 AoE}']))).toEqual([
      'this is due before "P"',
      'check both dates, or add "checked: true"',
    ])
  })
})

describe('a guessed zone', () => {
  it.each([
    ['due: §2025-05-20', ['assumed-zone']],
    ['due: §2025-05-20 23:59', ['assumed-zone']],
    ['due: §2025-05-20 24:00', ['assumed-zone']],
    ['opens: §2025-05-01, due: 2025-05-20 AoE', ['assumed-zone']],
    ['due: 2025-05-20 AoE', []],
    ['due: 2025-05-20 23:59 PT', []],
    ['due: TBD', []],
    ['due: 2025-05-20 AoE, was: 2025-05-01', []],
    ['due: TBD, was: 2025-05-01', []],
    ['due: 2025-05-20, checked: true', []],
  ])('of %s gives %j', (keys, codes) => {
    expectDoubts(file([`{title: A, ${keys}}`]), codes)
  })
})
