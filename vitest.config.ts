import { defineConfig } from 'vitest/config'
import { htmlPage } from './bin/build/html-page.js'

// A zone far from every workshop, with an offset of three quarters of an hour, and a locale with other
// digits: no result may depend on where the tests run.
process.env.TZ = 'Pacific/Chatham'
process.env.LC_ALL = 'fa_IR'

export default defineConfig({
  plugins: [htmlPage() as never],
  test: {
    testTimeout: 60_000,
    setupFiles: ['test/set-up.ts'],
    maxWorkers: 2, // by default vitest leaves one core free, which is half of two
    projects: [
      {
        extends: true,
        // Each worker is a process, since threads would share its zone and its locale. It loads a module
        // once for all test files: none of them changes a module or the environment.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          pool: 'forks',
          isolate: false,
        },
      },
      // Asks servers on this machine, and runs many commands.
      { extends: true, test: { name: 'network', include: ['test/network/*.network.ts'] } },
      // Replays all transcripts with each state of the store, and runs processes that share one.
      {
        extends: true,
        test: { name: 'store', include: ['test/store/*.store.ts'], pool: 'forks' },
      },
      // Runs several processes at once.
      { extends: true, test: { name: 'processes', include: ['test/processes/*.processes.ts'] } },
      // Needs calendar programs that `npm ci` does not install; .ci/run does.
      { extends: true, test: { name: 'clients', include: ['test/clients/*.clients.ts'] } },
      // Needs shells and tmux, which .ci/run installs.
      { extends: true, test: { name: 'terminal', include: ['test/terminal/*.terminal.ts'] } },
      // Opens the page in Chromium, which .ci/run installs.
      {
        extends: true,
        test: {
          name: 'page',
          include: ['test/page/*.page.ts'],
          globalSetup: 'test/page/browser.ts',
          pool: 'forks',
          isolate: false,
        },
      },
      // Asks the registry about dependencies.
      { extends: true, test: { name: 'package', include: ['test/package/*.package.ts'] } },
    ],
  },
})
