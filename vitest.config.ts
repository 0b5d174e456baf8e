import { defineConfig } from 'vitest/config'

// A machine far away from every workshop, whose clock is three quarters of an hour off and whose
// locale has other digits: nothing may depend on where the tests run.
process.env.TZ = 'Pacific/Chatham'
process.env.LC_ALL = 'fa_IR'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    maxWorkers: 2, // vitest leaves a core free by itself, which of two is half
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'] } },
      // Needs calendar programs that `npm ci` does not install: see .ci/run.
      { extends: true, test: { name: 'clients', include: ['test/clients/*.clients.ts'] } },
      // Needs shells and tmux: see .ci/run too.
      { extends: true, test: { name: 'terminal', include: ['test/terminal/*.terminal.ts'] } },
      // Asks the registry for what the package depends on.
      { extends: true, test: { name: 'package', include: ['test/package/*.package.ts'] } },
    ],
  },
})
