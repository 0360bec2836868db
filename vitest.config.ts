import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'scripts-as-text',
      enforce: 'pre',
      // The build does the same with the completion scripts.
      transform: (code, id) =>
        /\.(bash|zsh|fish|ps1)$/.test(id) ? `export default ${JSON.stringify(code)};` : undefined,
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/setup/global.ts',
    // A limit for what hangs, not a measure: programs and installations take seconds under load.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
