import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { OpsFault, type Say, sayOnStderr } from '../fault';
import { type Binaries, findBinaries } from './binaries';
import { clusterExists, createCluster } from './cluster';
import { createDatabase, waitForServer } from './connect';
import { returnLease, takeLease } from './lease';
import { withStartLock } from './lock';
import { findPlace, type Place } from './place';
import { choosePort } from './port';
import { readPostmaster, runningPostmaster, spawnPostmaster, stopPostmaster } from './postmaster';
import { connectionUrl, type ConnectionRecord, defaultPort, readRecord, recordFile, writeRecord } from './record';
import { serverSettings } from './settings';

export interface EmbeddedOptions {
  /** absolute; made when missing */
  dataDir: string;
  /** false: fsync off, for tests only */
  durable?: boolean;
  /** wanted port when none is remembered */
  port?: number;
  say?: Say;
}

export interface RunningDatabase {
  url: string;
  /** true when this call started the server, false when it joined one */
  started: boolean;
  /** leaves; stops the server when nobody else uses it. Calling twice is fine. */
  stop: () => Promise<void>;
}

type Settled = Required<EmbeddedOptions>;

/** The record of an existing database, or a new database with a new password. */
const prepare = (place: Place, binaries: Binaries, { dataDir, port, say }: Settled): ConnectionRecord => {
  const exists = clusterExists(place.cluster, binaries.major);
  const known = readRecord(dataDir);
  if (exists) {
    if (known) return { ...known, cluster: place.cluster };
    throw new OpsFault('no-record', {
      zh: `有数据库 ${place.cluster},却没有 ${recordFile(dataDir)}(内有密码):请从备份恢复该文件`,
      en: `there is a database ${place.cluster} but no ${recordFile(dataDir)}, which holds its password: restore that file from a backup`,
    });
  }
  const password = randomBytes(24).toString('base64url');
  const wanted = known?.port ?? port;
  const record = { password, port: wanted, cluster: place.cluster, url: connectionUrl({ port: wanted, password }) };
  // The password is on disk before the database that needs it.
  writeRecord(dataDir, record);
  createCluster(place, password, say);
  return record;
};

const freePort = async (wanted: number, say: Say): Promise<number> => {
  const port = await choosePort(wanted);
  if (port === null)
    throw new OpsFault('no-port', {
      zh: `端口 ${wanted} 起的一百个端口都被占用`,
      en: `port ${wanted} and the ninety-nine after it are taken`,
    });
  if (port !== wanted)
    say({ zh: `端口 ${wanted} 已被占用,数据库改用 ${port}`, en: `port ${wanted} is taken, the database uses ${port}` });
  return port;
};

const start = async (
  place: Place,
  record: ConnectionRecord,
  { dataDir, durable, say }: Settled,
): Promise<ConnectionRecord> => {
  const port = await freePort(record.port, say);
  const current = { ...record, port, url: connectionUrl({ port, password: record.password }) };
  const { failed, log } = spawnPostmaster(place, serverSettings(port, durable), say);
  // Recovery after a power cut may take minutes on a large database.
  const state = await waitForServer(connectionUrl(current, 'postgres'), 300, failed);
  if (state !== 'up') {
    const why = readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' · ');
    throw new OpsFault('no-start', { zh: `数据库没有启动:${why}`, en: `the database did not start: ${why} (${log})` });
  }
  writeRecord(dataDir, current);
  return current;
};

const join = async (place: Place, record: ConnectionRecord, port: number): Promise<ConnectionRecord> => {
  const current = { ...record, port, url: connectionUrl({ port, password: record.password }) };
  const gone = () => runningPostmaster(place.cluster) === null;
  if ((await waitForServer(connectionUrl(current, 'postgres'), 60, gone)) === 'up') return current;
  throw new OpsFault('no-answer', {
    zh: `${place.cluster} 上的数据库在运行却不应答(端口 ${port})`,
    en: `the database on ${place.cluster} is running but does not answer (port ${port})`,
  });
};

const startOrJoin = async (
  options: Settled,
): Promise<{ record: ConnectionRecord; started: boolean; server: string }> => {
  const binaries = findBinaries();
  const place = findPlace(options.dataDir, binaries, options.say);
  return withStartLock(options.dataDir, async () => {
    const prepared = prepare(place, binaries, options);
    const running = runningPostmaster(place.cluster);
    const record = running ? await join(place, prepared, running.port) : await start(place, prepared, options);
    await createDatabase(connectionUrl(record, 'postgres'), 'sunledger');
    const server = readPostmaster(place.cluster)?.identity ?? '';
    takeLease(options.dataDir, server);
    return { record, started: running === null, server };
  });
};

/**
 * Starts PostgreSQL on the data directory, or joins the one that runs there.
 * @throws OpsFault with a code: no-binaries, cannot-run, no-rights, other-major, not-a-database, no-record, no-port, no-start, no-answer …
 */
export const startEmbedded = async (given: EmbeddedOptions): Promise<RunningDatabase> => {
  const options = { durable: true, port: defaultPort, say: sayOnStderr, ...given };
  const { record, started, server } = await startOrJoin(options);
  let left = false;
  return {
    url: record.url,
    started,
    stop: async () => {
      if (left) return;
      left = true;
      await withStartLock(options.dataDir, async () => {
        if (returnLease(options.dataDir, server)) await stopPostmaster(record.cluster);
      });
    },
  };
};
