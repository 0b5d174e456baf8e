/** The licences of what is built in, as they ask to be passed on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LINE = '-'.repeat(80)

/**
 * The licence of every package that one of the files belongs to. Most have the same text: it stands
 * once, below all whose text it is.
 *
 * @param {readonly string[]} files
 * @param {string} root the folder that their paths start from
 */
export function licences(files, root) {
  const folders = new Set(
    files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []),
  )
  /** @type {Map<string, string[]>} */
  const owners = new Map()
  for (const folder of [...folders].sort()) {
    const { owner, terms } = licence(join(root, folder))
    owners.set(terms, [...(owners.get(terms) ?? []), owner])
  }
  return [...owners]
    .map(([terms, names]) => [...names, terms].join('\n\n'))
    .join(`\n\n${LINE}\n\n`)
    .concat('\n')
}

/**
 * Whose it is, and on which terms. A package without the text still says both.
 *
 * @param {string} folder
 */
function licence(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  if (!license) throw new Error(`${name} has no licence`)
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const text = file
    ? readFileSync(join(folder, file), 'utf8')
    : `Copyright ${author?.name ?? author}`
  // What MIT and ISC begin with: what stands before it are the owners.
  const start = text.search(/Permission (?:is hereby granted|to use, copy)/)
  const [before, terms] = start === -1 ? [text, ''] : [text.slice(0, start), text.slice(start)]
  return {
    owner: `${name} ${version}, ${license}\n${inLines(before)}`,
    terms: inLines(terms),
  }
}

/**
 * Paragraphs a line each, for each package breaks its lines elsewhere.
 *
 * @param {string} text
 */
function inLines(text) {
  const paragraphs = text.trim().split(/\r?\n\s*\n/)
  return paragraphs.map((one) => one.replace(/\s+/g, ' ').trim()).join('\n')
}
