import { defineConfig } from 'vitest/config'

const major = Number(process.versions.node.split('.')[0])
if (major < 22) throw new Error(`Pli needs Node 22 or later; this is ${process.versions.node}. Run the tests through "npm test" or "npx vitest".`)

/** Bounds of a machine that does several things at once; what is slow shows in the bench, not here. */
const BORNES = { testTimeout: 180_000, hookTimeout: 240_000, retry: 1 }

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    teardownTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...BORNES,
          name: 'unitaires',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/electron/**', 'tests/bench/**'],
          // What the files import is imported once a worker: a seventh of the time. What must be alone is a process of its own.
          isolate: false,
        },
      },
      { extends: true, test: { ...BORNES, name: 'doublure', include: ['tests/electron/**/*.test.ts'], exclude: ['tests/electron/e2e/**'] } },
    ],
  },
})
