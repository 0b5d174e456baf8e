/** To be required before a program: tells at its end how much memory it took, in kilobytes. */
const { writeSync } = require('node:fs')

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
