import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureDatabase } from './database';
import { createTestDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
afterEach(() => {
  vi.unstubAllEnvs();
});

const changed = (change: (url: URL) => void): string => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};
const refusal = async (url: string): Promise<unknown> => {
  vi.stubEnv('DATABASE_URL', url);
  return ensureDatabase({ dataDir: '/nowhere' }).catch((error: unknown) => error);
};

describe('DATABASE_URL', () => {
  it('is used as it is, and the server is left alone', async () => {
    vi.stubEnv('DATABASE_URL', database.url);
    const joined = await ensureDatabase({ dataDir: '/nowhere' });
    expect(joined).toMatchObject({ url: database.url, started: false });
    await joined.stop();
    expect(await ensureDatabase({ dataDir: '/nowhere' })).toMatchObject({ url: database.url });
  });

  it.each([
    ['a wrong password', (url: URL) => (url.password = 'guess'), 'password'],
    ['a missing database', (url: URL) => (url.pathname = '/no_such_database'), 'does not exist'],
    ['an unknown host', (url: URL) => (url.hostname = 'no-such-host.invalid'), 'DATABASE_URL'],
  ])('%s: words, and never the password', async (_case, change, words) => {
    const error = await refusal(changed(change));
    expect(error).toMatchObject({ code: 'no-connection', message: expect.stringContaining(words) as string });
    expect(String(error)).not.toContain(new URL(database.url).password);
  });

  it('nothing listening: words', async () => {
    const free = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    expect(await refusal(changed((url) => (url.port = String(free))))).toMatchObject({
      code: 'no-connection',
      message: expect.stringContaining('nothing listens') as string,
    });
  });
});
