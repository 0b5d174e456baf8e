import { expect, it } from 'vitest'
import { withSessions } from '../readers/esfomo/read.ts'
import { esfomo } from '../world.ts'

it('quotes a room with a comma among the rooms to choose from', async () => {
  const sessions = `- {start: 9:00, title: A, room: Aula}
- {start: 10:00, title: B, room: 'Hall A, Hall B'}`
  const files = { 'a.yaml': withSessions(sessions) }
  const { status, stderr } = await esfomo(['schedule', '-p', 'a.yaml', '--room', 'xyz'], { files })
  expect(status).toBe(2)
  expect(stderr).toContain('choose from Aula, "Hall A, Hall B"')
})
