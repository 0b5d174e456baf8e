/** Parses the YAML of a file beside the source, without which the source can be read too. */
import { parseYamlData } from '../data/yaml.ts'
import { Notes } from '../entries/notes.ts'
import { SourceError } from '../source-error.ts'

/** Returns the value of a file, or null after noting why it can't be read. */
export function parseCompanion(path: string, text: string, notes: Notes): unknown {
  const own = new Notes()
  try {
    const { value } = parseYamlData(text, own)
    for (const { kind, of, what, count, examples } of own.all()) {
      notes.add(kind, of, `${what}, in ${path}`, { count, example: examples[0] ?? null })
    }
    return value
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const example = error.finding.message
    const where = `${path}, line ${error.line}`
    notes.leftOut('field', `${path} can't be read`, { example, where })
    return null
  }
}
