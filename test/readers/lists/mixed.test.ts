import { expect, it } from 'vitest'
import { readValid } from '../foreign.ts'
import { readLines } from './listed.ts'

const MIXED = `
- title: Toast
  year: 2030
  deadline: '2030-01-01 23:59:59'
- title: Jam
  year: 2030
  id: jam30
  timezone: AoE
  deadlines: [{type: paper, label: Papers, date: '2030-01-02 23:59'}]
- name: TeaConf
  startDate: 2030-06-01
  cfpEndDate: 2030-01-03
- title: CAKE
  confs:
  - {year: 2030, id: cake30, timezone: AoE, timeline: [{deadline: '2030-01-04 23:59'}]}
- title: PIE
  confs: []
- title: Rusk
- Crumbs
-
`

it('a list may mix the entries of several kinds', async () => {
  const { program, lines, notes } = await readLines(MIXED, { fileName: 'all' })
  expect(program.name).toBe('Deadlines in all (AI Deadlines, confs.tech, ccfddl)')
  expect(lines).toEqual([
    'toast-2030-paper | paper | Toast 2030: paper | 2030-01-02T11:59:59Z',
    'jam30-paper | paper | Jam 2030: Papers | 2030-01-03T11:59:00Z',
    'teaconf-2030-cfp | paper | TeaConf 2030: call for papers | 2030-01-04T11:59:59Z',
    'cake30-paper | paper | CAKE 2030: paper | 2030-01-05T11:59:00Z',
  ])
  expect(notes).toEqual([
    'left-out field 2: events without a deadline (PIE; Rusk; line 16; line 18)',
    'guessed field 1: no zone: AoE (2030-01-01 23:59:59)',
    'guessed field 1: no time and zone: the end of the day, AoE (2030-01-03)',
    'left-out entry 2: members of the list that are not events (Crumbs; line 19; line 20)',
  ])
})

it('an event of such a list says which kind it is from', async () => {
  const { program, notes } = await readValid(MIXED, { part: 'jam30' })
  expect(program.name).toBe('Jam 2030 (AI Deadlines)')
  expect(notes).toEqual([])
})

it('keys for the dates beside a list of them are kept, unless the list has them too', async () => {
  const { lines, notes } = await readLines(`
- title: Toast
  year: 2030
  timezone: AoE
  cfp: https://toast.example/cfp
  deadline: '2030-01-01 23:59'
  abstract_deadline: '2029-12-01 23:59'
  deadlines:
  - {type: paper, label: Papers, date: '2030-01-01 23:59'}
`)
  expect(lines).toEqual([
    'toast-2030-abstract | abstract | Toast 2030: abstract | 2029-12-02T11:59:00Z',
    'toast-2030-paper | paper | Toast 2030: Papers | 2030-01-02T11:59:00Z',
  ])
  expect(notes).toEqual([
    'left-out entry 1: a date that the list "deadlines" has too (Toast 2030: paper; line 6)',
  ])
})
