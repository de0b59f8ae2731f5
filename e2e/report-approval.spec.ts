import { expect, test, type Page } from '@playwright/test';

import { stateOf, type Account } from './settings';

/** The township of clerk and leader in the demonstration. */
const township = '990101100';
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

  test('the clerk settles the reason and checks it again', async ({ page }) => {
    await page.goto(address);
    await page.getByRole('tab', { name: /批注/ }).click();
    await page.getByRole('button', { name: '已处理' }).click();
    await expect(page.getByText(/已处理$/).first()).toBeVisible();
    await steps(page).getByRole('button', { name: '自查完成' }).click();
    await expect(steps(page)).toContainText('已自查');
  });

  test('leader and superior take it to its second edition', async ({ browser }) => {
    const open = async (account: Account) => {
      const context = await browser.newContext({ storageState: stateOf(account) });
      return context.newPage();
    };
    const [leader, superior] = [await open('leader'), await open('superior')];
    const step = async (page: Page, action: string, status: string) => {
      await page.reload();
      await steps(page).getByRole('button', { name: action }).click();
      await expect(steps(page)).toContainText(status);
    };
    await leader.goto(address);
    await step(leader, '报送', '已报送');
    await superior.goto(`${address}&unit=${township}`);
    await step(superior, '接受', '已接受');
    // What is accepted is frozen: nobody types into it.
    await expect(superior.locator('.ProseMirror[contenteditable=true]')).toHaveCount(0);
    await step(leader, '发布', '已发布');
    await leader.reload();
    await steps(leader).getByRole('button', { name: '更正' }).click();
    const dialog = leader.getByRole('dialog');
    await dialog.getByLabel('理由').fill('漏报一次培训。');
    await dialog.getByRole('button', { name: '更正' }).click();
    await expect(steps(leader)).toContainText('第 2 版');
    await expect(steps(leader)).toContainText('草稿');
  });
});
