// `npm run check`: everything that reads the sources without running them, at once, in under a minute.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { main, root } from './house.mjs';
import { prepare } from './prepare.mjs';

const tool = (file) => join(root, 'node_modules', file);

/** name → program of Node with its arguments */
const checks = {
  types: [tool('typescript/bin/tsc'), '--noEmit', '-p', '.'],
  eslint: [tool('eslint/bin/eslint.js'), '--max-warnings=0', '.'],
  layers: [
    tool('dependency-cruiser/bin/dependency-cruise.mjs'),
    'app',
    'components',
    'lib',
    'prisma',
    'scripts',
    'e2e',
    'bench',
  ],
  unused: [tool('knip/bin/knip.js'), '--no-progress'],
  format: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  messages: [join(root, 'scripts/check-messages.mjs')],
  'messages in browsers': [join(root, 'scripts/check-client-messages.mjs')],
  styles: [join(root, 'scripts/check-styles.mjs')],
};

const runCheck = ([name, args]) =>
  new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => keep(error.message));
    child.once('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✓' : '✗'} ${name} ${seconds} s`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });

/** @returns {Promise<{ passed: number, failed: number }>} */
export const check = async () => {
  const results = await Promise.all(Object.entries(checks).map(runCheck));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(async () => {
    await prepare({ types: true });
    return (await check()).failed === 0 ? 0 : 1;
  });
