import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/errors.ts'
import { checkAnswer } from '../../../src/sources/address/check-answer.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const table = (id: number, comment = '') =>
  bytes(`${comment}- {date: 2026-12-01, timeslots: [{startTime: "9:00", sessionIds: [${id}]}]}\n`)
const SESSIONS = '- {id: 1, title: Oolong}\n- {id: 2, title: Sencha}\n'

/** Returns the check of an answer against a copy, and how its files were asked for. */
async function check(body: Uint8Array, copy: Uint8Array | null, hasCopies = true) {
  const asked: string[] = []
  const besideOf = (asking: 'as needed' | 'never') => {
    let isRead = false
    return async (path: string) => {
      if (!path.endsWith('sessions.yml')) return null
      asked.push(asking)
      // All that one program needs is limited.
      if (isRead || (asking === 'never' && !hasCopies)) throw new UserError("can't read it")
      isRead = true
      return bytes(SESSIONS)
    }
  }
  return { ...(await checkAnswer(body, copy, { fileName: 'schedule', besideOf })), asked }
}

describe('the check of an answer', () => {
  it('takes it for the same program, of which nothing but comments changed', async () => {
    const { reason, isSameProgram, asked } = await check(table(1, '# new\n'), table(1))
    expect([reason, isSameProgram]).toEqual([null, true])
    // The first time without a zone, then with one.
    expect(asked).toEqual(['as needed', 'as needed', 'never', 'never'])
  })

  it('takes it for another one if anything changed, or nothing is known', async () => {
    for (const [body, copy, hasCopies] of [
      [table(2), table(1), true],
      [table(1, '# new\n'), table(1), false],
      [table(1), bytes('- no program'), true],
      [table(1), null, true],
    ] as const) {
      const { reason, isSameProgram } = await check(body, copy, hasCopies)
      expect([reason, isSameProgram]).toEqual([null, false])
    }
  })

  it('says why it is no program', async () => {
    const { reason, isSameProgram } = await check(bytes('- no program'), table(1))
    expect([reason, isSameProgram]).toEqual([expect.stringMatching(/./), false])
  })
})
