#!/usr/bin/env node
const { dirname } = require('node:path')

function tell({ message }) {
  const [reason] = message.split('\n')
  process.stderr.write(`esfomo: can't start: ${reason}; in a clone, run npm ci first\n`)
  process.exitCode = 2
}

try {
  require('../dist/esfomo.cjs').start(dirname(__dirname)).catch(tell)
} catch (error) {
  tell(error)
}
