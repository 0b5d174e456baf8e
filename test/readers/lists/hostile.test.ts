import { expect, it } from 'vitest'
import { readSource } from '../foreign.ts'
import { readError, readLines } from './listed.ts'

const list = (...events: string[]) => `[${events.join(',')}]`
const dates = (count: number) => `[${'"2030-01-01 23:59",'.repeat(count - 1)}"2030-01-01"]`

it.each([
  ['events', list(...Array<string>(15_001).fill('{"year":2030,"deadline":"x"}'))],
  ['deadlines', list(`{"year":2030,"deadline":${dates(15_001)}}`)],
  ['deadlines', list(`{"year":2030,"deadline":["%y-%m-01"${',"%y-%m-02"'.repeat(1300)}]}`)],
])('a list of too many %s is refused', async (noun, text) => {
  expect(await readError(text)).toBe(
    `more than 15000 ${noun}; split the program into several files`,
  )
})

it('a name of any length is cut, and noted', async () => {
  const title = '<b '.repeat(100_000)
  const { program, notes } = await readLines(
    list(JSON.stringify({ title, year: 2030, deadline: '2030-01-01 23:59', timezone: 'AoE' })),
  )
  expect(program.deadlines[0]?.title).toHaveLength(1000)
  expect(notes.join()).toContain('characters was cut')
})

it.each([
  '[{"title":{},"year":[],"deadline":{"a":1},"id":[1]},{"title":5,"year":2030,"deadline":[null,[["x"]],true]}]',
  '[{"title":"A","confs":[null,5,{"timeline":{"deadline":"x"}},{"timeline":[null,5,[],{"deadline":["x"]}]}]}]',
  '[{"startDate":5,"cfpEndDate":{}},{"startDate":null,"cfpEndDate":"x","cfpUrl":[],"name":5},null]',
  '[{"title":"A","deadlines":[null,5,[],{"date":[]},{"date":5,"type":{},"timezone":[]}]}]',
  '[{"__proto__":{"deadline":"2030-01-01"},"year":2030,"deadline":"%y-%m-%m %Y"}]',
])('a list of odd values has errors: %s', async (text) => {
  const { program, problems } = await readSource(text)
  expect(program).toBeNull()
  expect(problems.map(({ code }) => code)).toEqual(['no-entry'])
})

it.each([
  ['a long year', { year: '9'.repeat(4000), deadline: '%y'.repeat(100_000) }],
  ['a year that is a pattern of replacement', { year: '$&$&', deadline: '%y-01-01' }],
  ['a long template', { year: 2030, deadline: '%m'.repeat(100_000) }],
])('%s fills in nothing', async (_, event) => {
  const { problems } = await readSource(list(JSON.stringify({ title: 'A', ...event })))
  expect(problems.map(({ code }) => code)).toEqual(['no-entry'])
})

it.each(['constructor', '__proto__', 'toString'])('a type %s is only a word', async (type) => {
  const { lines } = await readLines(
    list(
      JSON.stringify({
        title: 'A',
        year: 2030,
        timezone: 'AoE',
        deadlines: [{ type, date: '2030-01-01 23:59' }],
      }),
    ),
  )
  expect(lines.join()).toContain(`A 2030: ${type.replaceAll('_', ' ').trim().toLowerCase()}`)
})
