import { defineConfig } from 'vitest/config';

/** Three projects: what needs a database, what needs none, and the pure packages. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['apps/server/test/by-hand/**'],
          globalSetup: ['apps/server/test/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
      {
        // The whole house with a browser in front of it: alone, when the others are through.
        test: {
          name: 'by-hand',
          include: ['apps/server/test/by-hand/**/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      'packages/provenance',
      'packages/planner',
      'packages/face',
      'apps/station',
      'apps/console',
      { test: { name: 'shop', include: ['apps/shop/src/**/*.test.ts'] } },
      { test: { name: 'sample', include: ['samples/**/*.test.ts', 'packages/contract/**/*.test.ts'] } },
    ],
  },
});
