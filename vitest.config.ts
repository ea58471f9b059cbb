import { defineConfig } from 'vitest/config'

// unit: pure, beside the code. db: on a real database. journeys: a real browser against a real server.
export default defineConfig({
  test: {
    // One worker fewer than cores, as by default, would leave a machine with two waiting half the time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'locales/*.test.ts', 'test/house/*.test.ts', 'eval/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      { test: { name: 'shared', include: ['test/shared/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'db',
          include: ['test/db/*.test.ts', 'test/golden/*.test.ts'],
          globalSetup: ['test/support/global.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Bringing in the whole program takes longer than most files: once a worker, not once a file.
          isolate: false,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
