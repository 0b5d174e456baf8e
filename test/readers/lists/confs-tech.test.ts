import { expect, it } from 'vitest'
import { readSource } from '../foreign.ts'
import { readLines } from './listed.ts'

const LIST = JSON.stringify([
  {
    name: 'JamConf',
    url: 'https://jam.example/',
    startDate: '2030-05-02',
    endDate: '2030-05-03',
    city: 'Linz',
    country: 'Austria',
    online: false,
    cfpUrl: 'https://jam.example/cfp',
    cfpEndDate: '2030-01-15',
  },
  {
    name: 'JamConf',
    url: 'https://jam.example/',
    startDate: '2030-11-02',
    online: true,
    cfpEndDate: '2030-07-01',
  },
  {
    name: 'HoneyConf',
    url: 'https://honey.example/',
    startDate: '2030-06-02',
    cfpUrl: 'https://honey.example/cfp',
  },
])

it('a list of confs.tech has the end of each call for papers, AoE', async () => {
  const { program, lines, notes } = await readLines(LIST, { fileName: 'jam' })
  expect([program.id, program.name]).toEqual(['confs-tech-jam', 'Deadlines in jam (confs.tech)'])
  expect(lines).toEqual([
    'jamconf-2030-cfp | paper | JamConf 2030: call for papers | 2030-01-16T11:59:59Z | Linz, Austria | https://jam.example/cfp',
    'jamconf-2030-2-cfp | paper | JamConf 2030: call for papers | 2030-07-02T11:59:59Z | online | https://jam.example/',
  ])
  expect(program.deadlines[0]?.announcement).toMatchObject({
    timeInferred: true,
    zoneInferred: true,
  })
  expect(notes).toEqual([
    'changed field 1: repeated ids: made different with -2, -3 … (jamconf-2030)',
    'left-out field 1: events without a deadline (HoneyConf 2030; [2])',
    'guessed field 2: no time and zone: the end of the day, AoE (2030-01-15; 2030-07-01)',
  ])
})

it('one event has its dates and place', async () => {
  const { program, lines } = await readLines(LIST, { part: 'jamconf-2030' })
  const { id, name, venue, about, url } = program
  expect([id, name, venue, about, url]).toEqual([
    'jamconf-2030',
    'JamConf 2030 (confs.tech)',
    'Linz, Austria',
    '2030-05-02 to 2030-05-03',
    'https://jam.example/',
  ])
  expect(lines).toHaveLength(1)
})

it('takes no zone: its deadlines have none of a venue', async () => {
  const { problems } = await readSource(LIST, { zone: 'Europe/Vienna' })
  expect(problems.map(({ message }) => message)).toEqual([
    'a list of deadlines has no times at a venue',
  ])
})
