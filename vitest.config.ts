import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,bench,components,eslint-rules,lib,prisma,scripts,testing}/**/*.test.{ts,tsx}'],
    globalSetup: ['testing/cluster.ts'],
    // No promise of ours: a busy machine takes its time, and what hangs is to end some time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    reporters: ['default'],
    env: { TZ: 'UTC' },
  },
});
