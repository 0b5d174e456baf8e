/** Required before a program: at its end writes what it loaded, and what it used of Intl. */
const { writeFileSync } = require('node:fs')
const { relative } = require('node:path')

const asked = new Set()
globalThis.Intl = new Proxy(Intl, {
  get(intl, name) {
    asked.add(`Intl.${String(name)}`)
    return Reflect.get(intl, name)
  },
})
/** @returns {string[]} what Node has loaded of itself: known to it, and to no documentation */
const builtIns = () => Reflect.get(process, 'moduleLoadList')
const before = new Set(builtIns())

process.on('exit', () => {
  const files = Object.keys(require.cache).map((file) => relative(`${__dirname}/..`, file))
  const builtIn = builtIns().filter((name) => !before.has(name))
  writeFileSync(process.env.LOADED ?? '', JSON.stringify({ files, builtIn, asked: [...asked] }))
})
