import { expect, it } from 'vitest'
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
    'cake29-abstract | abstract | CAKE 2029: abstract (first round) | 2029-01-11T11:59:59Z | https://cake.example/2029',
    'cake29-paper | paper | CAKE 2029: paper (first round) | 2029-01-18T11:59:59Z | https://cake.example/2029',
    'cake29-paper-2 | paper | CAKE 2029: paper | 2029-05-03T00:00:00Z | Second round, for which submissions open on Apr 01 2029. | https://cake.example/2029',
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
    'cake29-abstract | abstract | CAKE 2029: abstract (first round)',
    'cake29-paper | paper | CAKE 2029: paper (first round)',
    'cake29-paper-2 | paper | CAKE 2029: paper',
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
