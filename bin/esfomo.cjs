#!/usr/bin/env node
Promise.all([import('../dist/main.js'), import('../dist/node-context.js')])
  .then(async ([{ main }, { nodeContext }]) => main(process.argv.slice(2), await nodeContext()))
  .then((status) => {
    process.exitCode = status
  })
