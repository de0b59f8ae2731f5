import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { firstStart } from '../lib/cli/first-start';
import { keepBackups } from '../lib/data/backup/daily';
import { env } from '../lib/env';
import { messageOf, OpsFault, sayOnStderr } from '../lib/ops/fault';
import { openDatabase } from '../lib/ops/open';

const { root, dataDir, port, publicUrl } = env();
const development = process.argv.includes('--dev');
const address = publicUrl ?? `http://localhost:${String(port)}`;

/** Resolves when the server answers at all; a sign-in page or a redirect is an answer. */
const answers = async (over: AbortSignal): Promise<void> => {
  while (!over.aborted) {
    try {
      await fetch(`http://127.0.0.1:${String(port)}/`, { redirect: 'manual', signal: over });
      return;
    } catch {
      await sleep(200);
    }
  }
};

const announce = (): void => {
  sayOnStderr({ zh: `台账已启动:${address}`, en: `Sunledger is running: ${address}` });
  const accounts = join(dataDir, 'accounts.txt');
  if (existsSync(accounts))
    sayOnStderr({ zh: `演示账号与密码在 ${accounts}`, en: `demonstration accounts and passwords are in ${accounts}` });
  sayOnStderr({ zh: '停止:Ctrl-C', en: 'stop: Ctrl-C' });
};

/** A Node program as a child, without our react-server condition, ended when we are asked to end. Gives its exit code. */
const runNode = async (args: string[], asked: AbortSignal): Promise<number> => {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: {
      ...process.env,
      NODE_ENV: development ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      SUNLEDGER_DATA_DIR: dataDir,
    },
  });
  const end = (): void => void child.kill('SIGTERM');
  asked.addEventListener('abort', end);
  const [code] = (await once(child, 'exit')) as [number | null];
  asked.removeEventListener('abort', end);
  return code ?? 1;
};

const serve = async (asked: AbortSignal): Promise<number> => {
  const over = new AbortController();
  void answers(over.signal).then(() => {
    if (!over.signal.aborted) announce();
  });
  const next = join(root, 'node_modules/next/dist/bin/next');
  const code = await runNode([next, development ? 'dev' : 'start', '--port', String(port)], asked);
  over.abort();
  return code;
};

const launch = async (asked: AbortSignal): Promise<number> => {
  const database = await openDatabase();
  try {
    await firstStart({ dataDir });
    const endBackups = keepBackups((error) =>
      sayOnStderr({
        zh: `今天的备份没有做成:${messageOf(error)}`,
        en: `no backup was made today: ${messageOf(error)}`,
      }),
    );
    asked.addEventListener('abort', endBackups);
    const built = development ? 0 : await runNode([join(root, 'scripts/build.mjs'), '--if-stale'], asked);
    const code = built === 0 && !asked.aborted ? await serve(asked) : built;
    return asked.aborted ? 0 : code;
  } finally {
    await database.stop();
  }
};

const asked = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort());

try {
  process.exitCode = await launch(asked.signal);
} catch (error) {
  // What the person can mend is one line; anything else is ours to mend, with its stack.
  const stack = error instanceof Error ? error.stack : undefined;
  process.stderr.write(`${error instanceof OpsFault ? error.message : (stack ?? messageOf(error))}\n`);
  process.exitCode = 1;
}
// A pool of connections that the first start left open must not keep us.
process.exit();
