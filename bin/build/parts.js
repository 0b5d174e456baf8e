/**
 * Our own code in parts: the core, which is all that `esfomo now` needs, and a file for each
 * `import()` of the sources. esbuild splits ES modules alone, so this is done here: a part takes what
 * the core has from the core, and what it shares with other parts each of them has for itself. So
 * what has a state, or a class that others may ask for, has to be in one of them alone: `onlyOnce`.
 */
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { taken, usedNames } from './used-names.js'
import { OUT } from './write.js'

/** @import { Metafile, Plugin } from 'esbuild' */

export const START = 'src/node/start.ts'

/** What every command needs is no file to be looked for. */
export const IN_CORE = ['commander']

/**
 * The sources in the core, and those that parts begin with.
 *
 * @param {Pick<Metafile, 'inputs'>} metafile of a bundle of all sources
 */
export function partsOf({ inputs }) {
  const core = new Set([START])
  for (const source of core) {
    for (const { path, kind, external } of inputs[source]?.imports ?? []) {
      if (kind === 'import-statement' && !external) core.add(path)
    }
  }
  const called = Object.values(inputs).flatMap(({ imports }) => {
    return imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path)
  })
  return { core: [...core], parts: [...new Set(called)] }
}

/**
 * What parts take from the core: of each source, or library, the names.
 *
 * @param {string} code the parts as ES modules, that import from the core
 */
export function sharedNames(code) {
  const found = usedNames(code)
  for (const path of found.keys()) {
    if (!path.startsWith('src/') && !IN_CORE.includes(path)) found.delete(path)
  }
  return found
}

/**
 * What the core begins with: the start, and what it shares.
 *
 * @param {ReadonlyMap<string, ReadonlySet<string>>} shared
 */
export function coreEntry(shared) {
  const all = [...shared].map(([path, names], index) => {
    const from = path.startsWith('src/') ? `./${path}` : path
    const clause = [...names].map((name) => `${name} as ${name}${index}`)
    const values = [...names].map((name) => `${name}: ${name}${index}`)
    return {
      imported: `import { ${clause.join(', ')} } from '${from}'`,
      getter: `get '${path}'() { return { ${values.join(', ')} } }`,
    }
  })
  return [
    `export { start } from './${START}'`,
    ...all.map(({ imported }) => imported),
    `export const shared = { ${all.map(({ getter }) => getter).join(', ')} }`,
  ].join('\n')
}

/**
 * The way from a folder to a path, as esbuild writes it, on Windows too.
 *
 * @param {string} folder
 * @param {string} path
 */
function pathFrom(folder, path) {
  return relative(folder, path).replaceAll('\\', '/')
}

/** @param {string} part a source */
export function fileOfPart(part) {
  return part.replace(/^src\//, '').replace(/\.ts$/, '.cjs')
}

/**
 * Leaves what is in the core to be imported from there, under the path of its source.
 *
 * @param {readonly string[]} core
 * @returns {Plugin}
 */
export function besidesCore(core) {
  return {
    name: 'besides-core',
    setup({ onResolve, initialOptions: { absWorkingDir: root = '' } }) {
      onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir }) => {
        const source = pathFrom(root, resolve(resolveDir, path))
        return core.includes(source) ? { path: source, external: true } : undefined
      })
    },
  }
}

/**
 * Joins the parts: other parts are files beside this one, and what is shared comes from the core.
 *
 * @param {readonly string[]} parts
 * @param {ReadonlyMap<string, ReadonlySet<string>>} shared nothing, for the core itself
 * @returns {Plugin}
 */
export function joined(parts, shared) {
  return {
    name: 'joined',
    setup({ onResolve, onLoad, initialOptions: { absWorkingDir: root = '', outfile = '' } }) {
      const namespace = 'core'
      const fromHere = (/** @type {string} */ file) => {
        const path = pathFrom(dirname(outfile), join(OUT, file))
        return path.startsWith('.') ? path : `./${path}`
      }
      onResolve({ filter: /^/ }, ({ path, resolveDir, kind }) => {
        const source = path.startsWith('.') ? pathFrom(root, resolve(resolveDir, path)) : path
        if (kind === 'dynamic-import' && parts.includes(source)) {
          return { path: fromHere(fileOfPart(source)), external: true }
        }
        return shared.has(source) ? { path: source, namespace } : undefined
      })
      onLoad({ filter: /^/, namespace }, ({ path }) => {
        const from = `require('${fromHere('esfomo.cjs')}').shared['${path}']`
        return { contents: taken(from, shared.get(path) ?? new Set()), resolveDir: root }
      })
      onResolve({ filter: /esfomo\.cjs$/, namespace }, ({ path }) => ({ path, external: true }))
    },
  }
}

/** A class, a variable, or something that is filled, at the top of a source. */
const STATE =
  /^(?:export )?(?:(?:abstract )?class |let |const \w+ = new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\))/m

/**
 * Throws where a source that has a state went into several files: each would have its own.
 *
 * @param {readonly string[]} files what went into all of them
 * @param {string} root
 */
export function onlyOnce(files, root) {
  const again = files.filter(
    (path, index) => path.startsWith('src/') && files.indexOf(path) < index,
  )
  for (const source of again) {
    if (STATE.test(readFileSync(join(root, source), 'utf8'))) {
      throw new Error(`${source} has a state, and is built into several files`)
    }
  }
}
