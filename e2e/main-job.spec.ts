import { expect, test, type Locator, type Page } from '@playwright/test';

import { stateOf } from './settings';

/** The number of complaints received on the card of the dashboard, which links to the register. */
const received = (page: Page): Locator =>
  page.getByRole('region', { name: '投诉' }).locator('a[href^="/registers/complaints"]').first();

async function receivedNow(page: Page): Promise<number> {
  await page.goto('/');
  return Number((await received(page).innerText()).replace(/\D/g, ''));
}

async function count(page: Page, name: string): Promise<string> {
  return (await page.locator('dl > div').filter({ hasText: name }).locator('dd').first().innerText()).trim();
}

async function importFixture(page: Page): Promise<void> {
  await page.goto('/imports?register=complaints&unit=990101101');
  await page.locator('input[type=file]').setInputFiles('e2e/fixtures/complaints.csv');
  await page.getByRole('button', { name: '检查' }).click();
  await expect(page.getByRole('heading', { name: '检查结果' })).toBeVisible();
}

test.describe.serial('the main job', () => {
  test('a clerk imports a file, the bad row is named, the number moves, the same file again changes nothing', async ({
    page,
  }) => {
    const before = await receivedNow(page);
    await importFixture(page);
    expect(await count(page, '新增')).toBe('3');
    expect(await count(page, '有误')).toBe('1');
    const refused = page.getByRole('region', { name: '有误的行' });
    await expect(refused.getByRole('cell', { name: '2026-02-30', exact: true })).toBeVisible();
    expect(await receivedNow(page)).toBe(before);

    await importFixture(page);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await expect(page.getByRole('heading', { name: '已导入' })).toBeVisible();
    expect(await receivedNow(page)).toBe(before + 3);

    await importFixture(page);
    expect(await count(page, '新增')).toBe('0');
    expect(await count(page, '未变')).toBe('3');
  });

  test('a clerk finds the imported case in the register and opens it', async ({ page }) => {
    await page.goto('/registers/complaints?search=E2E-0003');
    await page
      .getByRole('link', { name: /E2E-0003/ })
      .first()
      .click();
    await expect(page.getByText('广场晚上太吵').first()).toBeVisible();
  });
});

test.describe('the superior', () => {
  test.use({ storageState: stateOf('superior') });

  test('compares townships and takes the table away as a workbook', async ({ page }) => {
    await page.goto('/compare');
    await expect(page.getByRole('row')).not.toHaveCount(1);
    await expect(page.getByText('样本过少').first()).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出 Excel' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  });
});
