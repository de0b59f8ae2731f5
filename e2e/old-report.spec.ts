import { expect, test } from '@playwright/test';

import { page2021 } from '../lib/documents/reading/testing/pages';
import { stateOf } from './settings';

test.use({ storageState: stateOf('clerk') });

const file = (name: string, text: string) => ({ name, mimeType: 'text/html', buffer: Buffer.from(text) });

test('an old report is read beside its original, accepted for its year and taken back', async ({ page }) => {
  await page.goto('/reports/old');
  await page.setInputFiles('input[type=file]', file('1999年年报.html', page2021.replaceAll('2024年', '1999年')));
  await expect(page.getByText('22（其中修订16件）').first()).toBeVisible();
  await expect(page.getByText('“63余”：确数不与“余”“多”连用')).toBeVisible();
  await page.getByRole('button', { name: '采用为该年数据' }).click();
  await expect(page.getByText('已采用：1999年年报已存')).toBeVisible();

  const row = page.getByRole('row').filter({ hasText: '1999年年报.html' });
  await row.getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await expect(row).toHaveCount(0);
});

test('what cannot be read is refused with words, and nothing is kept', async ({ page }) => {
  await page.goto('/reports/old');
  await page.setInputFiles('input[type=file]', file('年报.pdf', '%PDF-1.7'));
  await expect(page.getByRole('alert').filter({ hasText: 'PDF 和图片无法读取' })).toBeVisible();
});
