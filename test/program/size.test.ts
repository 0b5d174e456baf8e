import { describe, expect, it } from 'vitest'
import type { ProgramDraft, SessionDraft } from '../../src/program/draft.ts'
import { isTooLarge } from '../../src/program/size.ts'
import { HEAD, load } from '../readers/esfomo/read.ts'

/** Returns a list of that length. */
const repeat = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)
const names = (count: number) => repeat(count, 'A')

const ITEMS = 'more than 15000 sessions and talks'
const PEOPLE = 'more than 20000 speakers and chairs'
const ROOMS = 'more than 20000 rooms of sessions and talks, counted each time'

describe('a draft is too large to build', () => {
  const sizeOf = (sessions: readonly (SessionDraft | undefined)[], draft: ProgramDraft = {}) => {
    const messages: string[] = []
    const days = [
      {},
      undefined,
      { sessions: sessions.slice(0, 20) },
      { sessions: sessions.slice(20) },
    ]
    const report = (_path: unknown, { message }: { message: string }) => messages.push(message)
    const isLarge = isTooLarge({ ...draft, days }, report)
    expect(isLarge).toBe(messages.length > 0)
    return messages
  }
  it.each<[string, (SessionDraft | undefined)[], ...string[]]>([
    ['15,000 sessions', repeat(15_000, {})],
    ['15,001 sessions', repeat(15_001, {}), ITEMS],
    ['15,000 sessions and talks', repeat(150, { talks: names(99) })],
    ['15,100 sessions and talks', repeat(151, { talks: [{}, undefined, ...names(97)] }), ITEMS],
    ['20,000 people', repeat(50, { speakers: names(399), chairs: 'C' })],
    ['20,001 people', [...repeat(50, { speakers: names(400) }), { chairs: 'C' }], PEOPLE],
    ['20,100 people in talks', repeat(67, { talks: [{ speakers: names(300) }] }), PEOPLE],
    ['20,000 rooms', repeat(100, { room: names(200) })],
    ['20,001 rooms', [...repeat(100, { room: names(200) }), { room: 'R' }], ROOMS],
    ['20,100 rooms, most of talks', [{ room: names(201), talks: names(99) }], ROOMS],
    ['sessions that are not maps', repeat(9, undefined)],
  ])('with %s', (_, sessions, ...expected) => {
    expect(sizeOf(sessions)).toEqual(expected)
  })

  it('with sessions in the rooms of the program', () => {
    expect(sizeOf(repeat(100, {}), { room: names(200) })).toEqual([])
    expect(sizeOf(repeat(101, {}), { room: names(200) })).toEqual([ROOMS])
  })
})

describe('a file has an error at "days"', () => {
  const errorsOf = (yaml: string) =>
    load(yaml).problems.flatMap(({ severity, line, column, code, message }) => {
      return severity === 'error' ? `${line}:${column} ${code}: ${message}` : []
    })

  it('and no other one if it is too large', () => {
    const talks = names(151).map(() => `{start: 9:00, end: 8:00, talks: [${names(99)}]}`)
    const yaml = `${HEAD}days: [{date: 2025-07-19, sessions: [${talks}]}]\n`
    expect(errorsOf(yaml)).toEqual([`5:1 too-large: ${ITEMS}`])
  })

  it('if its sessions last more than 10,000 days together', () => {
    const longSessions = (...lengths: string[]) => {
      const days = lengths.map((duration, index) => {
        const date = new Date(Date.UTC(1900, 0, 1 + index)).toISOString().slice(0, 10)
        return `- {date: ${date}, sessions: [{title: A, start: 9:00, duration: ${duration}}]}\n`
      })
      return `${HEAD}days:\n${days.join('')}`
    }
    const twoWeeks = repeat(714, '14d')
    expect(errorsOf(longSessions(...twoWeeks, '4d', '11h'))).toEqual([])
    expect(errorsOf(longSessions(...twoWeeks, '4d', '13h'))).toEqual([
      '5:1 too-large: sessions of more than 10000 days in all',
    ])
  })
})
