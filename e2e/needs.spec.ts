import { expect, test } from '@playwright/test';

import { stateOf } from './settings';

test.use({ storageState: stateOf('superior') });

test('what needs somebody is listed whole, by kind, and exported as it is shown', async ({ page }) => {
  await page.goto('/?period=2025');
  const needs = page.getByRole('region', { name: /^待办 \d+$/ });
  const count = Number(/\d+/.exec((await needs.getAttribute('aria-label')) ?? '')?.[0]);
  await needs.getByRole('link', { name: `全部 ${count} 项` }).click();
  await page.waitForURL(/\/needs\?/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`待办 ${count}`);
  await page.getByRole('link', { name: /^应公开未公开 \d+$/ }).click();
  await page.waitForURL(/kind=missing/);
  const missing = page.getByRole('link', { name: /^目录事项 / });
  await expect(missing.first()).toHaveAttribute('href', /^\/coverage\?unit=/);
  const address = new URL(page.url());
  expect(address.searchParams.get('period')).toBe('2025');
  const whole = await page.request.get(`/needs/export?format=csv&unit=${address.searchParams.get('unit')}&period=2025`);
  expect((await whole.text()).trim().split(/\r?\n/)).toHaveLength(count + 1);
  expect((await page.request.get('/needs/export?format=csv&unit=nowhere')).status()).toBe(403);
});
