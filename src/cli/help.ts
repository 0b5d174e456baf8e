/** Lays out the help of a command for a terminal. */
import type { Command } from '../definition/command.ts'
import { widthOf, wrap } from '../render/layout/wrap.ts'
import { isTopic, TOPIC_NAMES, type TopicName } from './command-first.ts'
import { briefOptions, manualOf, type Section, SUMMARY, summaryOf, usageOf } from './manual.ts'
import { TOPICS } from './topics.ts'

const MARGIN = 2
const GAP = 2
/** Minimum width for descriptions beside the terms; below it they go under the terms. */
const MIN_TEXT = 24

/** A command, a topic, or the program if undefined. */
export type HelpSubject = Command | TopicName | undefined

/** Returns the help in lines no wider than `columns`. */
export function helpText(subject: HelpSubject, columns: number): string {
  return blocksOf(subject, columns)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function blocksOf(subject: HelpSubject, columns: number): string[][] {
  if (subject === undefined) return overview(columns)
  if (isTopic(subject)) {
    const topic = TOPICS[subject]
    return [wrap(topic.summary, columns), sectionLines(topic, columns)]
  }
  return [
    labelled('Usage', usageOf(subject), columns),
    wrap(`${summaryOf(subject)}.`, columns),
    ...manualOf(subject).map((section) => sectionLines(section, columns)),
  ]
}

/**
 * Returns the help of the program. A terminal of 24 rows shows it whole: of a longer text it would
 * show the end, which is not where the commands are.
 */
function overview(columns: number): string[][] {
  const commands = manualOf(undefined).find(({ title }) => title === 'Commands')
  return [
    [...labelled('Usage', usageOf(undefined), columns), ...wrap(SUMMARY, columns)],
    commands ? sectionLines(commands, columns) : [],
    [
      ...labelled('Options of now', briefOptions().join(' '), columns),
      ...labelled('More', MORE, columns),
    ],
  ]
}

const MORE = `esfomo help <command>, or one of: ${TOPIC_NAMES.join(', ')}`

/** Returns `Usage: TEXT`, with further lines indented to the text, or a little if it is narrow. */
function labelled(label: string, text: string, columns: number): string[] {
  const start = label.length + 2
  if (columns - start < 2 * MIN_TEXT) {
    const [first = '', ...more] = wrap(`${label}: ${text}`, columns - MARGIN)
    return [first, ...more.map((line) => ' '.repeat(MARGIN) + line)]
  }
  return [`${label}: ${indented(text, start, columns).join('\n').trimStart()}`]
}

function sectionLines({ title, note, items }: Section, columns: number): string[] {
  const width = Math.max(...items.map(({ term }) => widthOf(term)))
  const textStart = MARGIN + width + GAP
  const lines = items.flatMap(({ term, text }) => {
    if (columns - textStart < MIN_TEXT) {
      return [...indented(term, MARGIN, columns), ...indented(text, 2 * MARGIN + GAP, columns)]
    }
    const [first = '', ...more] = indented(text, textStart, columns)
    return [' '.repeat(MARGIN) + term.padEnd(width + GAP) + first.trimStart(), ...more]
  })
  const above = note === undefined ? [] : indented(note, MARGIN, columns)
  return [`${title}:`, ...above, ...lines]
}

function indented(text: string, margin: number, columns: number): string[] {
  return wrap(text, columns - margin).map((line) => ' '.repeat(margin) + line)
}
