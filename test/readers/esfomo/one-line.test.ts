/** Checks slips in items on one line, and of dashes: no hint may lose what was written. */
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/model/problem.ts'
import { fixAll } from './fix.ts'
import { brief, errors, load } from './read.ts'

const HEAD = `format: 1
id: ws
name: WS
timezone: Europe/Vienna
deadlines:
  - {id: cr, type: camera-ready, title: Camera-ready, due: 2026-05-10 AoE}
days:
  - date: 2026-07-24
    sessions:
`
const FILE = `${HEAD}      - {id: a, start: 9:00, end: 10:00, title: Alpha, speakers: Bo Gu, room: Aula}
      - {id: b, start: 10:00, end: 11:00, title: "Beta: B", type: break} # {coffee, tea}
      - id: c
        start: 11:00
        end: 12:00
        title: Gamma
        talks:
          - {id: c1, title: Gamma one}
      - {id: d, start: 13:00, end: 14:00, title: Delta, url: https://d.example/a}
  - date: 2026-07-25
    sessions:
      - {id: e, start: 9:00, end: 10:00, title: Epsilon}
`

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}#]/gu, '')

/** Checks that a file has one error at a place, whose hint leads to a valid file and loses nothing. */
function expectOneAt(yaml: string, place: string, hint: string): void {
  expect(errors(yaml)).toEqual([place])
  const fixed = fixAll(yaml)
  expect(fixed.hints).toEqual([hint])
  expect(errors(fixed.yaml)).toEqual([])
  expect(lettersOf(fixed.yaml).length).toBeGreaterThanOrEqual(lettersOf(yaml).length)
}

it('items on one line that are right stay as they are', () => {
  expect(errors(FILE)).toEqual([])
})

describe('in braces', () => {
  it.each([
    ['Alpha', 'Alpha #3', '10:49 needs-quotes', 'write: title: "Alpha #3"'],
    ['Alpha', 'Alpha, beta and C', '10:49 needs-quotes', 'write: title: "Alpha, beta and C"'],
    ['Alpha', "'It's over'", '10:49 needs-quotes', 'write: title: "It\'s over"'],
    ['Alpha', '"Alpha', '10:49 unclosed-quote', 'write: title: "Alpha"'],
    ['Alpha', 'Alpha [vegan]', '10:49 needs-quotes', 'write: title: "Alpha [vegan]"'],
    ['Alpha', 'Alpha: beta', '10:49 needs-quotes', 'write: title: "Alpha: beta"'],
    ['Bo Gu', 'Bo Gu, Ann Lee', '10:66 list-without-brackets', 'write: speakers: [Bo Gu, Ann Lee]'],
    ['Bo Gu', 'Bo Gu (A, B)', '10:66 needs-quotes', 'write: speakers: "Bo Gu (A, B)"'],
    [
      'Bo Gu',
      'Bo Gu (A, B), Ann Lee',
      '10:66 list-without-brackets',
      'write: speakers: ["Bo Gu (A, B)", Ann Lee]',
    ],
    ['Bo Gu', '[Bo Gu,, Ann Lee]', '10:72 extra-comma', 'remove it'],
    ['room: Aula', 'room: [Aula, Lab}', '10:79 unclosed-bracket', 'write: room: [Aula, Lab]'],
    ['room: Aula}', 'room: [Aula, Lab}', '10:79 unclosed-bracket', 'write: room: [Aula, Lab]'],
    ['9:00, end', '9:00,, end', '10:28 extra-comma', 'remove it'],
    ['9:00, end', '9:00 end', '10:29 no-comma', 'add a comma'],
    ['id: a', 'id:a', '10:10 no-blank', 'write: id: a'],
    ['url: https', 'url:https', '18:57 no-blank', 'write: url: https://d.example/a'],
    ['- {id: a', '{id: a', '10:7 no-dash', 'write "- " before it'],
    ['- {id: a', '  {id: a', '10:9 no-dash', 'write "- " in place of the 2 spaces before it'],
    [
      '{id: a, start: 9:00, end: 10:00, title: Alpha, speakers: Bo Gu, room: Aula}',
      'id: a, start: 9:00, end: 10:00, title: Alpha, speakers: Bo Gu, room: Aula',
      '10:9 no-braces',
      'put { before "id", and } at the end of the line',
    ],
    ['room: Aula}', 'room: Aula', '10:9 bracket-over-lines', 'add } at the end of the line'],
    [
      'camera-ready, title: Camera-ready, due: 2026-05-10 AoE}',
      'camera-ready,\n     title: Camera-ready, due: 2026-05-10 AoE',
      '6:5 bracket-over-lines',
      'add } at the end of line 7',
    ],
    ['Gamma one}', 'Gamma one, two}', '17:29 needs-quotes', 'write: title: "Gamma one, two"'],
  ])('%s → %s', (from, to, place, hint) => {
    expectOneAt(FILE.replace(from, to), place, hint)
  })

  it('two slips on a line are two errors, and so are two open braces in a row', () => {
    const both = FILE.replace('Alpha', 'Alpha #3').replace('Bo Gu', 'Bo Gu, Ann Lee')
    expect(errors(both)).toEqual(['10:49 needs-quotes', '10:69 list-without-brackets'])
    expect(errors(fixAll(both).yaml)).toEqual([])
    const open = FILE.replace('Aula}', 'Aula').replace('break} # {coffee, tea}', 'break')
    expect(errors(open)).toEqual(['10:9 bracket-over-lines', '11:9 bracket-over-lines'])
    expect(errors(fixAll(open).yaml)).toEqual([])
  })

  it('a line of any length takes no time', () => {
    const long = FILE.replace('Alpha', `Alpha ${', '.repeat(2000)}`)
    expect(load(long).problems.length).toBeGreaterThan(0)
  })
})

