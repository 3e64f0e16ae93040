import { defineConfig } from 'vitest/config'
import { LongFirst } from './tools/long-first.ts'

// A worker reads the platform once for all of its files; what a file leaves running there is its own fault.
// What is waited for comes when it comes: a busy machine is not a fault.
// Much of what is tried is waited for: a server that is killed, a reading that is cut off, a database.
const shared = { isolate: false, maxWorkers: 3, expect: { poll: { timeout: 30_000 } } }

const conditions = ['@medelge/source']
const source = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // What is set up once for all files is read in an environment of its own.
  environments: { __vitest__: { resolve: { conditions } } },
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        ...source,
        test: { name: 'libs', ...shared, include: ['libs/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        ...source,
        test: {
          name: 'server',
          ...shared,
          include: ['server/**/*.test.ts', 'demo/**/*.test.ts', 'bench/**/*.test.ts', 'tools/**/*.test.ts'],
          globalSetup: ['server/test/postgres.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...source,
        test: {
          name: 'browser',
          ...shared,
          // Two browsers keep two cores busy; more only wait for one another.
          maxWorkers: 2,
          include: ['workbench/**/*.test.ts'],
          globalSetup: ['server/test/postgres.setup.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
