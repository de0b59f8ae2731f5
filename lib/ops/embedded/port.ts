import { createServer } from 'node:net';

/** Can this port be listened on at 127.0.0.1? */
export const portIsFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** The wanted port, else the next free one within a hundred. */
export const choosePort = async (wanted: number): Promise<number | null> => {
  for (let port = wanted; port < wanted + 100 && port < 65_536; port += 1) if (await portIsFree(port)) return port;
  return null;
};
