import { readFileSync } from 'node:fs';

import { expect, test, type Page } from '@playwright/test';
import mammoth from 'mammoth';

import { stateOf } from './settings';

const name = '本镇简明总结';

const chapters = (page: Page) => page.getByRole('navigation', { name: '章节' });
const block = (page: Page, kind: string) =>
  page.locator('div').filter({ has: page.locator('> div > strong', { hasText: kind }) });

async function wordText(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载 Word' }).click();
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await (await download).path()) });
  return value.replace(/\s/g, '');
}

test.describe.serial('a template of the office', () => {
  let address = '';

  test('is copied, its chapter moved, a sentence with an indicator added, and saved', async ({ page }) => {
    await page.goto('/reports/templates');
    await page.getByRole('combobox', { name: '复制' }).click();
    await page.getByRole('option', { name: '政务公开工作总结', exact: true }).click();
    await page.getByRole('textbox', { name: '名称' }).fill(name);
    await page.getByRole('button', { name: '复制' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    address = new URL(page.url()).pathname;

    await chapters(page).getByRole('button', { name: '上移 组织领导' }).press('Enter');
    await expect(chapters(page).getByRole('listitem').nth(1)).toContainText('一、组织领导');
    await chapters(page)
      .getByRole('button', { name: /基本情况/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^在“.*”增加内容$/ }).click();
    await page.getByRole('menuitem', { name: '段落' }).click();
    const added = block(page, '段落').last();
    await added.getByRole('textbox').fill('便民服务中心全年接待');
    await added.getByRole('button', { name: /插入数字/ }).click();
    await page.getByLabel('查找指标').fill('hall.visits');
    await page.getByRole('dialog').getByRole('listitem').getByRole('button').first().click();
    await page.getByRole('button', { name: '选定' }).click();
    await expect(page.getByRole('region', { name: /预览/ })).toContainText(/便民服务中心全年接待\d+/);
    await page.getByLabel('带目录').check();
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  });

  test('refuses a figure that does not exist, in words, and keeps what was typed', async ({ page }) => {
    await page.goto(address);
    await chapters(page)
      .getByRole('button', { name: /基本情况/ })
      .first()
      .click();
    const field = block(page, '段落').last().getByRole('textbox');
    await field.fill('共{没有这回事}件。');
    await expect(page.getByText('没有这个数字：没有这回事')).toBeVisible();
    await expect(page.getByRole('button', { name: '保存' })).toBeDisabled();
    await expect(field).toHaveValue('共{没有这回事}件。');
  });

  test('is offered for a new report, and its Word file says the sentence and has the contents that the preview shows', async ({
    page,
  }) => {
    await page.goto('/reports');
    await page.getByRole('combobox', { name: '报告' }).click();
    await page.getByRole('option', { name }).click();
    await page.getByRole('button', { name: '新建' }).click();
    await expect(page).toHaveURL(/\/reports\/own-\d+/);
    const first = page.getByRole('region', { name: /^第 ?1 ?页$/ });
    await expect(first).toContainText(/目\s*录.*一、组织领导.*2.*二、基本情况/);
    const text = await wordText(page);
    expect(text).toMatch(/目录一、组织领导2.*一、组织领导.*二、基本情况/);
    expect(text).toMatch(/便民服务中心全年接待\d+/);
  });

  test('changed under a report that was begun with it says who, and which words have no place now', async ({
    page,
  }) => {
    const report = address.replace('/templates', '');
    await page.goto(report);
    await chapters(page)
      .getByRole('button', { name: /组织领导/ })
      .click();
    await page.locator('.ProseMirror').last().click();
    await page.keyboard.type('成立领导小组。');
    await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
    await page.goto(address);
    await chapters(page).getByRole('button', { name: '删除 组织领导' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
    await page.goto(report);
    const notice = page.getByRole('alert', { name: '模板已改动' });
    await expect(notice).toContainText('第 3 版');
    await expect(notice).toContainText('成立领导小组。');
    await notice.getByRole('button', { name: '知道了' }).click();
    await expect(notice).toHaveCount(0);
  });
});

test.describe.serial('a template of the county', () => {
  let address = '';

  test.describe('the superior', () => {
    test.use({ storageState: stateOf('superior') });

    test('copies the county report for the county alone', async ({ page }) => {
      await page.goto('/reports/templates');
      await page.getByRole('textbox', { name: '名称' }).fill('县里自用');
      await page.getByRole('button', { name: '复制' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '县里自用' })).toBeVisible();
      address = new URL(page.url()).pathname;
    });
  });

  test('is not found by a clerk of a township that it was not offered to', async ({ request }) => {
    expect(address).toMatch(/own-\d+$/);
    expect((await request.get(address)).status()).toBe(404);
    expect((await request.get(address.replace('/templates', ''))).status()).toBe(404);
  });
});
