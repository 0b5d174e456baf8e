/** Checks the addresses of a foreign source. */

import { isWebAddress } from '../../text/web-address.ts'
import type { Notes } from './notes.ts'
import type { SourceLink } from './source-program.ts'
import { cleanLine, type Descriptions, type Given } from './text.ts'

export interface UrlTools {
  readonly notes: Notes
  /** Base of relative addresses; null if there is none. */
  readonly baseUrl: string | null
}

export interface LinkTools extends UrlTools {
  readonly descriptions: Descriptions
}

/** Maximum length of an address, in characters. */
const MAX_LENGTH = 4000

/** Returns an address that may become a link, or null after noting why it is left out. */
export function cleanUrl(text: Given, { notes, baseUrl }: UrlTools): string | null {
  const address = text?.trim() ?? ''
  if (address === '') return null
  if (address.length > MAX_LENGTH) {
    notes.leftOut('field', `links of more than ${MAX_LENGTH} characters`, { example: address })
    return null
  }
  if (isWebAddress(address)) return withoutKey(address, notes)
  const resolved = baseUrl !== null && isRelative(address) ? resolve(address, baseUrl) : null
  if (resolved !== null) return resolved
  notes.leftOut('field', 'links that are not web addresses', { example: address })
  return null
}

/** Matches a parameter with the key or signature of whoever asked Indico. */
const KEY = /(?<=[?&])(?:ak|apikey|signature)=[^&#]*&?/gi

/** Returns an address without the key of a person, which is noted. */
function withoutKey(address: string, notes: Notes): string {
  const open = address.replace(KEY, '')
  if (open === address) return address
  notes.changed('field', 'links with the key or signature of a person: left out of the address')
  return open.replace(/[?&](?=#|$)/, '')
}

/** Returns whether an address may be relative: it names no scheme, and is no host such as `www.a.org`. */
function isRelative(address: string): boolean {
  return !/^[a-z][a-z\d+.-]*:|^www\.|\s/i.test(address)
}

function resolve(address: string, base: string): string | null {
  try {
    const { href } = new URL(address, base)
    return isWebAddress(href) ? href : null
  } catch {
    return null
  }
}

/** Returns links with their titles. The host stands for a title that is missing. */
export function cleanLinks(
  links: readonly SourceLink[],
  tools: LinkTools,
): { title: string; url: string }[] {
  const seen = new Set<string>()
  return links.flatMap((link) => {
    if (link.url.trim() === '') {
      tools.notes.leftOut('field', 'links without an address', { example: link.title ?? null })
    }
    const url = cleanUrl(link.url, tools)
    if (url === null || seen.has(url)) return []
    seen.add(url)
    return { title: cleanLine(link.title, tools.notes) ?? new URL(url).host, url }
  })
}
