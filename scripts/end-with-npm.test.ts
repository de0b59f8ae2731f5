import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

const module_ = join(import.meta.dirname, 'end-with-npm.mjs');
const server = `import { endWithNpm } from ${JSON.stringify(module_)};
  endWithNpm();
  console.log(process.pid);
  setInterval(() => undefined, 1000);`;

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A server below a shell, as npm starts it; the shell gets SIGTERM. Does the server end within three seconds? */
async function endsWithItsShell(event: string): Promise<boolean> {
  // What stands behind it keeps any shell from becoming the server itself.
  const shell = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$SERVER"; true'], {
    env: { ...process.env, NODE: process.execPath, SERVER: server, npm_lifecycle_event: event },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(shell.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString());
  shell.kill('SIGTERM');
  for (let i = 0; i < 30 && lives(pid); i += 1) await sleep(100);
  const ended = !lives(pid);
  if (!ended) process.kill(pid, 'SIGKILL');
  return ended;
}

describe('a server whose shell was ended', () => {
  it('ends with it under npm start and npm run dev', async () => {
    expect(await endsWithItsShell('start')).toBe(true);
    expect(await endsWithItsShell('dev')).toBe(true);
  }, 20_000);

  it('stays where a script started it in its background', async () => {
    expect(await endsWithItsShell('')).toBe(false);
  }, 20_000);
});
