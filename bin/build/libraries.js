/** Makes each library a file of its own that is loaded on first use. */
import { join } from 'node:path'

/** @import { InputOptions, OutputChunk, Plugin } from 'rolldown' */

/** Bundled with the sources, since every command needs it. Other libraries are lazy. */
const COMMANDER = join(import.meta.dirname, '../../node_modules/commander/index.js')

/** The part of commander that only errors need: it lists the options to suggest one. */
const COMMANDER_HELP = 'commander/help'
const COMMANDER_HELP_JS = join(COMMANDER, '../lib/help.js')

/**
 * Loaded with the chunk that imports it: yaml is called for each node of a file, where proxies cost
 * 5 %, and a schema of js-yaml is extended.
 */
const EAGER = ['yaml', 'js-yaml']

const SRC = join(import.meta.dirname, '../../src')
const LAZY_JS = join(import.meta.dirname, 'runtime/lazy.js')
const UNCHECKED_EVENTS = join(import.meta.dirname, 'runtime/unchecked-events.js')
const PLAIN_WIDTH = join(import.meta.dirname, 'runtime/plain-width.js')

/** @type {Record<string, InputOptions>} Settings that make libraries smaller or quicker to load. */
const SETTINGS = {
  chalk: { platform: 'browser' }, // does not inspect the terminal: src/ does
  [COMMANDER_HELP]: { resolve: { alias: { [COMMANDER_HELP]: COMMANDER_HELP_JS } } },
  'cli-table3': { resolve: { alias: { '@colors/colors/safe': false } } }, // for cell styles
  ics: { resolve: { alias: { '../schema': UNCHECKED_EVENTS } } },
  luxon: {
    // The published bundle can't be tree-shaken, its sources can.
    resolve: { alias: { luxon: join(SRC, '../node_modules/luxon/src/luxon.js') } },
    treeshake: { moduleSideEffects: false },
  },
  uuid: { platform: 'browser' }, // does not load node:crypto
  'wrap-ansi': { transform: { inject: { 'Intl.Segmenter': [LAZY_JS, 'Segmenter'] } } },
  yaml: { platform: 'browser' }, // is an ES module, which can be tree-shaken
}

const ENTRY = '\0entry'
const LAZY = '\0lazy:'

/**
 * Replaces each library that src/ imports by a module with the same exports, which loads the library
 * when one of them is used. Replaces string-width by plain-width.js, in libraries too.
 * @param {string} folder of the library files, relative to the chunk
 * @param {string} [entry] the source of ENTRY, if one library is bundled rather than the sources
 * @returns {Plugin}
 */
export function lazyLibraries(folder, entry) {
  return {
    name: 'lazy-libraries',
    resolveId(id, importer = '') {
      if (id === ENTRY) return id
      if (id === 'commander') return COMMANDER
      if (id === './help.js' && importer.includes('commander')) return { id: LAZY + COMMANDER_HELP }
      if (importer.startsWith(LAZY) && id.startsWith(folder)) return { id, external: 'absolute' }
      if (id === 'string-width' && ![ENTRY, PLAIN_WIDTH].includes(importer)) return PLAIN_WIDTH
      const isOurs = importer.startsWith(SRC) || importer === PLAIN_WIDTH
      if (!isOurs || !/^[@a-z][^:]*$/.test(id)) return null
      return { id: LAZY + id, moduleSideEffects: false }
    },
    async load(id) {
      if (id === ENTRY) return entry
      if (!id.startsWith(LAZY)) return null
      const library = id.slice(LAZY.length)
      const names =
        library === COMMANDER_HELP
          ? ['Help', 'stripColor']
          : Object.keys(await import(library)).filter((name) => name !== 'module.exports')
      const file = `${folder}${library}.cjs`
      return `import { lazy } from ${JSON.stringify(LAZY_JS)}
        const get = ${EAGER.includes(library) ? '(load) => load()' : 'lazy'}
        const ${names.map((name) => `${name}_ = /* @__PURE__ */ get(() => require('${file}').${name})`)}
        export { ${names.map((name) => `${name}_ as ${name}`)} }`
    },
    // Makes commander an ES module: V8 parses the functions that Rolldown wraps CommonJS in twice,
    // which takes 1 ms (rolldown/rolldown#10483).
    transform: {
      filter: { id: /node_modules.commander/ },
      handler: (code) => ({
        code: code
          .replace(/^const (\{.*\}) = require\('(\..*?)(?:\.js)?'\);$/gm, "import $1 from '$2.js'")
          .replace(/^exports\.(\w+) = (\w+);.*$/gm, 'export { $2 as $1 }')
          .replace(/^exports\..*$/gm, ''), // shorthands that src/ does not use
        map: null, // lines stay where they are
      }),
    },
  }
}

/**
 * Returns what to bundle for each library that the chunks use: the exports that tree-shaking left.
 * @param {readonly OutputChunk[]} chunks
 * @returns {InputOptions[]}
 */
export function libraryInputs(chunks) {
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules))
  const replaced = modules.filter(([id]) => id.startsWith(LAZY))
  return replaced.map(([id, { renderedExports }]) => {
    const library = id.slice(LAZY.length)
    const plugins = [lazyLibraries('./', `export { ${renderedExports} } from '${library}'`)]
    return { ...SETTINGS[library], input: { [`libraries/${library}`]: ENTRY }, plugins }
  })
}
