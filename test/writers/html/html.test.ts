import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { itemsOf, listDays } from '../../../src/query/days.ts'
import { select } from '../../../src/query/select.ts'
import { isSanitised } from '../../../src/text/sanitize.ts'
import type { PageData } from '../../../src/writers/html/page-data.ts'
import { anyProgramFile } from '../../any-program.ts'
import { load, type program, withDeadlines, withSessions } from '../../readers/esfomo/read.ts'
import { Page, pageOf, parsedPage, programIn, textOf } from './document.ts'

const PROGRAMS = [
  'two-days',
  'several-days',
  'periods',
  'rich',
  'languages',
  'midnight',
  'parallel',
]

/** Elements without an end tag: https://html.spec.whatwg.org/#void-elements */
const VOID = ['br', 'link', 'meta']

/** Checks that each start tag has its end tag and that there are no comments. */
function checkSyntax(html: string): void {
  expect(html).toMatch(/^<!doctype html>\n<html /)
  const problems: string[] = []
  const open: string[] = []
  const parser = new Parser({
    onopentag(name, _attributes, isImplied) {
      if (isImplied) problems.push(`<${name}> is implied`)
      open.push(name)
    },
    onclosetag(name, isImplied) {
      if (open.pop() !== name) problems.push(`</${name}> closes another element`)
      if (isImplied !== VOID.includes(name)) problems.push(`<${name}> is not closed`)
    },
    oncomment: (text) => problems.push(`<!--${text}-->`),
  })
  parser.end(html)
  expect([problems, open]).toEqual([[], []])
}

/** Checks what holds for every page: ids, links within it, headings. */
function checkStructure(page: Page, items: ReadonlySet<string>): void {
  const elements = page.all()
  const ids = elements.flatMap(({ attribs }) => attribs.id ?? [])
  expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted())
  expect(ids.filter((id) => !id.startsWith('_')).toSorted()).toEqual([...items].toSorted())
  const links = page.all('a').map(({ attribs }) => attribs.href ?? '')
  const wrong = links.filter((href) => {
    return href.startsWith('#') ? !ids.includes(href.slice(1)) : !/^(https?|mailto):/.test(href)
  })
  expect(wrong).toEqual([])
  const levels = elements.flatMap(({ name }) => (/^h\d$/.test(name) ? Number(name.slice(1)) : []))
  const skipping = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
  expect(skipping).toEqual([])
  expect(page.all('h1')).toHaveLength(1)
  expect(page.all('main')).toHaveLength(1)
  expect(page.all('html')[0]?.attribs).toEqual({ lang: 'en' })
}

/** Returns the ids of all that a page of a whole program shows. */
function idsOf(read: ReturnType<typeof program>): Set<string> {
  const items = listDays(read).flatMap(itemsOf)
  return new Set([...items.map(({ item }) => item.id), ...read.deadlines.map(({ id }) => id)])
}

describe('a page', () => {
  it.each(PROGRAMS)('of %s is well formed, with each id once', (name) => {
    const read = programIn(name)
    const html = pageOf(read)
    checkSyntax(html)
    checkStructure(new Page(html), idsOf(read))
    expect(pageOf(read)).toBe(html)
  })

  it('of any program is well formed, without harmful characters', () => {
    const property = fc.property(anyProgramFile, (yaml) => {
      const read = load(yaml).program
      if (!read || idsOf(read).size === 0) return
      const html = pageOf(read, { zone: { name: 'Asia/Tokyo', label: 'Tokyo' } })
      checkSyntax(html)
      expect(html).toBe(html.toWellFormed())
      expect(isSanitised(html)).toBe(true)
      const page = new Page(html)
      checkStructure(page, idsOf(read))
      expect(isSanitised(page.data<PageData>('_data'))).toBe(true)
    })
    fc.assert(property, { numRuns: Number(process.env.FUZZ_RUNS ?? 15) })
  })

  it('has the parts of the program in order', () => {
    const page = parsedPage(
      readFileSync(new URL('../../../data/esfomo-2025.yaml', import.meta.url), 'utf8'),
    )
    expect(page.all('h2').map((one) => textOf(one))).toEqual([
      'Sat 19 July 2025',
      'Deadlines',
      'About',
    ])
    const [contents] = page.all('nav')
    expect(contents?.attribs).toEqual({ 'aria-label': 'Contents' })
    const links = page.all('a', contents).map((link) => [link.attribs.href, textOf(link)])
    expect(links).toEqual([
      ['#_day-2025-07-19', 'Sat 19 July'],
      ['#_deadlines', 'Deadlines'],
      ['#_about', 'About'],
    ])
    const [top = []] = page.all('header')
    expect(page.all('p', top).map((one) => textOf(one))).toEqual([
      '3rd Workshop on Efficient Systems for Foundation Models',
      'Code it, run it, crash it–restart it.',
      'Sat 19 July 2025 · Vancouver Convention Center, Vancouver, Canada · East Exhibition Hall A',
      'es-fomo.com · Call for papers · Submissions and accepted papers · The workshop at ICML',
    ])
  })

  it('has no contents where it has one part', () => {
    expect(parsedPage(withSessions('- {title: A, start: 9:00}')).all('nav')).toEqual([])
  })

  it('of deadlines alone has no schedule', () => {
    const page = parsedPage(withDeadlines('- {id: p, title: P, due: 2025-05-20 23:59 AoE}'))
    expect(page.all().some(({ attribs }) => attribs.id === '_schedule')).toBe(false)
    expect(page.all('h2').map((one) => textOf(one))).toEqual(['Deadlines'])
    expect(page.data<PageData>('_data').days).toEqual([])
  })

  it('explains the marks that it uses', () => {
    expect(textOf(parsedPage(programIn('two-days')).all('footer'))).toBe(
      '~ marks a time that the program does not state. +1d marks a time on the next date. ' +
        'Updated 1 July 2024, 12:00 Vienna.',
    )
    expect(textOf(parsedPage(withSessions('- {title: A, start: 9:00}')).all('footer'))).toBe('')
  })

  it('has what the browser need not lay out from 200 sessions and talks on', () => {
    const talks = Array.from({ length: 198 }, (_, at) => `    - {id: t${at}, title: T}`).join('\n')
    const yaml = withSessions(
      `- {id: a, title: A, start: 9:00}\n- id: b\n  title: B\n  start: 10:00\n  talks:\n${talks}`,
    )
    expect(parsedPage(yaml).at('_schedule').attribs.class).toBe('long')
    expect(
      parsedPage(yaml.replace(/^.*t197.*\n/m, '')).at('_schedule').attribs.class,
    ).toBeUndefined()
  })
})

describe('the writer', () => {
  it('writes nothing of a program without sessions and deadlines', () => {
    const read = programIn('two-days')
    const nothing = { selection: select(read, { only: 'sessions' }), days: () => [] }
    expect(() => pageOf(read, nothing)).toThrow('nothing is written')
  })
})
