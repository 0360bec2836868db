import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/setup/global.ts',
    // A limit for what hangs, not a measure: programs and installations take seconds under load.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
