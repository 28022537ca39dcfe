import { defineConfig } from 'vitest/config'

/** One worker per core of the smallest machine the project is built for; kuromoji and PGlite load once a file. */
export default defineConfig({
  test: {
    include: ['{ingest,server,prompts,eval,web}/**/*.test.ts'],
    globalSetup: ['web/browser/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
