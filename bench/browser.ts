import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, type Browser, type BrowserContextOptions } from '@playwright/test';

import { credentials } from '../e2e/accounts';
import { chromium as executablePath, dataDir, day } from '../e2e/settings';
import { env } from '../lib/env';
import { firstView, type FirstView } from './first-view';
import { runNode, serve, writeBlankApp } from './served';
import { judged } from './spread';

/**
 * The first view of the dashboard of the demonstration county, built, in headless Chromium at a quarter of its speed,
 * beside a blank page of the same Next. BENCH_SLOWDOWN asks for another slowdown.
 */
const SLOWDOWN = Number(process.env['BENCH_SLOWDOWN'] ?? 4);
const ROUNDS = 5;
const [PORT, BLANK_PORT] = [3310, 3311];
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const middleView = (views: readonly FirstView[]): FirstView => ({
  lcp: middle(views.map((v) => v.lcp)),
  cls: Math.max(...views.map((v) => v.cls)),
  tbt: middle(views.map((v) => v.tbt)),
  scripts: middle(views.map((v) => v.scripts)),
  later: middle(views.map((v) => v.later)),
});

async function signedIn(browser: Browser, url: string): Promise<BrowserContextOptions> {
  const { username, password } = credentials('leader');
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${url}/login`);
  await page.getByLabel('账号').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  const storageState = await context.storageState();
  await context.close();
  return { locale: 'zh-CN', viewport: { width: 1440, height: 900 }, storageState };
}

async function views(work: () => Promise<FirstView>): Promise<FirstView> {
  await work();
  const kept: FirstView[] = [];
  for (let i = 0; i < ROUNDS; i += 1) kept.push(await work());
  return middleView(kept);
}

const whole = (view: FirstView): number => view.scripts + view.later;

function print(ours: FirstView, blank: FirstView): void {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const lines: readonly (readonly [name: string, value: string, beside: string, met: boolean, target: string])[] = [
    ['largest paint (LCP)', ms(ours.lcp), ms(blank.lcp), ours.lcp < 1000, '< 1,000 ms'],
    ['layout shift (CLS), worst', ours.cls.toFixed(4), blank.cls.toFixed(4), ours.cls < 0.01, '< 0.01'],
    ['scripts before the charts', kB(ours.scripts), kB(blank.scripts), ours.scripts <= 230_000, '230 kB'],
    ['scripts with the charts', kB(whole(ours)), kB(whole(blank)), whole(ours) <= 350_000, '350 kB'],
    ['blocked (TBT)', ms(ours.tbt), ms(blank.tbt), ours.tbt < 600, '< 600 ms'],
  ];
  for (const [name, value, beside, met, target] of lines)
    console.log(
      `${name.padEnd(28)} ${value.padStart(9)}   blank page ${beside.padStart(9)}   target ${target}: ${judged(met)}`,
    );
}

async function main(): Promise<void> {
  const { root } = env();
  await runNode([join(root, 'scripts/build.mjs'), '--if-stale']);
  const next = join(root, 'node_modules/next/dist/bin/next');
  const blankApp = writeBlankApp(root);
  await runNode([next, 'build', blankApp]);
  const ours = await serve({
    args: [join(root, 'scripts/start.mjs')],
    port: PORT,
    path: '/login',
    env: { SUNLEDGER_DATA_DIR: dataDir, SUNLEDGER_TODAY: day },
  });
  const blank = await serve({ args: [next, 'start', blankApp], port: BLANK_PORT, path: '/' });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const context = await signedIn(browser, ours.url);
    const common = { context, slowdown: SLOWDOWN };
    const empty = await views(() =>
      firstView(browser, { ...common, url: blank.url, whole: (page) => page.locator('p').isVisible() }),
    );
    const board = await views(() =>
      firstView(browser, {
        ...common,
        url: ours.url,
        whole: (page) => page.locator('.recharts-line').nth(3).isVisible(),
      }),
    );
    console.log(`first view, nothing cached, processor slowed ${SLOWDOWN} times, middle of ${ROUNDS}`);
    print(board, empty);
  } finally {
    await browser.close();
    await blank.stop();
    await ours.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
