/** Writes to the file TRACE what of the network a process uses: loaded with `node -r`. */
const dgram = require('node:dgram')
const dns = require('node:dns')
const { appendFileSync } = require('node:fs')
const net = require('node:net')

const { TRACE = '' } = process.env

/**
 * Reports each use of a function of the network.
 * @param {any} owner
 * @param {string} name
 */
function trace(owner, name) {
  const original = owner[name]
  owner[name] = /** @param {any[]} args */ function traced(...args) {
    appendFileSync(TRACE, `${name} `)
    return Reflect.apply(original, this, args)
  }
}

trace(net.Socket.prototype, 'connect')
trace(net.Server.prototype, 'listen')
trace(dgram.Socket.prototype, 'bind')
trace(dgram.Socket.prototype, 'send')
for (const name of Object.keys(dns)) {
  if (/^(?:lookup|resolve|reverse)/.test(name)) trace(dns, name)
}
for (const name of Object.keys(dns.promises)) {
  if (/^(?:lookup|resolve|reverse)/.test(name)) trace(dns.promises, name)
}
const { fetch } = globalThis
globalThis.fetch = (...args) => {
  appendFileSync(TRACE, 'fetch ')
  return fetch(...args)
}
