import { expect, test, type Browser, type Page } from '@playwright/test';

import { stateOf } from './settings';

/** The work summary of a year that no other test writes. */
const desk = async (browser: Browser, account: 'clerk' | 'leader', year = 2023): Promise<Page> => {
  const context = await browser.newContext({ storageState: stateOf(account), locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`/reports/work-summary?period=${year}`);
  return page;
};

async function write(page: Page, chapter: RegExp, text: string): Promise<void> {
  await page.getByRole('navigation', { name: '章节' }).getByRole('button', { name: chapter }).click();
  const field = page.locator('.ProseMirror').last();
  await field.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: '已保存' });
const pages = (page: Page) => page.getByRole('region', { name: /^第 ?\d+ ?页$/ });

test('two people on one report lose nothing', async ({ browser }) => {
  const [clerk, leader] = [await desk(browser, 'clerk'), await desk(browser, 'leader')];

  await test.step('in different chapters both texts are kept', async () => {
    await write(clerk, /组织领导/, '成立由镇长任组长的领导小组。');
    await expect(saved(clerk)).toBeVisible();
    await write(leader, /依申请公开/, '申请均由党政办登记。');
    await expect(saved(leader)).toBeVisible();
    await expect(pages(leader).filter({ hasText: '成立由镇长任组长的领导小组。' })).toHaveCount(1);
    await clerk.reload();
    await expect(pages(clerk).filter({ hasText: '申请均由党政办登记。' })).toHaveCount(1);
    await expect(pages(clerk).filter({ hasText: '成立由镇长任组长的领导小组。' })).toHaveCount(1);
  });

  await test.step('in the same field the second one sees both side by side and chooses', async () => {
    await write(clerk, /便民服务/, '窗口实行轮岗。');
    await expect(saved(clerk)).toBeVisible();
    await write(leader, /便民服务/, '窗口全部持证上岗。');
    const clash = leader.getByRole('alert', { name: '两人改了同一处' });
    // Whoever writes is far down the page: the question comes to them.
    await expect(clash).toBeInViewport();
    await expect(clash).toContainText('窗口实行轮岗。');
    await expect(clash).toContainText('窗口全部持证上岗。');
    await clash.getByText('两份都留').click();
    await clash.getByRole('button', { name: '按选择保存' }).click();
    await expect(clash).toHaveCount(0);
    await expect(saved(leader)).toBeVisible();
    await clerk.reload();
    const page = pages(clerk).filter({ hasText: '窗口实行轮岗。' });
    await expect(page).toHaveCount(1);
    await expect(page).toContainText('窗口全部持证上岗。');
  });

  await test.step('a remark on words stays with them when text is put before them, and is answered', async () => {
    await write(leader, /组织领导/, '成立由镇长任组长的领导小组。');
    await expect(saved(leader)).toBeVisible();
    await leader.getByRole('button', { name: '批注', exact: true }).last().click();
    await leader.getByLabel('内容').fill('写明成员单位。');
    await leader.getByRole('button', { name: '作为意见' }).click();
    await expect(leader.getByRole('list', { name: '批注' })).toContainText('写明成员单位。');
    await clerk.reload();
    await write(clerk, /组织领导/, '本镇高度重视公开工作。');
    await clerk.keyboard.press('Enter');
    await clerk.keyboard.type('成立由镇长任组长的领导小组。');
    await expect(saved(clerk)).toBeVisible();
    await clerk.getByRole('tab', { name: /批注/ }).click();
    const remarks = clerk.getByRole('list', { name: '批注' });
    await expect(remarks).toContainText('写明成员单位。');
    await expect(remarks).not.toContainText('原文');
    await remarks.getByRole('button', { name: '回复' }).click();
    await remarks.getByRole('textbox', { name: '回复' }).fill('已补充。');
    await remarks.getByRole('button', { name: '发送' }).click();
    await expect(remarks.getByRole('list', { name: '回复' })).toContainText('已补充。');
    await remarks.getByRole('button', { name: '已处理' }).click();
    await expect(clerk.getByText('已处理 1')).toBeVisible();
  });
});

test('what an earlier version said is shown beside the words of now, and brought back', async ({ browser }) => {
  const [clerk, leader] = [await desk(browser, 'clerk', 2022), await desk(browser, 'leader', 2022)];
  await write(clerk, /组织领导/, '成立领导小组。');
  await expect(saved(clerk)).toBeVisible();
  await leader.reload();
  await write(leader, /组织领导/, '成立由镇长任组长的领导小组。');
  await expect(saved(leader)).toBeVisible();

  await clerk.reload();
  await clerk.getByRole('tab', { name: '版本' }).click();
  const panel = clerk.getByRole('tabpanel', { name: '版本' });
  // The newest version is what stands on the page; the one that differs is shown unasked.
  await expect(panel.getByRole('combobox', { name: '与哪一版比较' })).toHaveValue(/clerk/);
  const words = panel.getByRole('region', { name: '组织领导' });
  await expect(words.locator('ins')).toHaveText('由镇长任组长的');
  await expect(words.locator('del')).toHaveCount(0);
  await expect(panel).toContainText('没有变化');

  await panel.getByRole('button', { name: '恢复这一版的文字' }).click();
  await expect(panel).toContainText('文字相同');
  await expect(pages(clerk).filter({ hasText: '成立由镇长任组长的领导小组。' })).toHaveCount(0);
  await expect(saved(clerk)).toBeVisible();
  await clerk.reload();
  await expect(pages(clerk).filter({ hasText: '成立领导小组。' })).toHaveCount(1);
});
