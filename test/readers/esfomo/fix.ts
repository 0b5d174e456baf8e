/** Applies the hints of problems to a file, as somebody does who follows them to the letter. */
import type { Problem } from '../../../src/model/problem.ts'
import { load } from './read.ts'

/** Fixes the first error of a file until none is left, at most as often as there are lines. */
export function fixAll(yaml: string): { yaml: string; hints: (string | null)[] } {
  const hints: (string | null)[] = []
  let text = yaml
  for (let left = yaml.split('\n').length; left > 0; left--) {
    const error = load(text).problems.find(({ severity }) => severity === 'error')
    if (!error) break
    hints.push(error.hint)
    const fixed = followHint(text, error)
    if (fixed === text) break
    text = fixed
  }
  return { yaml: text, hints }
}

/** Returns a file after its hint has been followed; unchanged if the hint can't be. */
function followHint(text: string, { line, column, code, hint }: Problem): string {
  const lines = text.split('\n')
  const at = line - 1
  const source = lines[at] ?? ''
  const before = source.slice(0, column - 1)
  const key = /^\s*(?:- )*/.exec(source)?.[0] ?? ''
  const replace = (...written: string[]) => lines.toSpliced(at, 1, ...written).join('\n')
  if (hint === null) return text
  if (hint.startsWith('leave ')) return replace()
  const [, spaces] = /^indent it (?:with|by) (\d+) spaces?$/.exec(hint) ?? []
  if (spaces !== undefined) return replace(' '.repeat(Number(spaces)) + source.trim())
  const [, written = ''] = /^write: (.*?)(?:,? or .*)?$/s.exec(hint) ?? []
  const both = /^(start: .*) and (end: .*), each on its own line$/.exec(written)
  if (both) return replace(`${key}${both[1]}`, `${key.replace('-', ' ')}${both[2]}`)
  const isLine = /^["\w-]+:(?: |$)/.test(written)
  if (code === 'unknown-key' && !isLine)
    return replace(before + source.slice(before.length).replace(/^[^:]+/, written))
  return replace((isLine ? key : before) + written)
}
