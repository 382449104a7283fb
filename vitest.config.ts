import { defineConfig } from 'vitest/config'

const outside = ['**/node_modules/**', '**/.next/**', '**/generated/**', 'e2e/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...outside, '**/*.server.test.ts', '**/*.server.test.tsx'],
          setupFiles: './testing/property-seed.ts',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['**/*.server.test.ts', '**/*.server.test.tsx'],
          exclude: outside,
          pool: 'forks',
          maxWorkers: 2,
          globalSetup: './testing/postgres.ts',
          setupFiles: ['./testing/database-of-worker.ts', './testing/property-seed.ts'],
          hookTimeout: 30_000,
          testTimeout: 20_000,
          // See vitestOutcome in scripts/test-reports.ts.
          retry: 1,
        },
      },
    ],
  },
})
