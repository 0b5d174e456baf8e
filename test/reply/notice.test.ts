import { expect, it } from 'vitest'
import { noticeText } from '../../src/reply/notice.ts'

const lines = (columns: number, text: string) => {
  const stderr = { isTerminal: true, columns } as Parameters<typeof noticeText>[0]['stderr']
  return noticeText({ stderr, env: {} }, [text]).split('\n').slice(0, -1)
}

it('a line is not broken within short quotes, which are there to be copied', () => {
  const hint = 'not a time; write "2025-07-19 10:35", 10:35, "sat 10:35" or +1h'
  expect(lines(50, hint)).toEqual([
    'not a time; write "2025-07-19 10:35", 10:35,',
    '"sat 10:35" or +1h',
  ])
  expect(lines(10, 'write "sat 10:35"')).toEqual(['write "sat', '10:35"'])
})
