import { expect, test } from '@playwright/test';

import { stateOf } from './settings';

/** Demonstration: 1 is last year's, final; 2 is this year's, open to objections. */
const FINAL = '/assessments/1';
const OPEN = '/assessments/2';

test.describe('the superior', () => {
  test.use({ storageState: stateOf('superior') });

  test('copies a scheme, is told when the weights do not add up, and judges an item by hand', async ({ page }) => {
    await page.goto('/assessments/new?from=1');
    const weight = page.getByLabel('满分', { exact: true }).first();
    await weight.fill('14');
    await expect(page.getByText('各项权重合计 99 分，应为 100 分')).toBeVisible();
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('各项权重合计 99 分，与总分 100 分不符').first()).toBeVisible();
    await weight.fill('15');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page).toHaveURL(/\/assessments\/\d+$/);
    await expect(page.getByText('草稿').first()).toBeVisible();
    await page.getByRole('link', { name: '白鹭洲镇' }).click();
    await page.getByLabel('年度报告 评定分数').fill('8');
    await page.getByLabel('年度报告 评定理由').fill('要素不全，扣2分');
    await page.getByRole('button', { name: '保存评定' }).click();
    await expect(page.getByText('考核单位评定 8 分：要素不全，扣2分')).toBeVisible();
  });

  test('sees every unit, decides an objection, and cannot make a running year final', async ({ page }) => {
    await page.goto(OPEN);
    await expect(page.getByRole('columnheader', { name: '名次' })).toBeVisible();
    await page
      .getByLabel(/处理理由$/)
      .first()
      .fill('延期手续齐全，应扣除');
    await page.getByLabel('新定分数').first().fill('9.5');
    await page.getByRole('button', { name: '成立' }).first().click();
    await expect(page.getByText(/成立，定为 9\.5 分：延期手续齐全，应扣除/)).toBeVisible();
    await page.getByRole('button', { name: '定结果' }).click();
    await page.getByRole('button', { name: '定结果并公开' }).click();
    await expect(page.getByText('这一年还没有结束，不能定结果。')).toBeVisible();
  });

  test('takes the final result home as a file', async ({ page }) => {
    const file = await page.request.get(`${FINAL}/export`);
    expect(file.status()).toBe(200);
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
  });
});

test.describe('the clerk of a township', () => {
  test.use({ storageState: stateOf('clerk') });

  test('sees its own points alone while they are open, and objects', async ({ page }) => {
    await page.goto(OPEN);
    await expect(page.getByRole('link', { name: '青石湾镇' })).toBeVisible();
    await expect(page.getByText('白鹭洲镇')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '定结果' })).toHaveCount(0);
    await page.getByRole('link', { name: '青石湾镇' }).click();
    await page.getByText('对这一项提出异议').first().click();
    await page
      .getByLabel(/^对 .* 的异议$/)
      .first()
      .fill('有1条按规定不需在20个工作日内公开');
    await page.getByRole('button', { name: '提出异议' }).first().click();
    await expect(page.getByText('等待处理').first()).toBeVisible();
  });

  test('sees totals of all units once they are final, and no items of others', async ({ page }) => {
    await page.goto(FINAL);
    await expect(page.getByText('白鹭洲镇').first()).toBeVisible();
    await expect(page.getByRole('link', { name: '白鹭洲镇' })).toHaveCount(0);
    const other = await page.goto(`${FINAL}/990100`);
    expect(other?.status()).toBe(404);
  });

  test('is refused the editor of schemes', async ({ page }) => {
    const response = await page.goto('/assessments/new');
    expect(response?.status()).toBe(403);
  });
});
