import { expect, test } from '@playwright/test';

import { credentials } from './accounts';
import { accounts, stateOf } from './settings';

for (const account of accounts) {
  test(`the ${account} signs in with the password of accounts.txt`, async ({ page }) => {
    const { username, password } = credentials(account);
    await page.goto('/');
    await expect(page).toHaveURL(/\/login/);
    await page.getByLabel('账号').fill(username);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
    await page.context().storageState({ path: stateOf(account) });
  });
}

test('a wrong password is refused in words and opens nothing', async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('账号').fill('nobody');
  await page.getByLabel('密码', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '账号或密码不对' })).toBeVisible();
  await page.goto('/');
  await expect(page).toHaveURL(/\/login/);
});
