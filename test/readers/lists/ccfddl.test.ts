import { describe, expect, it } from 'vitest'
import { readValid } from '../foreign.ts'
import { readLines } from './listed.ts'

const LIST = `
- title: CAKE
  description: Conference on Advanced Kitchen Engineering
  sub: AI
  rank:
    ccf: A
  confs:
    - year: 2029
      id: cake29
      link: https://cake.example/2029
      timeline:
        - abstract_deadline: '2029-01-10 23:59:59'
          deadline: '2029-01-17 23:59:59'
          comment: first round
        - deadline: '2029-05-02 12:00:00'
          comment: Second round, for which submissions open on Apr 01 2029.
      timezone: UTC-12
      date: July 1-4, 2029
      place: Baking Hall, Linz, Austria
    - year: 2030
      id: cake30
      link: https://cake.example/2030
      timeline:
        - deadline: TBD
      timezone: AoE
      date: July, 2030
      place: Graz
`

it('a list of ccfddl has the dates of all years, soonest first', async () => {
  const { program, lines, notes } = await readLines(LIST, { fileName: 'cake' })
  expect([program.id, program.name, program.timezone.name]).toEqual([
    'ccfddl-cake',
    'CAKE deadlines (ccfddl)',
    'UTC',
  ])
  expect(lines).toEqual([
    'cake29-abstract-round-1 | abstract | CAKE 2029: abstract (first round) | 2029-01-11T11:59:59Z | https://cake.example/2029',
    'cake29-paper-round-1 | paper | CAKE 2029: paper (first round) | 2029-01-18T11:59:59Z | https://cake.example/2029',
    'cake29-paper-round-2 | paper | CAKE 2029: paper | 2029-05-03T00:00:00Z | Second round, for which submissions open on Apr 01 2029. | https://cake.example/2029',
    'cake30-paper | paper | CAKE 2030: paper | https://cake.example/2030',
  ])
  expect(notes).toEqual([])
})

it('what a list of ccfddl has besides is named in one note', async () => {
  const { notes } = await readValid(LIST)
  expect(notes).toEqual(['left-out field 7: not kept: description, sub, rank, date, place'])
})

it('one year of a list has its name and place, and the ids and titles of the whole list', async () => {
  const { program, lines, notes } = await readLines(LIST, { part: 'cake29' })
  const { id, name, title, venue, url, about, timezone } = program
  expect({ id, name, title, venue, url, about, zone: timezone.name }).toEqual({
    id: 'cake29',
    name: 'CAKE 2029 (ccfddl)',
    title: 'CAKE 2029 (ccfddl): Conference on Advanced Kitchen Engineering',
    venue: 'Baking Hall, Linz, Austria',
    url: 'https://cake.example/2029',
    about: 'July 1-4, 2029',
    zone: 'UTC',
  })
  expect(lines.map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
    'cake29-abstract-round-1 | abstract | CAKE 2029: abstract (first round)',
    'cake29-paper-round-1 | paper | CAKE 2029: paper (first round)',
    'cake29-paper-round-2 | paper | CAKE 2029: paper',
  ])
  expect(notes).toEqual([])
})

it.each([
  ['first round', 'paper (first round)', null],
  ['full paper submission deadline', 'paper (full paper submission deadline)', null],
  ['Round 2', 'paper (Round 2)', null],
  ['Papers open on Jan 8', 'paper', 'Papers open on Jan 8'],
  ['Abstract due 2029', 'paper', 'Abstract due 2029'],
  ['See the call.', 'paper', 'See the call.'],
  ['<b>Extended</b>', 'paper', 'Extended'],
])('a comment names a round or is a note: %s', async (comment, label, note) => {
  const { program } = await readLines(`- title: A
  confs:
  - year: 2030
    id: a30
    timeline:
    - deadline: '2030-01-02 23:59:59'
      comment: ${comment}
`)
  const [deadline] = program.deadlines
  expect([deadline?.title, deadline?.note]).toEqual([`A 2030: ${label}`, note])
})

it('years with one id get ids of their own, which the ids of their dates start with', async () => {
  const conf = (date: string) => `
  - year: 2030
    id: A30
    timeline:
    - deadline: '${date} 23:59:59'`
  const text = `- title: A\n  confs:${conf('2030-03-01')}${conf('2030-02-01')}\n`
  const { lines, notes } = await readLines(text)
  expect(lines.map((line) => line.split(' | ')[0])).toEqual(['a30-2-paper', 'a30-paper'])
  expect(notes).toEqual([
    'changed field 1: repeated ids: made different with -2, -3 … (A30)',
    'guessed field 2: no zone: AoE (2030-03-01 23:59:59; 2030-02-01 23:59:59)',
  ])
})

describe('ids of rounds', () => {
  const idsOf = async (...rounds: string[]) => {
    const timeline = rounds.map((round) => `\n      - {${round}}`).join('')
    const text = `- title: A\n  confs:\n  - year: 2030\n    id: a30\n    timezone: UTC\n    timeline:${timeline}\n`
    const { program, notes } = await readLines(text)
    return { ids: program.deadlines.map(({ id }) => id), notes: notes.join() }
  }
  const due = (date: string, comment?: string) => {
    return `deadline: '${date} 23:59:59'${comment ? `, comment: ${comment}` : ''}`
  }

  it.each([
    ['first round', 'round-1'],
    ['2nd submission cycle', 'cycle-2'],
    ['Fall cycle', 'cycle-fall'],
    ['Round 3', 'round-3'],
    ['Phase B', 'phase-b'],
  ])('name the round: %s', async (comment, round) => {
    expect(await idsOf(due('2030-01-02', comment))).toEqual({
      ids: [`a30-paper-${round}`],
      notes: '',
    })
  })

  it('stay when a round is dropped or added, with and without a name', async () => {
    const named = [due('2030-01-02', 'Round 1'), due('2030-01-09', 'Round 2')]
    expect((await idsOf(...named)).ids).toEqual(['a30-paper-round-1', 'a30-paper-round-2'])
    expect((await idsOf(...named.slice(1))).ids).toEqual(['a30-paper-round-2'])
    const months = [due('2030-01-02'), due('2030-02-02'), due('2030-03-02'), due('2030-03-16')]
    const ids = [
      'a30-paper-2030-01',
      'a30-paper-2030-02',
      'a30-paper-2030-03-02',
      'a30-paper-2030-03-16',
    ]
    const all = await idsOf(...months)
    expect(all.ids).toEqual(ids)
    expect(all.notes).toMatch(/^guessed field 4: several dates of one kind, without a round/)
    expect((await idsOf(...months.slice(1))).ids).toEqual(ids.slice(1))
    expect((await idsOf(...months.slice(2))).ids).toEqual(ids.slice(2))
  })

  it('are that of the type alone if it has one date', async () => {
    expect(await idsOf(due('2030-01-02', 'Extended'))).toEqual({ ids: ['a30-paper'], notes: '' })
  })
})
