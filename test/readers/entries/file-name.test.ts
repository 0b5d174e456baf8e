import { expect, it } from 'vitest'
import { nameFromPath } from '../../../src/readers/entries/file-name.ts'

it.each([
  ['a/icml.xml', 'icml'],
  ['a.b/icml.2026.yml', 'icml.2026'],
  ['a/.ics', '.ics'],
  ['./program', 'program'],
  ['schedule.yml', 'schedule'],
  ['reef/schedule.yml', 'reef'],
  ['reef//_data/./Program.yml', 'reef'],
  ['/srv/reef/public/sessionize/all.json', 'reef'],
  ['../reef/data/index.json', 'reef'],
  ['../schedule.yml', 'schedule'],
  ['reef/../schedule.yml', 'schedule'],
  ['/tmp/schedule.yml', 'schedule'],
  ['/home/ada/schedule.yml', 'schedule'],
  ['/home/ada/reef/schedule.yml', 'reef'],
  ['/home/ada/Downloads/schedule.yml', 'schedule'],
  ['/Users/ada/reef/_data/schedule.yml', 'reef'],
  ['/schedule.yml', 'schedule'],
  ['/dev/fd/63', null],
  ['/proc/self/fd/0', null],
])('the name in %s is %j', (path, name) => expect(nameFromPath(path)).toBe(name))
