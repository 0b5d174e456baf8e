/**
 * Bundles the browser's side of the HTML page, which src/writers/html imports as texts. Its script is
 * deflated: it takes 40 % of a small page otherwise.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { deflateSync, strToU8 } from 'fflate'
import { bundle } from 'lightningcss'
import removeAccents from 'remove-accents'
import { build } from 'rolldown'

/** @import { Plugin } from 'rolldown' */

const PAGE = join(import.meta.dirname, '../../src/writers/html/page')
const OFFSET = join(PAGE, '../../../time/offset.ts')
const BROWSER_ZONES = join(PAGE, 'browser-zones.ts')

/** The module that the writer imports; src/writers/html/virtual-page.d.ts declares it. */
const MODULE = 'virtual:page'

/** Provides MODULE, for the build and for the tests. @returns {Plugin} */
export function htmlPage() {
  return {
    name: 'html-page',
    resolveId: (id) => (id === MODULE ? { id: `\0${MODULE}` } : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null
      const texts = await textsOfPage()
      return Object.entries(texts)
        .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)}`)
        .join('\n')
    },
  }
}

async function textsOfPage() {
  const script = await bundleScript('page.ts')
  return {
    START: await bundleScript('start.ts'),
    SCRIPT: Buffer.from(deflateSync(strToU8(script), { level: 9 })).toString('base64'),
    SCRIPT_HASH: createHash('sha256').update(script).digest('base64'),
    STYLE: minifyStyle(),
  }
}

/** @param {string} name */
async function bundleScript(name) {
  const { output } = await build({
    input: join(PAGE, name),
    platform: 'browser',
    tsconfig: false,
    write: false,
    checks: { pluginTimings: false },
    plugins: [browserZones, fewerAccents],
    transform: { target: 'es2022' },
    onLog(level, { message }) {
      if (level === 'warn') throw new Error(message)
    },
    output: { format: 'iife', minify: true },
  })
  return output[0].code.trim()
}

/**
 * Replaces the package's zone data by the browser's, which knows all zones and takes no bytes.
 * @type {Plugin}
 */
const browserZones = {
  name: 'browser-zones',
  resolveId: (id, importer) => {
    return id === './zone-data.ts' && importer === OFFSET ? BROWSER_ZONES : null
  },
}

/**
 * Replaces remove-accents by those of its letters that text/match.ts does not take apart before, such as
 * Ł: 26 of more than 400.
 * @type {Plugin}
 */
export const fewerAccents = {
  name: 'fewer-accents',
  resolveId: (id) => (id === 'remove-accents' ? `\0${id}` : null),
  load: (id) => (id === '\0remove-accents' ? fewerAccentsCode() : null),
}

function fewerAccentsCode() {
  const letters = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code))
  const whole = letters.filter((one) => one.normalize('NFD') === one && /\p{L}/u.test(one))
  const plain = whole
    .map((one) => [one, removeAccents(one)])
    .filter(([one, other]) => one !== other)
  return `const plain = ${JSON.stringify(Object.fromEntries(plain))}
    export default (text) => text.replace(/[${plain.map(([one]) => one).join('')}]/g, (one) => plain[one])`
}

function minifyStyle() {
  return bundle({ filename: join(PAGE, 'page.css'), minify: true }).code.toString()
}
