/** Checks which rooms and rows the grid has, and that it cuts nothing. */
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { files, readCommand } from '../../transcript.ts'
import { esfomo } from '../../world.ts'

async function grid(options: string, columns: number, program = 'parallel'): Promise<string> {
  const { argv } = readCommand(`esfomo schedule --grid -p ${program}.yaml ${options}`)
  const settings = { files, columns, zone: 'Europe/Vienna', now: '2026-07-25T07:45:00Z' }
  return (await esfomo(argv, settings)).stdout
}

/** Returns the rooms of each sheet, which are in the line below an empty one that has no time. */
async function rooms(options: string, columns: number): Promise<string[][]> {
  const lines = (await grid(options, columns)).split('\n')
  const heads = lines.filter((line) =>
    /^ +(?:Aula|Seminar room B|Foyer|Lab 1)(?: {2}|$)/.test(line),
  )
  return heads.map((line) => line.trim().split(/ {2,}/))
}

describe('the grid', () => {
  it('has the rooms in the order in which they appear', async () => {
    expect(await rooms('', 100)).toEqual([['Aula', 'Seminar room B', 'Foyer', 'Lab 1']])
  })

  it('divides them into sheets where the fewest parallel sessions are separated', async () => {
    expect(await rooms('', 53)).toEqual([['Aula', 'Seminar room B', 'Foyer'], ['Lab 1']])
  })

  it.each([
    ['--room foyer --room "lab 1"', [['Foyer', 'Lab 1']]],
    ['--room elsewhere --room aula --room foyer', [['Aula', 'Foyer']]],
    ['--from 10:00', [['Seminar room B', 'Lab 1', 'Foyer']]],
  ])('has no empty room with %s', async (options, expected) => {
    expect(await rooms(options, 100)).toEqual(expected)
  })

  it.each([60, 80, 100, 120, 200])('fits %i columns and loses no word', async (columns) => {
    const long = await grid('all', 400, 'two-days')
    const narrow = await grid('all', columns, 'two-days')
    const words = (text: string) => [...text.replace(/[\s·]/g, '')].toSorted().join('')
    for (const line of narrow.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    expect(words(narrow)).toBe(words(long))
  })
})
