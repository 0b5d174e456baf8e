import { expect, it } from 'vitest'
import { rootElement } from '../../src/readers/markup.ts'
import { readSource } from './foreign.ts'

it.each([
  ['<schedule>', 'schedule'],
  ['<?xml version="1.0"?>\n<!-- <a> -->\n <schedule/>', 'schedule'],
  [`${' '.repeat(5000)}<x:schedule>`, 'schedule'],
  ['<!DOCTYPE schedule><schedule>', null],
  ['<!-- <a>', null],
  ['<?xml <a>', null],
  ['< a>', null],
  ['<', null],
])('finds the root element of %j', (text, root) => expect(rootElement(text)).toBe(root))

const FORMATS = 'esfomo reads frab XML'

it.each([
  ['<!doctype html><title>Tea</title>', '1:1 other-file-type', 'this is a web page', '.ics'],
  [
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
    '1:1 other-file-type',
    'web page',
    'schedule.xml',
  ],
  ['\n<!-- Tea -->\n  <HTML lang="en">', '3:3 other-file-type', 'web page', '.json'],
  ['<div class="schedule">', '1:1 other-file-type', 'web page', '.ics'],
  [
    '<?xml version="1.0"?><iCalendar xmlns="…"/>',
    '1:22 other-file-type',
    'this is xCal',
    'the .ics',
  ],
  ['<x:icalendar/>', '1:1 other-file-type', 'this is xCal', 'the .ics'],
  ['<!DOCTYPE schedule [<!ENTITY a "b">]><schedule/>', '1:1 doctype', 'DOCTYPE', 'remove'],
  ['<rss version="2.0"/>', '1:1 other-file-type', 'this is an RSS feed', '.ics'],
  ['<feed xmlns="http://www.w3.org/2005/Atom"/>', '1:1 other-file-type', 'an Atom feed', '.ics'],
  ['<svg:svg/>', '1:1 other-file-type', 'an SVG image', 'esfomo help sources'],
  ['<opml version="2.0"/>', '1:1 unreadable-format', 'the root element <opml>', FORMATS],
  ['<!-- nothing', '1:1 unreadable-format', 'no program in this XML', FORMATS],
])('refuses %j', async (content, problem, message, hint) => {
  const { program, problems } = await readSource(content)
  expect(program).toBeNull()
  const [first] = problems
  expect(`${first?.line}:${first?.column} ${first?.code}`).toBe(problem)
  expect(first?.message).toContain(message)
  expect(first?.hint).toContain(hint)
})

it('refuses a web page as such even if a part of it is asked for', async () => {
  const { problems } = await readSource('<!doctype html>', { part: 'day1' })
  expect(problems.map(({ code }) => code)).toEqual(['other-file-type'])
})
