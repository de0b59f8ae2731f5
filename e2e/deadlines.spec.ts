import { expect, test } from '@playwright/test';

import { stateOf } from './settings';

test.use({ storageState: stateOf('clerk') });

test('a due date is calculated day by day, and a term beyond the known calendar is refused', async ({ page }) => {
  await page.goto('/deadlines');
  await page.getByLabel('收到日期').fill('2025-01-20');
  await page.getByLabel('延期天数').fill('5');
  await page.getByRole('button', { name: '计算' }).click();
  await expect(page.getByRole('heading', { name: '依申请公开答复 · 最后一天' })).toBeVisible();
  // Eight days off for the Spring Festival of 2025, and the Sunday and the Saturday worked for them.
  await expect(page.getByText('2025-02-28 周五')).toBeVisible();
  await expect(page.getByRole('row', { name: '2025-01-26 周日 5 调休上班（春节补班）' })).toBeVisible();

  await page.goto('/deadlines?kind=application&received=2099-01-05');
  await expect(page.getByText('2099 年的节假日安排还没有录入')).toBeVisible();
  await page.goto('/deadlines?kind=application&received=2025-01-20&extended=21');
  await expect(page.getByText('“21”太大：不大于 20')).toBeVisible();
});

test('the fee follows the bands of 2020', async ({ page }) => {
  await page.goto('/deadlines?tab=fees&pages=109&pieces=35');
  await expect(page.getByRole('row', { name: '合计 880' })).toBeVisible();
  await expect(page.getByRole('row', { name: '合计 3000' })).toBeVisible();
});
