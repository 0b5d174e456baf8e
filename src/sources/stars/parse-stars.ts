/** Parses the file with the stars: a map of program id to list of item ids. */
import { isMap, isScalar, isSeq } from 'yaml'
import { type Finding, problem } from '../../model/problems/index.ts'
import { ID_PATTERN, suggestId } from '../../program/ids.ts'
import { repeatsByKey } from '../../readers/esfomo/yaml/repeated-keys.ts'
import type { BrokenEntry, ParsedOwn } from '../own/own-file.ts'
import { parseOwn, type Report, reporter } from '../own/parse-own.ts'
import { NO_LISTS, type StarList, type StarLists } from './stars.ts'

/** Parses the bytes of the file. */
export function parseStars(bytes: Uint8Array): ParsedOwn<StarLists> {
  return parseOwn(bytes, NO_LISTS, (_map, file) => {
    const lists: StarList[] = []
    const broken: BrokenEntry[] = []
    const { contents } = file.document
    const repeats = repeatsByKey(contents, [], file)
    const pairs = isMap(contents) ? contents.items : []
    for (const [program, list] of new Map(pairs.map(({ key, value }) => [textOf(key), value]))) {
      const problems = [...(repeats.get(program) ?? [])]
      const ids = readList(program, list, reporter(file, problems))
      if (problems.length === 0) lists.push({ program, ids: [...new Set(ids)] })
      else broken.push({ name: program, problems })
    }
    return { lists, broken }
  })
}

function readList(program: string, list: unknown, report: Report): string[] {
  if (!ID_PATTERN.test(program))
    report([program], problem('bad-id', program, suggestId(program)), 'key')
  if (isNothing(list) || (isScalar(list) && list.value === null)) return []
  if (!isSeq(list)) {
    const fixed = isScalar(list) && ID_PATTERN.test(textOf(list)) ? `[${textOf(list)}]` : null
    report([program], problem('not-list', program, fixed))
    return []
  }
  return list.items.map((item, index) => {
    const wrong = problemOf(program, item)
    if (wrong) report([program, index], wrong)
    return textOf(item)
  })
}

function problemOf(program: string, item: unknown): Finding | null {
  if (isNothing(item)) return problem('nothing-in-list', program)
  if (!isScalar(item)) return problem('not-text', '', isSeq(item) ? 'a list' : 'a map')
  const id = textOf(item)
  return ID_PATTERN.test(id) ? null : problem('bad-id', id, suggestId(id))
}

function isNothing(node: unknown): boolean {
  return (
    node === null || node === undefined || (isScalar(node) && node.value === null && !node.source)
  )
}

/** Returns the text of a scalar as it is written: an id may look like a number. */
function textOf(node: unknown): string {
  return isScalar(node) ? (node.source ?? String(node.value)) : ''
}
