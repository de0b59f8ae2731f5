import { expect, test } from '@playwright/test';

test('a visit is recorded on one page: what is wrong is named beside its item, then all of it is kept', async ({
  page,
}) => {
  // Of its own, so that the spec can run again beside what it left.
  const round = `浏览器测试 ${crypto.randomUUID()}`;
  await page.goto('/registers/inspections/visit');
  await page.getByLabel('督查轮次').fill(round);
  await page.getByLabel('公开及时 · 检查结果').selectOption({ label: '存在问题' });
  const save = page.locator('form button[type=submit]');
  await save.click();
  await expect(page.getByText('填写有误，请看各项说明。')).toBeVisible();
  await page.getByLabel('公开及时 · 存在问题').fill('逾期公开');
  await page.getByLabel('公开及时 · 整改期限').fill('2099-12-20');
  await page.getByRole('button', { name: '其余全部合格' }).click();
  await save.click();
  await expect(page).toHaveURL(/\/registers\/inspections\?unit=/);
  const rows = page.getByRole('row').filter({ hasText: round });
  await expect(rows).toHaveCount(8);
  await expect(rows.filter({ hasText: '2099-12-20' })).toHaveCount(1);
});
