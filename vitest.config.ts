import { defineConfig } from 'vitest/config'

/**
 * One worker per core of the smallest machine the project is built for. A worker keeps its modules from file to file:
 * the analyzer's dictionary loads once a worker, not once a file, and the run takes half the time.
 */
export default defineConfig({
  test: {
    include: ['{ingest,server,prompts,eval,web}/**/*.test.ts'],
    globalSetup: ['web/browser/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    isolate: false,
  },
})
