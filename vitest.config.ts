import { defineConfig } from 'vitest/config'

const source = {
  resolve: { conditions: ['@medelge/source'] },
  ssr: { resolve: { conditions: ['@medelge/source'] } },
}

export default defineConfig({
  test: {
    projects: [
      { ...source, test: { name: 'libs', include: ['libs/**/*.test.ts'] } },
      {
        ...source,
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'demo/**/*.test.ts', 'tools/**/*.test.ts'],
          globalSetup: ['server/test/postgres.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...source,
        test: {
          name: 'browser',
          include: ['workbench/**/*.test.ts'],
          globalSetup: ['server/test/postgres.setup.ts'],
          // Two browsers keep two cores busy; more only wait for one another.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
