import { defineConfig } from 'vitest/config'

const major = Number(process.versions.node.split('.')[0])
if (major < 22) throw new Error(`Pli needs Node 22 or later; this is ${process.versions.node}. Run the tests through "npm test" or "npx vitest".`)

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    teardownTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/electron/e2e/**', 'tests/bench/**'],
          // Bounds of a machine that does several things at once; what is slow shows in the bench, not here.
          testTimeout: 180_000,
          hookTimeout: 240_000,
          retry: 1,
          pool: 'forks',
          maxWorkers: 3,
        },
      },
    ],
  },
})
