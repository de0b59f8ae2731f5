import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { pages } from './pages';
import { port, stateOf } from './settings';

test.use({ storageState: stateOf('administrator') });

/**
 * WCAG 2.1 A and AA; no rule is left out. Only violations are described, not the thousands of elements that pass, and
 * no second page is opened for frames, of which there are none: that takes a third of the time.
 */
async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
    resultTypes: ['violations'],
  });
  expect(await page.locator('iframe').count()).toBe(0);
  const { violations: found } = await axe.analyze();
  return found.map(
    (v) =>
      `${v.id}: ${v.nodes
        .map((n) => n.html)
        .join(' | ')
        .slice(0, 400)}`,
  );
}

for (const { address } of [...pages, { address: '/login' }]) {
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await violations(page)).toEqual([]);
  });
}

for (const [language, address] of [
  ['en', '/'],
  ['en', '/compare'],
  ['zh-CN', '/'],
] as const) {
  test(`on a phone ${address} in ${language} fits its width and axe finds nothing`, async ({ page, context }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await context.addCookies([{ name: 'sunledger.locale', value: language, url: `http://localhost:${port}` }]);
    await page.goto(address, { waitUntil: 'networkidle' });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });
}
