import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = {
  '@': root,
  // server-only throws outside a React server: its own empty file stands in (docs/adr/0002).
  'server-only': `${root}node_modules/server-only/empty.js`,
};

/**
 * Two projects: `unit` touches nothing but memory, `database` (*.db.test.ts) runs on the embedded PostgreSQL. The files of
 * a worker share their modules: to load them anew for each took a third of the time. A test that sets the environment or
 * a global takes it back.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,components,prisma,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          env: { TZ: 'America/New_York' },
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['{lib,prisma}/**/*.db.test.ts'],
          globalSetup: ['./lib/ops/vitest-database.ts'],
          env: { TZ: 'America/New_York' },
          isolate: false,
          // Every file has a database of its own on the one server.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
