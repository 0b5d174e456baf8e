import { describe, expect, it } from 'vitest'
import { expectAtMarks, program, withSessions } from './read.ts'

const session = (language: string) => {
  return withSessions(`- { id: a, start: 9:00, end: 10:00, title: A, language: ${language} }`)
}

describe('language', () => {
  it.each(['en', 'de', 'en-GB', 'zh-Hant-TW', 'yue', 'pt-br', 'de-CH-1996'])('takes %s', (tag) => {
    const [day] = program(session(tag)).days
    expect(day?.sessions[0]?.language).toBe(tag)
  })

  it('is null if left out, and a talk does not copy the one of its session', () => {
    const yaml = withSessions(`- title: A
  start: 9:00
  language: de
  talks: [{ title: B }, { title: C, language: fr }]
- { title: D, start: 10:00 }`)
    const [day] = program(yaml).days
    const languages = day?.sessions.flatMap(({ language, talks }) => {
      return [language, ...talks.map((talk) => talk.language)]
    })
    expect(languages).toEqual(['de', null, 'fr', null])
  })

  it.each(['English', 'e', 'en_GB', '"en GB"', 'en-', 'de/en'])('rejects %s', (text) => {
    expectAtMarks(session(`§${text}`), ['bad-language'])
  })

  it('rejects a number', () => {
    expectAtMarks(session('§5'), ['not-text'])
  })
})
