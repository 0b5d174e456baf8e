/**
 * Preloaded with `node -r`: on exit, writes to the file LOADED which modules were loaded and which
 * members of Intl were used.
 */
const { writeFileSync } = require('node:fs')
const { relative } = require('node:path')

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
  const files = Object.keys(require.cache).map((file) => relative(`${__dirname}/..`, file))
  const builtIn = builtIns().filter((name) => !before.has(name))
  writeFileSync(
    process.env.LOADED ?? '',
    JSON.stringify({ files, builtIn, usedIntl: [...usedIntl] }),
  )
})
