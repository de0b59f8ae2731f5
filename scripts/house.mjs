// What every script here needs: where the checkout is, how to say something, how to run something.
// Plain JavaScript on Node alone: these run before anything is installed.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One bilingual line on stderr: stdout belongs to the command's own result. */
export const say = (zh, en) => process.stderr.write(`${zh} / ${en}\n`);

/** Something the person at the terminal can do something about. */
export class Stop extends Error {
  constructor(zh, en) {
    super(`${zh} / ${en}`);
    this.name = 'Stop';
  }
}

/** Runs the script's main function; a Stop becomes one line and exit code 1. */
export const main = async (work) => {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end and gives its exit code. Signals to us are passed on, and we end when it has ended.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {Promise<number>}
 */
export const run = (program, args, { cwd = root, env = {}, stdio = 'inherit' } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio, env: { ...process.env, ...env } });
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve(code ?? (signal === 'SIGKILL' ? 137 : 130));
    });
  });

/** Runs a program of node_modules by its file: .bin links need not exist, and paths need no quoting. */
export const runTool = (file, args, options) =>
  run(process.execPath, [join(root, 'node_modules', file), ...args], options);

/** Runs another script of this folder. */
export const runScript = (file, args, options) =>
  run(process.execPath, [join(root, 'scripts', file), ...args], options);

/**
 * Runs a TypeScript file of ours on the server's side of the code: with the condition react-server,
 * `server-only` is an empty module (docs/adr/0002).
 */
export const runTypeScript = (file, args, options = {}) => {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  // A large import makes and forgets a million rows: in a wider nursery most of them die before they are moved.
  const node = ['--max-semi-space-size=64', '--conditions=react-server', '--import', tsx];
  return run(process.execPath, [...node, join(root, file), ...args], {
    ...options,
    env: { SUNLEDGER_ROOT: root, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'), ...options.env },
  });
};
