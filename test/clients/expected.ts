/** What clients must read in the calendar of test/programs/entries.yaml, worked out by hand. */
import type { Entry } from './client.ts'

const DAY = 86_400_000

/** An entry with its times in UTC. `alarms` are those of the export if it takes place. */
type Row = Required<Pick<Entry, 'title' | 'description' | 'location' | 'categories' | 'status'>> & {
  start: string
  end: string
}

const address = 'https://example.org/entries'
const hall = "Hall A, The Centre, St. John's"
const [confirmed, cancelled] = ['CONFIRMED', 'CANCELLED']

const deadlines: Row[] = [
  {
    title: 'Deadline: Papers, long; and short',
    start: '2026-05-27T11:59:00Z',
    end: '2026-05-27T12:00:00Z',
    description: `Due 26 May 2026 23:59 AoE, 27 May 2026 11:59 UTC.

Was: 19 May 2026, 26 May 2026 12:00 AoE

Mind the backslash: \\d

https://example.org/papers?a=1,2;3`,
    location: null,
    categories: 'deadline,paper',
    status: confirmed,
  },
  {
    title: 'Cancelled: Deadline: Demo proposals',
    start: '2026-06-01T12:00:00Z',
    end: '2026-06-01T12:01:00Z',
    description: `Was due 1 Jun 2026 00:00 AoE, 1 Jun 2026 12:00 UTC.\n\n${address}`,
    location: null,
    categories: 'deadline,paper',
    status: cancelled,
  },
  {
    title: 'Deadline: Author response',
    start: '2026-06-09T06:59:00Z',
    end: '2026-06-09T07:00:00Z',
    description: `Opens 2 Jun 2026 00:00 AoE, 2 Jun 2026 12:00 UTC.

Due 8 Jun 2026 18:59 AoE, 9 Jun 2026 06:59 UTC.

${address}`,
    location: null,
    categories: 'deadline,rebuttal',
    status: confirmed,
  },
  {
    title: 'Cancelled: Deadline: Camera-ready',
    start: '2026-07-02T11:59:59Z',
    end: '2026-07-02T12:00:59Z',
    description: `A new date is to be announced.\n\nWas: 1 Jul 2026\n\n${address}`,
    location: null,
    categories: 'deadline,camera-ready',
    status: cancelled,
  },
]

const sessions: Row[] = [
  {
    title: 'A, b; c \\ d: "e" 🚀',
    start: '2026-10-31T11:30:00Z',
    end: '2026-10-31T12:30:00Z',
    description: `Ann Lee (Uni A, B), 王小明

Track: Systems, large; and small
Language: en

One, two; three \\ four.

SUMMARY:Injected
U+2028
U+2029
U+0085
end.

09:00 to 10:00 St Johns time, UTC-2:30

Slides, PDF: https://example.org/slides

${address}`,
    location: "Hall A, Hall B, The Centre, St. John's",
    categories: 'keynote,Systems, large; and small',
    status: confirmed,
  },
  {
    title: 'Orals',
    start: '2026-11-01T00:30:00Z',
    end: '2026-11-01T06:30:00Z',
    description: `Chaired by Ann Lee (Uni A, B)

Talks (St Johns time, UTC-2:30/UTC-3:30):
22:30 First
00:30 +1d Cancelled: Second
02:30 +1d Third, Bo Gu

Ends at about 03:00 +1d St Johns time; the program gives no end.

${address}`,
    location: hall,
    categories: 'oral',
    status: confirmed,
  },
  {
    title: 'Dinner',
    start: '2026-11-01T00:30:00Z',
    end: '2026-11-01T01:30:00Z',
    description: `22:00 to 23:00 St Johns time, UTC-2:30\n\n${address}`,
    location: null,
    categories: 'social',
    status: confirmed,
  },
  {
    title: 'Cancelled: Hike',
    start: '2026-11-01T01:30:00Z',
    end: '2026-11-01T02:00:00Z',
    description: `23:00 to 23:30 St Johns time, UTC-2:30\n\n${address}`,
    location: null,
    categories: 'social',
    status: cancelled,
  },
]

const talks: Row[] = [
  {
    title: 'First',
    start: '2026-11-01T01:00:00Z',
    end: '2026-11-01T03:00:00Z',
    description: `Orals\n\n22:30 to ~00:30 +1d St Johns time, UTC-2:30\n\n${address}`,
    location: hall,
    categories: 'oral',
    status: confirmed,
  },
  {
    title: 'Cancelled: Second',
    start: '2026-11-01T03:00:00Z',
    end: '2026-11-01T06:00:00Z',
    description: `Orals\n\n00:30 to ~02:30 St Johns time, UTC-2:30/UTC-3:30\n\n${address}`,
    location: hall,
    categories: 'oral',
    status: cancelled,
  },
  {
    title: 'Third',
    start: '2026-11-01T06:00:00Z',
    end: '2026-11-01T06:30:00Z',
    description: `Orals

Bo Gu

02:30 to ~03:00 St Johns time, UTC-3:30
Ends at about 03:00 St Johns time; the program gives no end.

${address}`,
    location: hall,
    categories: 'oral',
    status: confirmed,
  },
]

/** The entries of an export with `--talks --alarm 10m --alarm 1d --alarm 0m`. */
export const EXPECTED: readonly Entry[] = [...deadlines, ...sessions, ...talks].map((row) => ({
  ...row,
  start: Date.parse(row.start),
  end: Date.parse(row.end),
  alarms: row.status === cancelled ? [] : [0, 600_000, DAY],
}))
