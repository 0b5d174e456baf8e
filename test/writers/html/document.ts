/** Writes programs as web pages and parses them with htmlparser2, which shares no code with the writer. */
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { DomUtils, parseDocument } from 'htmlparser2'
import type { Program } from '../../../src/model/program.ts'
import { NO_STARS } from '../../../src/model/stars.ts'
import { listDays } from '../../../src/query/days.ts'
import { select } from '../../../src/query/select.ts'
import type { Html } from '../../../src/writers/html/element.ts'
import { write } from '../../../src/writers/html/html.ts'
import type { ExportRequest } from '../../../src/writers/writer.ts'
import { program } from '../../readers/esfomo/read.ts'

type Nodes = Parameters<typeof DomUtils.textContent>[0]
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** Returns a program of test/programs/. */
export function programIn(name: string): Program {
  return program(readFileSync(new URL(`../../programs/${name}.yaml`, import.meta.url), 'utf8'))
}

/** Writes a program as a page. Throws if there is nothing to write. */
export function pageOf(source: string | Program, changes: Partial<ExportRequest> = {}): string {
  const read = typeof source === 'string' ? program(source) : source
  const { text } = write({
    program: read,
    selection: select(read, {}),
    days: () => listDays(read),
    stars: NO_STARS,
    zone: read.timezone,
    wantsDeadlines: false,
    withTalks: false,
    alarms: [],
    icsUrl: null,
    ...changes,
  })
  if (text === null) throw new Error('nothing is written')
  return text
}

/** A parsed page. */
export class Page {
  private readonly root: Nodes

  constructor(html: string | Html) {
    this.root = parseDocument(typeof html === 'string' ? html : html.source).childNodes
  }

  /** Returns all elements, or those with a name. */
  all(name?: string, within: Nodes = this.root): Element[] {
    return DomUtils.getElementsByTagName(name ?? '*', within)
  }

  /** Returns the element with an id. Throws if there is none. */
  at(id: string): Element {
    const found = DomUtils.getElementById(id, this.root)
    if (!found) throw new Error(`no element #${id}`)
    return found
  }

  /** Returns the elements with a class. */
  classed(name: string, within: Nodes = this.root): Element[] {
    return this.all('*', within).filter(({ attribs }) => {
      return attribs.class?.split(' ').includes(name)
    })
  }

  /** Returns the texts of the elements with a class. */
  texts(name: string, within: Nodes = this.root): string[] {
    return this.classed(name, within).map(textOf)
  }

  /** Inflates the data in the element with an id. */
  data<T>(id: string): T {
    return JSON.parse(inflated(textOf(this.at(id))))
  }
}

/** Parses the page of a program. */
export function parsedPage(...args: Parameters<typeof pageOf>): Page {
  return new Page(pageOf(...args))
}

export function textOf(node: Nodes): string {
  return DomUtils.textContent(node)
}

/** Inflates Base64 by node:zlib, which shares no code with the writer. */
export function inflated(base64: string): string {
  return inflateRawSync(Buffer.from(base64, 'base64')).toString()
}
