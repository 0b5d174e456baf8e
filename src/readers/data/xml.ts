/** Parses XML without keeping it, with limits. */
import { SaxesParser } from 'saxes'
import { problem } from '../../model/problems/index.ts'
import { SourceError } from '../source-error.ts'
import { explain } from './xml-errors.ts'

/** Maximum depth of elements. */
const MAX_DEPTH = 100

export type Attributes = Readonly<Record<string, string>>

/** What is called for each part of an XML text, in its order. */
export interface XmlHandler {
  /** `line` is that of the end of the tag, from 1. */
  open(name: string, attributes: Attributes, line: number): void
  text(text: string): void
  close(): void
}

/**
 * Walks over XML. Throws a SourceError with the place if it is not well-formed, has a DOCTYPE, or is
 * nested too deeply. No entities are read but those of XML itself.
 */
export function walkXml(text: string, handler: XmlHandler): void {
  const parser = new SaxesParser()
  const open: string[] = []
  let closed = ''
  parser.on('doctype', () => {
    throw SourceError.at(problem('doctype'), text, text.search(/<!DOCTYPE/))
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.push(name) > MAX_DEPTH) {
      throw SourceError.at(problem('too-deep'), text, parser.position - 1)
    }
    handler.open(name, attributes, parser.line)
  })
  parser.on('text', (text) => handler.text(text))
  parser.on('cdata', (text) => handler.text(text))
  parser.on('closetag', () => {
    closed = open.pop() ?? ''
    handler.close()
  })
  parser.on('error', ({ message }) => {
    const { reason, offset } = explain(message, text, parser.position, closed)
    throw SourceError.at(problem('xml-syntax', reason), text, offset)
  })
  parser.write(text).close()
}
