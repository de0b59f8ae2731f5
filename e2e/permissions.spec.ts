import { expect, test } from '@playwright/test';

import { pages } from './pages';
import { accounts, stateOf } from './settings';

for (const account of accounts) {
  test.describe(`the ${account}`, () => {
    test.use({ storageState: stateOf(account) });

    for (const { address, readers } of pages) {
      const allowed = readers.includes(account);
      test(`${allowed ? 'opens' : 'is refused'} ${address}`, async ({ page }) => {
        const response = await page.goto(address);
        expect(response?.status()).toBe(allowed ? 200 : 403);
      });
    }
  });
}

test.describe('nobody', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  for (const { address } of pages) {
    test(`is sent from ${address} to the sign-in page`, async ({ page }) => {
      await page.goto(address);
      await expect(page).toHaveURL(/\/login/);
    });
  }

  test('gets no rows from an address that gives files', async ({ request }) => {
    const response = await request.get('/registers/complaints/export?format=csv', { maxRedirects: 0 });
    expect(response.status()).toBe(401);
  });
});
