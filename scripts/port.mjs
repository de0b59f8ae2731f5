// Is the web port free, and if not, who has it?
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { root, Stop } from './house.mjs';

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, exclusive: true }, () => probe.close(() => resolve(true)));
  });

const orNothing = (read, nothing) => {
  try {
    return read();
  } catch {
    return nothing;
  }
};

/** Sockets (by inode) that listen on the port, from /proc/net/tcp and tcp6; none where there is no /proc. */
const listening = (port) => {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    orNothing(() => readFileSync(file, 'utf8'), '')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((cells) => cells[1]?.endsWith(`:${hex}`) && cells[3] === '0A')
      .map((cells) => `socket:[${cells[9]}]`),
  );
};

/** The process that listens on the port, as far as we may see it. */
const holder = (port) => {
  const sockets = new Set(listening(port));
  return orNothing(() => readdirSync('/proc'), [])
    .filter((name) => /^\d+$/.test(name))
    .find((pid) =>
      orNothing(() => readdirSync(`/proc/${pid}/fd`), []).some((fd) =>
        sockets.has(orNothing(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '')),
      ),
    );
};

/** True when it is free, false when the web server of this very checkout has it; stops with words for anyone else. */
export const claimPort = async (port) => {
  if (await isFree(port)) return true;
  const pid = holder(port);
  if (pid !== undefined && orNothing(() => readlinkSync(`/proc/${pid}/cwd`), '') === root) return false;
  const program =
    pid &&
    orNothing(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '')
      .split('\0')
      .join(' ')
      .trim();
  const who = pid ? ` (${pid}: ${program})` : '';
  throw new Stop(
    `端口 ${port} 已被占用${who};换一个端口:PORT=${port + 1} npm start`,
    `port ${port} is taken${who}; use another one: PORT=${port + 1} npm start`,
  );
};
