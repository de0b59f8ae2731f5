// `npm test`: every step there is, none skipped in silence; its last line is `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { check } from './check.mjs';
import { chromium } from './chromium.mjs';
import { main, root, runScript, runTool } from './house.mjs';
import { prepare } from './prepare.mjs';
import { playwrightCounts, vitestCounts } from './test-counts.mjs';

const folder = join(root, '.cache', 'test');

/** A step that broke before it could count counts as one failure; so does an exit code nobody's count explains. */
const counted = (code, file, read) => {
  const nothing = { passed: 0, failed: 0, skipped: [] };
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : nothing;
  const unexplained = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return unexplained ? { ...counts, failed: 1 } : counts;
};

const vitest = async (project) => {
  const report = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest/vitest.mjs', ['run', '--project', project, ...reporters], plain);
  return counted(code, report, vitestCounts);
};

const playwright = async () => {
  const report = join(folder, 'e2e.json');
  const browser = await chromium();
  const code = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    ...plain,
    env: { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return counted(code, report, playwrightCounts);
};

const build = async () => {
  const code = await runScript('build.mjs', [], plain);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
};

// Nobody is asked anything: the steps get no terminal to read from.
const plain = { stdio: ['ignore', 'inherit', 'inherit'] };

// Linting keeps one core busy to its end: the tests that need nothing but memory run beside it. Tests of the database wait
// for servers half of their time, which the build fills.
const steps = [
  [
    ['check', check],
    ['unit', () => vitest('unit')],
  ],
  [
    ['database', () => vitest('database')],
    ['build', build],
  ],
  [['e2e', playwright]],
];

const runStep = async ([name, work]) => {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const counts = await work().catch((error) => {
    console.error(error.name === 'Stop' ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  return { name, skipped: [], ...counts };
};

await main(async () => {
  await prepare({ types: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const results = [];
  for (const together of steps) results.push(...(await Promise.all(together.map(runStep))));
  const sum = (key) => results.reduce((total, counts) => total + counts[key], 0);
  console.log('');
  for (const { name, skipped } of results) for (const title of skipped) console.log(`SKIPPED ${name}: ${title}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});
