/** Libraries as files of their own, each loaded when it is first used. */

import { join } from 'node:path'
import { taken } from './used-names.js'
import { OUT, write } from './write.js'

/** @import { BuildOptions, Plugin } from 'esbuild' */
/** @typedef {ReadonlyMap<string, ReadonlySet<string>>} Libraries Of each, the names that are used. */

const LATER = './bin/build/later'

/**
 * What libraries do as they are loaded, and we may never need, waits until we do.
 *
 * - commander loads child_process for commands that are programs of their own: we have none.
 * - string-width asks for all emoji, and wrap-ansi makes an Intl.Segmenter: plain text needs neither.
 * - cli-table3 has colours where it finds them, and none are asked of it.
 * - chalk for Node looks at the terminals there are: we tell it whether there is colour.
 * - luxon is all in one file for who imports it, and we only ask it for the offsets of zones.
 * - uuid for Node loads its cryptography, to hash a few names.
 * - yaml for Node is CommonJS, whose functions are read twice: see `eagerly`.
 *
 * @type {Record<string, BuildOptions>}
 */
export const SETTINGS = {
  commander: { alias: { 'node:child_process': `${LATER}/child-process.cjs` } },
  'cli-table3': { plugins: [plainWidth('./string-width.cjs')], external: ['@colors/colors'] },
  'wrap-ansi': {
    plugins: [plainWidth('./string-width.cjs')],
    inject: [`${LATER}/segmenter.js`],
  },
  chalk: { platform: 'browser' },
  luxon: { plugins: [fromLuxonSources()] },
  yaml: { platform: 'browser' },
  uuid: { platform: 'browser' },
}

/**
 * @param {readonly [string, ReadonlySet<string>]} library
 * @param {BuildOptions & { absWorkingDir: string }} options
 */
export function buildLibrary([library, names], options) {
  const contents = `export { ${[...names].join(', ')} } from '${library}'`
  const stdin = { contents, resolveDir: options.absWorkingDir }
  return write({ ...options, ...SETTINGS[library], stdin, outfile: `${OUT}/${fileOf(library)}` })
}

/**
 * In place of string-width what knows the width of plain text, and asks it, at `path`, for the rest.
 *
 * @param {string} path
 * @returns {Plugin}
 */
export function plainWidth(path) {
  return {
    name: 'plain-width',
    setup({ onResolve, initialOptions: { absWorkingDir: root = '' } }) {
      const file = join(root, LATER, 'plain-width.cjs')
      onResolve({ filter: /^string-width$/ }, ({ importer }) => {
        return importer === file ? { path, external: true } : { path: file }
      })
    },
  }
}

/**
 * Takes luxon from its sources, of which only those are kept that are used: its package.json says
 * that this may be done, though the one in its src/ does not.
 *
 * @returns {Plugin}
 */
function fromLuxonSources() {
  return {
    name: 'from-luxon-sources',
    setup({ onResolve, initialOptions: { absWorkingDir: root = '' } }) {
      const sources = join(root, 'node_modules', 'luxon', 'src')
      onResolve({ filter: /^luxon$|^\.\.?\// }, ({ path, resolveDir }) => {
        if (path === 'luxon') return { path: join(sources, 'luxon.js'), sideEffects: false }
        return resolveDir.startsWith(sources)
          ? { path: join(resolveDir, path), sideEffects: false }
          : undefined
      })
    },
  }
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
export function lazily(libraries) {
  return inPlaceOf(libraries, standIn)
}

/**
 * In a part, which is loaded to be used, what is taken by name from a library is there from the
 * beginning: it may be asked for a million times.
 *
 * @param {Libraries} libraries
 * @returns {Plugin}
 */
export function atOnce(libraries) {
  return inPlaceOf(libraries, (file, names) => {
    if (names.has('default')) return standIn(file, names)
    return taken(`require('${file}')`, names)
  })
}

/**
 * @param {Libraries} libraries
 * @param {(file: string, names: ReadonlySet<string>) => string} contents
 * @returns {Plugin}
 */
function inPlaceOf(libraries, contents) {
  return {
    name: 'in-place-of-libraries',
    setup({ onResolve, onLoad, initialOptions: { absWorkingDir = '', outfile = '' } }) {
      const namespace = 'library'
      const up = '../'.repeat(outfile.split('/').length - 2) || './'
      onResolve({ filter: /^[^.]/ }, ({ path }) => {
        return libraries.has(path) ? { path, namespace } : undefined
      })
      onResolve({ filter: /\/libraries\/[\w-]+\.cjs$/, namespace }, ({ path }) => {
        return { path, external: true }
      })
      onLoad({ filter: /.*/, namespace }, ({ path }) => {
        const names = libraries.get(path) ?? new Set()
        return { contents: contents(`${up}${fileOf(path)}`, names), resolveDir: absWorkingDir }
      })
    },
  }
}

/**
 * A module in CommonJS, for esbuild looks names up in one each time they are used. What such a
 * module is as a whole is its default export.
 *
 * @param {string} file
 * @param {ReadonlySet<string>} names
 */
function standIn(file, names) {
  const named = [...names].filter((name) => name !== 'default')
  return `
    let loaded
    const load = () => (loaded ??= require('${file}'))
    module.exports = function (...args) {
      return new.target ? new (load().default)(...args) : load().default(...args)
    }
    for (const name of ${JSON.stringify(named)}) {
      Object.defineProperty(module.exports, name, { enumerable: true, get: () => load()[name] })
    }`
}
