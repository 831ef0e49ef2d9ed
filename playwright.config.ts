import { defineConfig, devices } from '@playwright/test';
import { browserFlags, findBrowser } from './testing/browser.ts';
import { freePort } from './scripts/serving/free-port.ts';

// The workers read this file too, and inherit what the first reading put here.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_SITE_PORT ??= String(await freePort());
const executablePath = process.env.CHROMIUM_PATH ?? findBrowser();
if (executablePath !== undefined) process.env.CHROMIUM_PATH = executablePath;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './testing/end-to-end/set-up.ts',
  outputDir: '.data/test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Bounds a test that hangs; one that works takes some seconds here, and on a busy machine ten times as long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Tracing takes a third of the processor; `npm test -- e2e NAME --trace retain-on-failure` brings it back.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: browserFlags, ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
