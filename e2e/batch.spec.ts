import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';

import { stateOf } from './settings';

test.use({ storageState: stateOf('superior') });

test('a run over all units of the county that was cut off goes on later, and gives one file with all of them', async ({
  page,
}) => {
  await page.goto('/reports/batch');
  // The network goes after the first few.
  let asked = 0;
  await page.route(/\/reports\/batch\?id=/, async (route) => {
    if (route.request().method() === 'POST') asked += 1;
    await (asked > 1 ? route.abort() : route.continue());
  });
  await page.getByRole('button', { name: '生成', exact: true }).click();
  const progress = page.getByRole('status').filter({ hasText: '完成' });
  await expect(progress).toHaveText('4 / 20 完成，0 个未成');
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();

  await page.unroute(/\/reports\/batch\?id=/);
  await page.goto('/reports/batch');
  await page
    .getByRole('row', { name: /4 \/ 20/ })
    .getByRole('link', { name: '打开' })
    .click();
  await expect(progress).toHaveText('4 / 20 完成，0 个未成');
  await page.getByRole('button', { name: '继续' }).click();
  await expect(progress).toHaveText('20 / 20 完成，0 个未成', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: '继续' })).toHaveCount(0);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载压缩包' }).click();
  const files = Object.keys(unzipSync(readFileSync(await (await download).path())));
  expect(files).toHaveLength(20);
  expect(files.filter((name) => name.includes('青石湾镇人民政府2025年政府信息公开工作年度报告.docx'))).toHaveLength(1);
});
