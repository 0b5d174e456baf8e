import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectSum, readSource } from '../foreign.ts'

const KEYS =
  'title name session time start end date day duration speaker speakers talks sessions slots rooms room track type url note schedule days x'
const TEXTS =
  '9:00|9:00-10:00|1:30|15:115|noon|2026-07-24|July 25|05/06/2026|Day 2|Friday|2026-07-24T09:00:00Z|2026-07-24 22:00|01:00|45|1:30:00|A, B and C (D, E)|<a href="https://a.b">x</a> &amp; <3|TBD|Panel:|https://a.example|'

const key = fc.constantFrom(...KEYS.split(' '))
const text = fc.oneof(fc.constantFrom(...TEXTS.split('|')), fc.string({ maxLength: 12 }))
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, text, tie('map'), tie('list')),
  map: fc.dictionary(key, tie('tree'), { maxKeys: 7 }),
  list: fc.array(fc.oneof(tie('map'), tie('tree')), { maxLength: 5 }),
}))
const entry = { date: '2026-07-24', time: '9:00', title: 'Opening' }

it('every entry of any table is a session or talk, or left out', async () => {
  const assumed = [{}, { zone: 'Europe/Vienna' }, { zone: 'Europe/Vienna', date: '2026-07-24' }]
  await fc.assert(
    fc.asyncProperty(fc.array(tree), fc.constantFrom(...assumed), async (trees, settings) => {
      const { program, imported } = await readSource(JSON.stringify([entry, ...trees]), settings)
      if (program && imported) expectSum(program, imported)
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 30) },
  )
})

it('rows of any CSV are sessions or left out', async () => {
  const cell = text.map((one) => (/[,"\n\r]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one))
  const rows = fc.array(fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(',')))
  await fc.assert(
    fc.asyncProperty(fc.array(key, { maxLength: 5 }), rows, async (keys, lines) => {
      const csv = [['time', ...keys].join(','), ...lines].join('\n')
      const settings = { zone: 'Europe/Vienna', date: '2026-07-24' }
      const { program, imported } = await readSource(csv, settings)
      if (program && imported) expectSum(program, imported)
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 30) },
  )
})

it('the sum of a table with all of it is not empty', async () => {
  const { imported } = await readSource(JSON.stringify([entry]), { zone: 'Europe/Vienna' })
  expect(imported?.entries).toBe(1)
})