const BLOCK = `${HEAD}      - id: a
        start: 9:00
        end: 10:00
        title: Alpha
        speakers: [Ann Lee, Bo Gu]
      - id: b
        start: 10:00
        end: 11:00
        title: "Beta: B"
  - date: 2026-07-25
    sessions:
      - id: e
        start: 9:00
        end: 10:00
        title: "Epsilon"
`

describe('in blocks', () => {
  it.each([
    ['title: Alpha', 'title: "Alpha', '13:16 unclosed-quote', 'write: title: "Alpha"'],
    ['  - date: 2026-07-25', '      - date: 2026-07-25', '19:7 indent', 'indent it by 2 spaces'],
    ['Lee, Bo', 'Lee,, Bo', '14:27 extra-comma', 'remove it'],
    [
      '[Ann Lee, Bo Gu]',
      '[Ann Lee,\n                   Bo Gu',
      '14:19 bracket-over-lines',
      'add ] at the end of line 15',
    ],
    [
      '        start: 10:00\n        end',
      '          start: 10:00\n          end',
      '16:11 indent',
      'move it and the 1 line below it 2 spaces to the left',
    ],
    [
      '        start: 10:00\n        end: 11:00\n        title: "B',
      '          start: 10:00\n          end: 11:00\n          title: "B',
      '16:11 indent',
      'move it and the 2 lines below it 2 spaces to the left',
    ],
    ['  start: 10:00', '- start: 10:00', '16:7 dash-in-item', 'replace the "- " by 2 spaces'],
    [
      'start: 10:00\n        end',
      '- start: 10:00\n        - end',
      '16:9 dash-in-item',
      'remove the "- ", also on the 1 line below it',
    ],
    ['- id: a', '# - id: a', '11:9 no-dash', 'write "- " in place of the 2 spaces before it'],
    [
      '- {id: cr, type: camera-ready, title: Camera-ready, due: 2026-05-10 AoE}',
      'paper: 2026-05-10 AoE\n  - {title: B, due: 2026-05-11 AoE}',
      '6:3 key-in-list',
      'write: - {title: paper, due: 2026-05-10 AoE}',
    ],
    [
      '24\n    sessions:',
      '24',
      '9:7 no-sessions',
      'add a line with "sessions:" above it, indented by 4 spaces',
    ],
  ])('%s → %s', (from, to, place, hint) => {
    expectOneAt(BLOCK.replace(from, to), place, hint)
  })

  it('two slips on a line are two errors', () => {
    const yaml = BLOCK.replace('        title: Alpha', '       title: Alpha: A')
    const places = load(yaml).problems.filter(({ severity }: Problem) => severity === 'error')
    expect(places.map(brief)).toEqual(['13:8 indent', '13:16 needs-quotes'])
    expect(errors(fixAll(yaml).yaml)).toEqual([])
  })
})
