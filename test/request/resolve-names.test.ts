import { describe, expect, it } from 'vitest'
import { resolve } from '../../src/request/resolve-names.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'
import { esfomo } from '../world.ts'

it('quotes a room with a comma among the rooms to choose from', async () => {
  const sessions = `- {start: 9:00, title: A, room: Aula}
- {start: 10:00, title: B, room: 'Hall A, Hall B'}`
  const files = { 'a.yaml': withSessions(sessions) }
  const { status, stderr } = await esfomo(['schedule', '-p', 'a.yaml', '--room', 'xyz'], { files })
  expect(status).toBe(2)
  expect(stderr).toContain('choose from Aula, "Hall A, Hall B"')
})

describe('--speaker', () => {
  const sessions = `- {id: a, start: 9:00, title: A, speakers: Wei Zhang (Uni A)}
- {id: b, start: 10:00, title: B, speakers: Wei Zhang (Uni B)}
- {id: c, start: 11:00, title: C, speakers: Wei Zhang-Li}`
  it.each([
    ['wei', ['Wei Zhang (Uni A)', 'Wei Zhang (Uni B)', 'Wei Zhang-Li']],
    ['wei zhang', ['Wei Zhang (Uni A)', 'Wei Zhang (Uni B)']], // a whole name
    ['wei zhang (uni b)', ['Wei Zhang (Uni B)']],
    ['nobody', []],
  ])('%j is %j', (text, expected) => {
    expect(resolve.speakers(program(withSessions(sessions)), text)).toEqual(expected)
  })
})
