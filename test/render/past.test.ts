/** Checks that what is past is dim only beside something that is not. */
import { describe, expect, it } from 'vitest'
import { files, readCommand } from '../transcript.ts'
import { esfomo } from '../world.ts'

/** Returns titles that a terminal shows dim, of those that an answer contains. */
async function dimTitles(command: string, titles: readonly string[]): Promise<string[]> {
  const { argv } = readCommand(`esfomo ${command} -p two-days.yaml --color always`)
  const env = argv[0] === 'star' ? { XDG_DATA_HOME: '/here/plan' } : {}
  const { stdout } = await esfomo(argv, { files, env, columns: 120, zone: 'Europe/Vienna' })
  for (const title of titles) expect(stdout).toContain(title)
  return titles.filter((title) => stdout.includes(`\u001b[2m${title}`))
}

const ORALS = ['First', 'Third', 'Untimed']

describe('what is past', () => {
  it.each([
    ['schedule thu --at "2024-07-25 09:15"', ['Welcome', 'Orals'], []],
    [
      'schedule thu --at "2024-07-25 12:30"',
      ['Welcome', 'Orals', 'Untimed', 'Party'],
      ['Welcome', 'Orals', 'Untimed'],
    ],
    ['schedule thu --at "2024-07-26 09:00"', ['Welcome', 'Orals', 'Party'], []],
    [
      'schedule all --at "2024-07-26 09:00"',
      ['Welcome', 'Party', 'The morning after'],
      ['Welcome', 'Party'],
    ],
    ['schedule all --at 2025-01-01', ['Welcome', 'Party', 'The morning after'], []],
    ['schedule thu --search orals --at "2024-07-25 12:30"', ORALS, []],
    ['schedule thu --grid --at "2024-07-25 12:30"', ['Welcome', 'What next?'], ['Welcome']],
    ['schedule thu --grid --at 2025-01-01', ['Welcome', 'What next?'], []],
    ['speakers "ann lee" --at "2024-07-25 12:30"', ['Orals', 'What next?'], ['Orals']],
    ['speakers "ann lee" --at 2025-01-01', ['Orals', 'What next?'], []],
    ['show block --at "2024-07-25 11:40"', ['First', 'Untimed'], ['First']],
    ['show block --at 2025-01-01', ORALS, []],
    [
      'star --at "2024-07-25 12:30"',
      ['Welcome', 'free', 'Orals', 'Party'],
      ['Welcome', 'free', 'Orals'],
    ],
    ['star --at 2025-01-01', ['Welcome', 'free', 'Orals', 'Party'], []],
    ['deadlines --at 2024-05-10', ['Abstracts', 'Papers', 'Slides'], ['Abstracts']],
    ['info --at 2024-05-10', ['Abstracts', 'Papers', 'Slides'], ['Abstracts']],
    ['deadlines abstract --at 2024-05-10', ['Abstracts'], []],
    ['deadlines abstract paper --at 2025-01-01', ['Abstracts', 'Papers'], []],
  ])('is dim only beside what is not: %s', async (command, titles, dim) => {
    expect(await dimTitles(command, titles)).toEqual(dim)
  })
})
