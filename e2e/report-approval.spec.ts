import { expect, test, type Page } from '@playwright/test';

import { stateOf } from './settings';

/** A report that no other test writes. */
const address = '/reports/work-summary?period=2024H1';

const steps = (page: Page) => page.getByRole('group', { name: '审核流程' });

async function type(page: Page, chapter: RegExp, text: string): Promise<void> {
  await page.getByRole('navigation', { name: '章节' }).getByRole('button', { name: chapter }).click();
  const field = page.locator('.ProseMirror').last();
  await field.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

test.describe.serial('a report on its way', () => {
  test('a clerk types a number that the data contradict, binds it, and checks the report', async ({ page }) => {
    await page.goto(address);
    await type(page, /组织领导/, '成立由镇长任组长的领导小组。');
    await type(page, /存在问题/, '完善台账。');
    await type(page, /主动公开/, '全年主动公开政府信息99999条。');
    await page.getByRole('button', { name: /^绑定/ }).first().click();
    await expect(page.locator('.ProseMirror').last()).not.toContainText('99999');
    await page.getByLabel('成文日期').fill('2024-07-12');
    await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
    await steps(page).getByRole('button', { name: '自查完成' }).click();
    await expect(steps(page)).toContainText('已自查');
  });

  test('a clerk cannot submit it', async ({ page }) => {
    await page.goto(address);
    await expect(steps(page).getByRole('button', { name: '报送' })).toHaveCount(0);
  });

  test.describe('the leader', () => {
    test.use({ storageState: stateOf('leader') });

    test('returns it with a reason on the very paragraph', async ({ page }) => {
      await page.goto(address);
      await page.getByRole('tab', { name: /批注/ }).click();
      await page.getByRole('button', { name: '添加批注' }).click();
      await page
        .getByRole('button', { name: /^批注：/ })
        .first()
        .click();
      await page.getByLabel('内容').fill('请核对。');
      await page.getByRole('button', { name: '作为退回理由' }).click();
      await page.getByRole('button', { name: '停止添加' }).click();
      await steps(page).getByRole('button', { name: '退回' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
      await expect(steps(page)).toContainText('已退回');
    });
  });
});
