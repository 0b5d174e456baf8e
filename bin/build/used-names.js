/** What a bundle takes from the modules that are left out of it. */

/**
 * Of each module the names that are used, as the imports say that esbuild leaves in an ES module:
 * those of types are gone.
 *
 * @param {string} code
 * @returns {Map<string, Set<string>>}
 */
export function usedNames(code) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map()
  for (const [, clause = '', module = ''] of code.matchAll(/^import ([^;]*?) from "(.*)";$/gm)) {
    const names = found.get(module) ?? new Set()
    for (const name of namesOf(clause, code)) names.add(name)
    found.set(module, names)
  }
  return found
}

/**
 * Throws for a clause of another kind: a name that is passed over would be missing from the build.
 *
 * @param {string} clause `x`, `{ x, y as z }` or `* as x`
 * @param {string} code
 */
function namesOf(clause, code) {
  const [, all] = /^\* as (\w+)$/.exec(clause) ?? []
  const [, named] = /^\{([\w\s,]*)\}$/.exec(clause) ?? []
  if (all) return firsts(code, new RegExp(`\\b${all}\\.(\\w+)`, 'g'))
  if (named) return firsts(named, /(\w+)(?: as \w+)?/g)
  if (/^\w+$/.test(clause)) return ['default']
  throw new Error(`can't tell what is imported by: import ${clause}`)
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function firsts(text, pattern) {
  return [...text.matchAll(pattern)].map(([, first = '']) => first)
}

/**
 * An ES module that takes names from a value, under names of its own: `enum` is a word.
 *
 * @param {string} from an expression
 * @param {ReadonlySet<string>} names
 */
export function taken(from, names) {
  const parts = [...names].map((name) => `${name}: ${name}_`).join(', ')
  const exported = [...names].map((name) => `${name}_ as ${name}`).join(', ')
  return `const { ${parts} } = ${from}\nexport { ${exported} }`
}
