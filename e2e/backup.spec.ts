import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { expect, test } from '@playwright/test';

import { stateOf } from './settings';

test.use({ storageState: stateOf('administrator') });

test('an administrator takes a backup of everything, and reads how it is put back', async ({ page }) => {
  await page.goto('/admin/backup');
  await expect(page.getByRole('heading', { level: 1, name: '备份' })).toBeVisible();
  await expect(page.getByText('npm run sunledger -- restore')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '立即备份并下载' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^sunledger-\d{12}\.sql\.gz$/);
  const lines = gunzipSync(readFileSync(await download.path()))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  expect(lines[0]).toBe('-- Sunledger backup 1');
  expect(lines.at(-1)).toMatch(/^-- sha256 [0-9a-f]{64}$/);
  // What the demonstration holds is in it.
  expect(lines.filter((line) => line.startsWith('copy "org_unit"'))).toHaveLength(1);
  expect(lines.length).toBeGreaterThan(40_000);
});

test('a name that leads out of the folder, or to nothing, gives no file', async ({ page }) => {
  for (const name of ['../accounts.txt', '..%2Faccounts.txt', 'accounts.txt', 'none.sql.gz'])
    expect((await page.request.get(`/admin/backup/file?name=${name}`)).status()).toBeGreaterThanOrEqual(400);
});
