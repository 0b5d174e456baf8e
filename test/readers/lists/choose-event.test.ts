import { expect, it } from 'vitest'
import { readError, readLines } from './listed.ts'

const list = (names: readonly (readonly [title: string, year: number, id: string])[]) =>
  names
    .map(([title, year, id]) => {
      return `- title: ${title}\n  year: ${year}\n  id: ${id}\n  deadline: ${year}-01-02\n  timezone: AoE\n`
    })
    .join('')

const LIST = list([
  ['Cake', 2028, 'cake28'],
  ['Cake', 2030, 'CAKE30'],
  ['Cake', 2029, 'cake29'],
  ['Pie & Tart', 2030, 'pt30'],
])

it.each([
  ['cake28', 'cake28'],
  ['CAKE28', 'cake28'],
  ['cake30', 'cake30'],
  ['Cake 2030', 'cake30'],
  ['cake-2029', 'cake29'],
  ['pie-tart', 'pt30'],
  ['Pie & Tart 2030', 'pt30'],
])('an event is chosen by its id or name: #%s', async (part, id) => {
  const { program } = await readLines(LIST, { part })
  expect([program.id, program.deadlines.map((deadline) => deadline.id)]).toEqual([
    id,
    [`${id}-paper`],
  ])
})

it.each([
  ['cake', '"cake" names 3 events of this list; choose from cake30, cake29, cake28'],
  ['caek28', 'no "caek28" in this list; choose from cake28, cake30, pt30, cake29'],
  ['ake', 'no "ake" in this list; choose from cake30, cake29, cake28, pt30'],
  ['', 'no "" in this list; choose from cake30, pt30, cake29, cake28'],
])('an error lists the ids, nearest first: #%s', async (part, error) => {
  expect(await readError(LIST, part)).toBe(error)
})

it('an error lists twenty ids', async () => {
  const many = Array.from({ length: 100 }, (_, n) => ['A', 2000 + n, `a${n}`] as const)
  expect(await readError(list(many), 'b')).toMatch(
    /^no "b" in this list; choose from a99, .* a80 and 80 more$/,
  )
})

it('notes of other events are not those of the one that is chosen', async () => {
  const { notes } = await readLines(
    `${LIST}- title: Odd\n  year: 2030\n  id: cake28\n  deadline: never\n`,
    { part: 'cake29' },
  )
  expect(notes).toEqual(['guessed field 1: no time: the end of the day (2029-01-02 AoE)'])
})
