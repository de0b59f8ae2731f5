import pg from 'pg';
import { codeOf } from '../fault';
import { waitFor } from './wait';

/** Runs work on one connection and closes it. */
export const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'sunledger-ops',
  });
  // A server that stops while we are connected must not end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Starting up, shutting down, not listening yet. */
const willPass = (error: unknown): boolean => ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'].includes(codeOf(error));

/** Waits for the server to answer. 'up', 'silent' when the time is up, 'gone' when `gaveUp` says so. */
export const waitForServer = async (
  url: string,
  seconds: number,
  gaveUp: () => boolean,
): Promise<'up' | 'silent' | 'gone'> => {
  const answer = await waitFor(async () => {
    if (gaveUp()) return 'gone' as const;
    try {
      await withClient(url, (client) => client.query('SELECT 1'));
      return 'up' as const;
    } catch (error) {
      if (!willPass(error)) throw error;
      return undefined;
    }
  }, seconds);
  return answer ?? 'silent';
};

/** Makes the database when it is missing; two at once is fine. */
export const createDatabase = async (adminUrl: string, name: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  });
