import { expect, test } from '@playwright/test';

import { stateOf } from './settings';

test.use({ storageState: stateOf('administrator') });

test('a county of the real divisions is found by name, looked at, imported, and is unchanged the second time', async ({
  page,
}) => {
  await page.goto('/admin/units');
  await page.getByRole('link', { name: '从行政区划导入' }).click();
  await page.getByLabel('按名称查找').fill('阿里地区');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name: '阿里地区', exact: true }).click();

  // Level by level it goes on from there.
  await expect(page.getByRole('heading', { name: '西藏自治区 / 阿里地区' })).toBeVisible();
  await page.getByRole('combobox', { name: '县（区）' }).click();
  await page.getByRole('option', { name: '札达县' }).click();
  await expect(page.getByRole('heading', { name: '西藏自治区 / 阿里地区 / 札达县' })).toBeVisible();
  const count = /^连同以下各级共 (\d+) 个区划$/;
  const holds = await page.getByText(count).textContent();
  const units = count.exec(holds ?? '')?.[1] ?? '';

  const number = (name: string) => page.locator('dl > div').filter({ hasText: name }).locator('dd');
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await expect(number('新增')).toHaveText(units);
  await expect(page.getByRole('table', { name: '新增的前几个' }).getByRole('row')).not.toHaveCount(0);
  await page.getByRole('button', { name: `导入 ${units} 个单位` }).click();
  await expect(page.getByRole('heading', { name: '已导入' })).toBeVisible();

  await page.getByRole('button', { name: '重新检查' }).click();
  await expect(number('未变')).toHaveText(units);
  await expect(page.getByText('全部与现有单位一致')).toBeVisible();
  await expect(page.getByRole('button', { name: /^导入 / })).toHaveCount(0);

  await page.getByRole('link', { name: '返回单位' }).click();
  await page.getByRole('link', { name: '编辑 札达县' }).click();
  // The other tests look at a county of their own: a closed unit is nobody's first view.
  await page.getByLabel('撤销日期').fill('2025-12-31');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('row', { name: /札达县.*2025-12-31 撤销/ })).toBeVisible();
});
