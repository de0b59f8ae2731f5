import { expect, test } from '@playwright/test';

import { pages } from './pages';
import { accounts, stateOf } from './settings';

for (const account of accounts) {
  test.describe(`the ${account}`, () => {
    test.use({ storageState: stateOf(account) });

    for (const { address, readers } of pages) {
      const allowed = readers.includes(account);
      // The answer of the server is what counts here; accessibility.spec.ts opens every address in the browser.
      test(`${allowed ? 'opens' : 'is refused'} ${address}`, async ({ request }) => {
        const response = await request.get(address);
        expect(response.status()).toBe(allowed ? 200 : 403);
        expect(new URL(response.url()).pathname).not.toBe('/login');
      });
    }
  });
}

test.describe('nobody', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  for (const { address } of pages) {
    test(`is sent from ${address} to the sign-in page`, async ({ request }) => {
      const response = await request.get(address, { maxRedirects: 0 });
      expect(response.status()).toBe(307);
      expect(response.headers()['location']).toMatch(/^\/login/);
    });
  }

  test('gets no rows from an address that gives files', async ({ request }) => {
    const response = await request.get('/registers/complaints/export?format=csv', { maxRedirects: 0 });
    expect(response.status()).toBe(401);
  });
});
