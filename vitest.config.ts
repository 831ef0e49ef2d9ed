import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,components,eslint-rules,lib,prisma,scripts,testing}/**/*.test.{ts,tsx}'],
    globalSetup: ['testing/cluster.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    reporters: ['default'],
    env: { TZ: 'UTC' },
  },
});
