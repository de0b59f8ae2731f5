import { defineConfig } from '@playwright/test';

import { chromium, dataDir, day, port, stateOf } from './e2e/settings';

const looking = ['accessibility.spec.ts', 'permissions.spec.ts'];
const signedIn = { dependencies: ['sign-in'], use: { storageState: stateOf('clerk') } };

/** Runs `npm start` itself on a data directory of its own, with the demonstration county, on a fixed day. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  timeout: 90_000,
  // The first pages of a cold server on a busy machine take their time; no test measures it.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'sign-in', testMatch: 'sign-in.setup.ts' },
    // What only looks may run beside what writes; of what writes, one at a time.
    { name: 'look', testMatch: looking, ...signedIn },
    { name: 'desk', testMatch: '*.spec.ts', testIgnore: looking, workers: 1, ...signedIn },
  ],
  webServer: {
    command: 'node scripts/start.mjs',
    url: `http://localhost:${port}/login`,
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(port), SUNLEDGER_DATA_DIR: dataDir, SUNLEDGER_TODAY: day },
  },
});
