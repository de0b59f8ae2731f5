import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A web server of this run on a port of its own. */
export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Asked {
  readonly args: readonly string[];
  readonly port: number;
  readonly path: string;
  readonly env?: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 600_000;

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Starts a program of Node and waits until it serves `path`; what it says goes to stderr. */
export async function serve({ args, port, path, env = {} }: Asked): Promise<Served> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
  });
  const url = `http://localhost:${port}`;
  const until = performance.now() + PATIENCE_MS;
  while (!(await answers(`${url}${path}`))) {
    await pause(500);
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`);
    if (performance.now() > until) throw new Error(`${args.join(' ')} does not serve ${path}`);
  }
  return { url, stop: () => stopped(child) };
}

export async function runNode(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
}

/** The least that Next can serve: one page that says one word. Made anew, so that it is of the Next of this run. */
export function writeBlankApp(root: string): string {
  const folder = join(root, '.cache', 'bench-blank');
  mkdirSync(join(folder, 'app'), { recursive: true });
  const layout = `export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n`;
  writeFileSync(join(folder, 'app', 'layout.jsx'), layout);
  writeFileSync(join(folder, 'app', 'page.jsx'), `export default function Page() { return <p>blank</p>; }\n`);
  writeFileSync(join(folder, 'next.config.mjs'), `export default { turbopack: { root: ${JSON.stringify(root)} } };\n`);
  return folder;
}
