import { expect, test } from '@playwright/test';

import { stateOf } from './settings';

test.use({ storageState: stateOf('superior') });

test('units are compared with chance in mind, one indicator in depth, two side by side', async ({ page }) => {
  await page.goto('/compare?period=2025');
  await expect(page.getByRole('columnheader', { name: '投诉信访' })).toBeVisible();
  await expect(page.getByText('样本过少').first()).toBeVisible();
  await page.getByRole('link', { name: '每千人' }).click();
  await page.waitForURL(/per=1000/);
  await page.getByRole('link', { name: '近 12 个月' }).click();
  await page.waitForURL(/trend=1/);
  await expect(
    page
      .getByRole('cell')
      .getByRole('img', { name: /^逐月：2025-01 .*最低 .*最高 / })
      .first(),
  ).toBeVisible();
  await page.goto('/compare/complaint.onTimeRate?period=2025');
  // The weak township of the demonstration lies beyond what chance explains.
  await expect(page.getByRole('cell', { name: /关注/ })).toBeVisible();
  await page.getByRole('button', { name: '表格' }).first().click();
  await expect(page.getByRole('columnheader', { name: '99.8 % 下限' })).toBeVisible();
  const excel = await page.request.get('/compare/export?period=2025&columns=complaint');
  expect(excel.headers()['content-type']).toContain('spreadsheetml');
  await page.goto('/compare?period=2025');
  await page.getByRole('button', { name: '并排查看' }).click();
  await page.waitForURL(/\/compare\/pair\?/);
  await expect(page.getByText('差异在偶然范围内').first()).toBeVisible();
});
