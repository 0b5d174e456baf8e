/**
 * Preloaded with `node -r`: on exit, writes to the file LOADED which modules were loaded, which other
 * files were read at once, and which members of Intl were used. Node's zone data appears to be of the
 * release NODE_ZONE_DATA.
 */
const fs = require('node:fs')
const { relative } = require('node:path')

Object.defineProperty(process, 'versions', {
  value: { ...process.versions, tz: process.env.NODE_ZONE_DATA },
})

const isCode = (/** @type {string} */ path) => /\.c?js$/.test(path)

/** @type {string[]} */
const read = []
const { openSync, readFileSync, writeFileSync } = fs
fs.readFileSync = /** @type {typeof readFileSync} */ (
  (...argv) => {
    if (typeof argv[0] === 'string') read.push(argv[0])
    return readFileSync(...argv)
  }
)
fs.openSync = /** @type {typeof openSync} */ (
  (...argv) => {
    const path = String(argv[0])
    if (isCode(path)) read.push(path)
    return openSync(...argv)
  }
)

const usedIntl = new Set()
globalThis.Intl = new Proxy(Intl, {
  get(intl, name) {
    usedIntl.add(`Intl.${String(name)}`)
    return Reflect.get(intl, name)
  },
})
/** @returns {string[]} built-in modules that Node has loaded; `moduleLoadList` is undocumented */
const builtIns = () => Reflect.get(process, 'moduleLoadList')
const before = new Set(builtIns())

process.on('exit', () => {
  /** @param {string[]} paths */
  const inPackage = (paths) => paths.map((path) => relative(`${__dirname}/..`, path))
  const files = inPackage([...new Set([...Object.keys(require.cache), ...read.filter(isCode)])])
  const data = inPackage(read.filter((path) => !isCode(path)))
  const builtIn = builtIns().filter((name) => !before.has(name))
  writeFileSync(
    process.env.LOADED ?? '',
    JSON.stringify({ files, data, builtIn, usedIntl: [...usedIntl] }),
  )
})
