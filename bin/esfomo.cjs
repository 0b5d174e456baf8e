#!/usr/bin/env node
Promise.all([import('../dist/main.js'), import('../dist/node-context.js')])
  .then(async ([{ main }, { nodeContext }]) => main(process.argv.slice(2), await nodeContext()))
  .catch((error) => {
    process.stderr.write(`esfomo: can't start: ${error.message}; in a clone, run npm ci first\n`)
    return 2
  })
  .then((status) => {
    process.exitCode = status
  })
