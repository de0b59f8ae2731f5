import { statfsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';

const MB = 1024 * 1024;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Parallel queries pass rows through /dev/shm; a container's 64 MB is too little for that. */
const smallSharedMemory = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize < 256 * MB;
  } catch {
    return process.platform === 'linux';
  }
};

/**
 * Server settings as `name=value`. Loopback TCP only, no socket file; fsync stays on except for test databases,
 * which nobody minds losing.
 */
export const serverSettings = (port: number, durable: boolean): string[] => {
  const memory = totalmem() / MB;
  const megabytes = (share: number, low: number, high: number) =>
    `${String(Math.round(clamp(memory * share, low, high)))}MB`;
  return [
    `port=${String(port)}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    `shared_buffers=${megabytes(0.1, 64, 512)}`,
    `effective_cache_size=${megabytes(0.5, 256, 16_384)}`,
    `work_mem=${megabytes(0.01, 16, 64)}`,
    `maintenance_work_mem=${megabytes(0.03, 64, 256)}`,
    'max_wal_size=2GB',
    'timezone=Asia/Shanghai',
    'log_timezone=Asia/Shanghai',
    'lc_messages=C',
    'jit=off',
    // Data of an office lie in memory or on an SSD, and to wake a helper takes longer than most questions do.
    'random_page_cost=1.1',
    'parallel_setup_cost=5000',
    // Lists are counted from indexes alone: only pages that a vacuum has seen can be left unread.
    'autovacuum_naptime=20s',
    'autovacuum_vacuum_scale_factor=0.05',
    'autovacuum_vacuum_insert_scale_factor=0.02',
    // One file per weekday, overwritten a week later: the log never fills the disk.
    'logging_collector=on',
    'log_directory=log',
    'log_filename=postgresql-%u.log',
    'log_truncate_on_rotation=on',
    'log_rotation_age=1d',
    'log_rotation_size=0',
    // One question has half of the cores: more would only wait for each other.
    `max_parallel_workers_per_gather=${smallSharedMemory() ? '0' : String(Math.floor(availableParallelism() / 2))}`,
    ...(durable
      ? ['fsync=on', 'full_page_writes=on']
      : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
};
