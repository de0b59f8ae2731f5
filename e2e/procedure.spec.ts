import { expect, test, type Page } from '@playwright/test';

import { stateOf } from './settings';

/** A key of its own for every run. */
const stamp = `E2E-P-${process.pid}-${Math.floor(Math.random() * 1_000_000)}`;

const step = (page: Page, name: string) =>
  page
    .getByRole('region', { name: /公开程序/ })
    .getByRole('listitem')
    .filter({ hasText: name });

async function draft(page: Page): Promise<void> {
  await page.goto('/registers/disclosures/new');
  await page.locator('#field-itemNo').fill(stamp);
  await page.locator('#field-title').fill(`项目资金安排 ${stamp}`);
  await page.locator('#field-procedure').selectOption('finance');
  await page.locator('#field-status').selectOption('draft');
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/\/registers\/disclosures\/\d+$/);
}

test('the steps before publishing are signed on the page of the item, one after the other, and taken back', async ({
  page,
  browser,
}) => {
  await draft(page);
  await expect(step(page, '征集意见')).toContainText('待签');
  await expect(step(page, '联席会议')).toContainText('未到');
  await step(page, '征集意见').getByRole('button', { name: '签署', exact: true }).click();
  await expect(step(page, '征集意见')).toContainText('已签');
  await expect(step(page, '联席会议')).toContainText('待签');

  // A meeting before the opinions were collected: the rule's own sentence, beside the field, and nothing is lost.
  await step(page, '联席会议').getByRole('button', { name: '他人或他日签署' }).click();
  const dialog = page.getByRole('dialog', { name: '联席会议' });
  await dialog.getByLabel('日期').fill('2020-01-02');
  await dialog.getByRole('button', { name: '签署' }).click();
  await expect(dialog.getByText(/“2020-01-02”早于/)).toBeVisible();
  // The cross at the top has the same name.
  await dialog.getByRole('button', { name: '取消' }).last().click();
  await step(page, '联席会议').getByRole('button', { name: '签署', exact: true }).click();
  await expect(step(page, '财务会签')).toContainText('待签');

  await step(page, '财务会签').getByRole('button', { name: '他人或他日签署' }).click();
  const countersign = page.getByRole('dialog', { name: '财务会签' });
  await countersign.getByLabel('签署人').fill('监督委员会李某');
  await countersign.getByRole('button', { name: '签署' }).click();
  await expect(step(page, '财务会签')).toContainText('监督委员会李某');
  await expect(step(page, '保密审查')).toContainText('待签');

  await step(page, '财务会签').getByRole('button', { name: '撤回签署' }).click();
  await expect(step(page, '财务会签')).toContainText('待签');
  await expect(step(page, '财务会签')).not.toContainText('监督委员会李某');

  // Who only reads sees how far it has come, and signs nothing.
  const other = await browser.newContext({ storageState: stateOf('leader') });
  const leader = await other.newPage();
  await leader.goto(page.url());
  await expect(step(leader, '联席会议')).toContainText('已签');
  await expect(leader.getByRole('button', { name: '签署', exact: true })).toHaveCount(0);
  await expect(leader.getByRole('button', { name: '撤回签署' })).toHaveCount(0);
  await other.close();
});
