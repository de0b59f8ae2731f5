import { readFileSync } from 'node:fs';

import { expect, test, type Page } from '@playwright/test';
import mammoth from 'mammoth';

const report = '/reports/annual-disclosure?period=2025';
const written = '本机关将继续把群众常办事项的指南送到各村。';

/** The text of the Word file that the page offers. */
async function wordText(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载 Word' }).click();
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await (await download).path()) });
  return value;
}

/** How many applications the year brought, as the card of the dashboard says. */
async function applicationsReceived(page: Page): Promise<string> {
  await page.goto('/?period=2025');
  const card = page
    .getByRole('region', { name: '依申请', exact: true })
    .locator('a[href^="/registers/applications"]')
    .first();
  return (await card.innerText()).replace(/\D/g, '');
}

test('the annual report is written, downloaded and says what the dashboard says', async ({ page }) => {
  const received = await applicationsReceived(page);
  expect(Number(received)).toBeGreaterThan(0);
  await page.goto(report);
  await page.getByRole('button', { name: /存在的主要问题及改进情况/ }).click();
  await page.getByRole('textbox', { name: '存在问题' }).fill(written);
  await expect(page.getByText(/已保存/)).toBeVisible();
  // What is put back as it was counts as kept.
  await page.keyboard.type('改');
  await expect(page.getByText('尚未保存')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByText(/已保存/)).toBeVisible();
  const text = await wordText(page);
  expect(text).toContain('2025年政府信息公开工作年度报告');
  expect(text).toContain(written);
  expect(text.replace(/\s/g, '')).toContain(`新收政府信息公开申请${received}件`);
});
