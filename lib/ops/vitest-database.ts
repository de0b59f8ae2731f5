import { ensureTemplate, startTestServer } from './test-database';

/** Vitest's globalSetup: one server for the whole run; the workers find it in the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  process.env['SUNLEDGER_TEST_SERVER'] = server.url;
  process.env['SUNLEDGER_TEST_TEMPLATE'] = await ensureTemplate(server.url);
  return () => server.stop();
}
