import { setTimeout } from 'node:timers/promises';

import type { Browser, BrowserContextOptions, CDPSession, Page } from '@playwright/test';

/** What a browser measured of one first view, nothing in its cache. */
export interface FirstView {
  /** ms until the largest text or picture stood */
  readonly lcp: number;
  /** layout shift, without unit */
  readonly cls: number;
  /** ms that long tasks kept the page from answering, over 50 ms each, after the first paint */
  readonly tbt: number;
  /** bytes over the wire of the scripts that the page itself names */
  readonly scripts: number;
  /** and of those fetched afterwards */
  readonly later: number;
}

interface Kept {
  lcp: number;
  cls: number;
  tasks: { start: number; length: number }[];
}

/** Runs in the page before anything else does. */
function watch(): void {
  const kept: Kept = { lcp: 0, cls: 0, tasks: [] };
  (globalThis as unknown as { firstView: Kept }).firstView = kept;
  const observe = (type: string, keep: (entry: PerformanceEntry & { value: number }) => void): void => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) keep(entry as PerformanceEntry & { value: number });
    }).observe({ type, buffered: true });
  };
  observe('largest-contentful-paint', (entry) => (kept.lcp = entry.startTime));
  observe('layout-shift', (entry) => (kept.cls += entry.value));
  observe('longtask', (entry) => kept.tasks.push({ start: entry.startTime, length: entry.duration }));
}

/** Bytes over the wire by address, as the protocol counts them: compressed, with their headers. */
function countScripts(session: CDPSession): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  const scripts = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type === 'Script') scripts.set(requestId, response.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = scripts.get(requestId);
    if (url !== undefined) bytes.set(new URL(url).pathname, encodedDataLength);
  });
  return bytes;
}

interface Asked {
  readonly url: string;
  readonly context: BrowserContextOptions;
  /** the processor is slowed down so many times */
  readonly slowdown: number;
  /** whether everything that is measured stands */
  readonly whole: (page: Page) => Promise<boolean>;
}

/** Long enough for the slowest page. Nothing is asked of the page meanwhile: looking for an element again and again runs in it, and would count. */
const PATIENCE_MS = 5000;

export async function firstView(browser: Browser, { url, context, slowdown, whole }: Asked): Promise<FirstView> {
  const own = await browser.newContext(context);
  try {
    const page = await own.newPage();
    const session = await own.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    // The loader of these sources marks functions with a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (marked) => marked');
    await page.addInitScript(watch);
    const bytes = countScripts(session);
    const response = await page.goto(url, { waitUntil: 'load' });
    const html = (await response?.text()) ?? '';
    await setTimeout(PATIENCE_MS);
    const { kept, paint } = await page.evaluate(() => ({
      kept: (globalThis as unknown as { firstView: Kept }).firstView,
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    }));
    if (!(await whole(page))) throw new Error(`${url} was not whole after ${PATIENCE_MS} ms`);
    const named = new Set([...html.matchAll(/<script[^>]+src="([^"?]+)/g)].map((found) => found[1] ?? ''));
    const sum = (first: boolean): number =>
      [...bytes].filter(([path]) => named.has(path) === first).reduce((all, [, size]) => all + size, 0);
    const blocked = kept.tasks.filter((task) => task.start + task.length > paint);
    const tbt = blocked.reduce((all, task) => all + Math.max(0, task.length - 50), 0);
    return { lcp: kept.lcp, cls: kept.cls, tbt, scripts: sum(true), later: sum(false) };
  } finally {
    await own.close();
  }
}
