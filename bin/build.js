/**
 * Makes dist/ of src/: what is published, and what bin/esfomo.cjs starts. `esfomo now` stands in
 * prompts and status bars, so it is to take little longer than Node itself. Hence:
 *
 * - CommonJS: to load a first ES module costs a fifth of Node's own start. esbuild splits no
 *   CommonJS, so all of our own code is one file; to skip over what a command does not need of it
 *   takes less than a file for each command would.
 * - A library is a file of its own that is read when it is first used. The sources import it as
 *   always: `lazily` stands between.
 * - Of a library only what the sources use is kept, and the package depends on nothing: who installs
 *   it installs one thing, and no start searches node_modules.
 * - What libraries do as they are loaded, and we may never need, waits until it is needed: `LATER`.
 * - The built-in programs are loaded here: to show one takes no YAML, no schema and no zone data.
 *
 * Neither a snapshot of the heap nor V8's code cache was any faster. What each command loads is told
 * by test/loaded.test.ts, and how long it takes by `npm run bench`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { licences } from './licences.js'

/** @import { BuildOptions, Plugin } from 'esbuild' */
/** @typedef {Map<string, Set<string>>} Libraries Of each library, the names that are used. */

const root = fileURLToPath(new URL('..', import.meta.url))

/** @satisfies {BuildOptions} */
const COMMON = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  metafile: true,
  logLevel: 'warning',
}
const ENTRY = ['src/node/start.ts']

const PLAIN_WIDTH = { 'string-width': './bin/later/string-width.cjs' }

/**
 * - commander loads child_process for commands that are programs of their own: we have none.
 * - string-width asks for all emoji, and wrap-ansi makes an Intl.Segmenter: plain text needs neither.
 * - cli-table3 has colours where it finds them, and none are asked of it.
 * - chalk for Node looks at the terminals there are: we tell it whether there is colour.
 *
 * @type {Record<string, BuildOptions>}
 */
const LATER = {
  commander: { alias: { 'node:child_process': './bin/later/child-process.cjs' } },
  'string-width': { alias: PLAIN_WIDTH },
  'cli-table3': { alias: PLAIN_WIDTH, external: ['@colors/colors'] },
  'wrap-ansi': { alias: PLAIN_WIDTH, inject: ['bin/later/segmenter.js'] },
  chalk: { platform: 'browser' },
}

rmSync(`${root}/dist`, { recursive: true, force: true })
const libraries = await usedLibraries()
const built = await Promise.all([...libraries].map(buildLibrary))
await build({
  ...COMMON,
  entryPoints: ENTRY,
  outfile: 'dist/esfomo.cjs',
  plugins: [lazily(libraries)],
  sourcemap: 'external', // of no use to who runs it, but tells what a stack trace is of
})
await compilePrograms()
writeFileSync(`${root}/dist/THIRD-PARTY-LICENCES.txt`, licences(built, root))

/** The programs that are built in, as the sources load them. */
async function compilePrograms() {
  const outfile = 'dist/compiler.cjs'
  await build({ ...COMMON, entryPoints: ['src/program/compiler.ts'], outfile })
  /** @type {typeof import('../src/program/compiler.ts')} */
  const { compileAll } = createRequire(root)(`${root}/${outfile}`)
  rmSync(`${root}/${outfile}`)
  mkdirSync(`${root}/dist/programs`)
  const read = (/** @type {string} */ name) => readFileSync(`${root}/data/${name}`)
  for (const [id, program] of compileAll(read, process.versions.tz ?? '')) {
    writeFileSync(`${root}/dist/programs/${id}.json`, JSON.stringify(program))
  }
}

/**
 * Of each library the names that the sources use, as the imports say that esbuild leaves in the
 * bundle: those of types are gone.
 *
 * @returns {Promise<Libraries>}
 */
async function usedLibraries() {
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: ENTRY,
    format: 'esm',
    minify: false,
    packages: 'external',
    write: false,
  })
  const code = outputFiles[0]?.text ?? ''
  /** @type {Libraries} */
  const found = new Map()
  for (const [, clause = '', library = ''] of code.matchAll(/^import ([^;]*?) from "(.*)";$/gm)) {
    if (library.startsWith('node:')) continue
    const names = found.get(library) ?? new Set()
    for (const name of namesOf(clause, code)) names.add(name)
    found.set(library, names)
  }
  return found
}

/**
 * @param {string} clause `x`, `{ x, y as z }` or `* as x`
 * @param {string} code
 */
function namesOf(clause, code) {
  const [, all] = /^\* as (\w+)$/.exec(clause) ?? []
  const [, named] = /^\{(.*)\}$/s.exec(clause) ?? []
  if (all) return firsts(code, new RegExp(`\\b${all}\\.(\\w+)`, 'g'))
  return named ? firsts(named, /(\w+)(?: as \w+)?/g) : ['default']
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function firsts(text, pattern) {
  return [...text.matchAll(pattern)].map(([, first = '']) => first)
}

/**
 * @param {[string, Set<string>]} library
 */
function buildLibrary([library, names]) {
  const contents = `export { ${[...names].join(', ')} } from '${library}'`
  const stdin = { contents, resolveDir: root }
  const outfile = `dist/${fileOf(library)}`
  return build({ ...COMMON, ...LATER[library], stdin, outfile })
}

/** @param {string} library */
function fileOf(library) {
  return `libraries/${library.replace('/', '-')}.cjs`
}

/**
 * In place of each library something that looks like it, and loads it when it is first touched.
 *
 * @param {Libraries} libraries
 * @returns {Plugin}
 */
function lazily(libraries) {
  return {
    name: 'lazily',
    setup({ onResolve, onLoad }) {
      const namespace = 'lazily'
      onResolve({ filter: /^[^.]/ }, ({ path }) => {
        return libraries.has(path) ? { path, namespace } : undefined
      })
      onResolve({ filter: /^\.\/libraries\// }, ({ path }) => ({ path, external: true }))
      onLoad({ filter: /.*/, namespace }, ({ path }) => {
        return { contents: standIn(path, libraries.get(path) ?? new Set()), resolveDir: root }
      })
    },
  }
}

/**
 * A module in CommonJS, for esbuild looks names up in one each time they are used. What such a
 * module is as a whole is its default export.
 *
 * @param {string} library
 * @param {Set<string>} names
 */
function standIn(library, names) {
  const named = [...names].filter((name) => name !== 'default')
  return `
    let loaded
    const load = () => (loaded ??= require('./${fileOf(library)}'))
    module.exports = function (...args) {
      return new.target ? new (load().default)(...args) : load().default(...args)
    }
    for (const name of ${JSON.stringify(named)}) {
      Object.defineProperty(module.exports, name, { enumerable: true, get: () => load()[name] })
    }`
}
