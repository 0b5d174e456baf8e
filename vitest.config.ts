import { defineConfig } from 'vitest/config'

// A machine far away from every workshop, whose clock is three quarters of an hour off and whose
// locale has other digits: nothing may depend on where the tests run.
process.env.TZ = 'Pacific/Chatham'
process.env.LC_ALL = 'fa_IR'

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
})
