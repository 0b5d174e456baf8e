/** Writes the head of the document: policy, titles, machine-readable data, styles. */
import type { Program } from '../../model/program.ts'
import { oneLine } from '../../text/one-line.ts'
import { element, type Html, rawElement } from './element.ts'
import { linesAbout } from './title.ts'

/** What the head has besides the program. */
export interface HeadParts {
  /** The Content Security Policy. */
  readonly policy: string
  readonly style: string
  readonly accent: string
  /** JSON-LD, or null. */
  readonly linkedData: string | null
  /** Address of the same program as iCalendar, or null. */
  readonly icsUrl: string | null
}

export function headElement(program: Program, parts: HeadParts): Html {
  const title = titleText(program)
  const description = descriptionText(program)
  const { policy, style, linkedData, icsUrl } = parts
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, title),
    named('description', description),
    named('color-scheme', 'light dark'),
    named('generator', 'esfomo'),
    property('og:type', 'website'),
    property('og:title', title),
    property('og:description', description),
    element('link', { rel: 'icon', href: iconAddress(parts.accent) }),
    icsUrl === null
      ? null
      : element('link', { rel: 'alternate', type: 'text/calendar', href: icsUrl }),
    linkedData === null ? null : rawElement('script', { type: 'application/ld+json' }, linkedData),
    rawElement('style', {}, style),
  )
}

function named(name: string, content: string | null): Html | null {
  return content === null ? null : element('meta', { name, content })
}

function property(name: string, content: string | null): Html | null {
  return content === null ? null : element('meta', { property: name, content })
}

function titleText({ name, title }: Program): string {
  return title === null || title === name ? name : `${name}: ${title}`
}

/** Maximum length of a description in characters: search engines and previews cut longer ones. */
const MAX_DESCRIPTION = 200

function descriptionText(program: Program): string | null {
  const { about, motto } = program
  const lines = linesAbout(program)
  const text = oneLine([...lines, about ?? motto ?? []].flat().join(' · '))
  if (text === '') return null
  return text.length <= MAX_DESCRIPTION ? text : `${cutAt(text, MAX_DESCRIPTION)}…`
}

/** Maximum length of a word that is cut off as a whole, in characters. */
const MAX_WORD = 40

/** Returns the beginning of a text, up to the end of a word, or of a character where words are long. */
function cutAt(text: string, length: number): string {
  const start = text.slice(0, length)
  const space = text.lastIndexOf(' ', length)
  const end = space < length - MAX_WORD ? length : space
  return start
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}

/** Returns an icon, a clock in the accent colour: without one, browsers ask the server for it. */
function iconAddress(accent: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='8' fill='${accent}'/><path d='M16 8v8l5 4' fill='none' stroke='#fff' stroke-width='3' stroke-linecap='round'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
