#!/usr/bin/env node
// An old Node has to parse this file to say that it is too old: no syntax newer than ES5.
// biome-ignore-all lint/style/useTemplate: newer than ES5

var version = process.versions.node
var parts = version.split('.').map(Number)

// Node 21 and 22.0 to 22.11, which `engines` leaves out, run esfomo but not the tools that build it.
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  process.stderr.write('esfomo needs Node.js 20.19 or later; this is ' + version + '\n')
  process.exit(2)
}

function fail(error) {
  var reason = error.message.split('\n')[0]
  process.stderr.write("esfomo: can't start: " + reason + '; in a clone, run npm ci first\n')
  process.exitCode = 2
}

try {
  require('../dist/launch.cjs').launch(require('node:path').dirname(__dirname)).catch(fail)
} catch (error) {
  fail(error)
}
