import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests of the library and of the commands meet in one copy of it, and see its sources, not its last build.
  resolve: { alias: { '@sysu/core': fileURLToPath(new URL('packages/core/src/index.ts', import.meta.url)) } },
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    // Many tests start programs, and a busy machine takes its time.
    testTimeout: 60_000,
  },
});
