import { expect, test, type APIRequestContext } from '@playwright/test';

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

test.describe('the units that a field asks the server for', () => {
  const codesOf = async (request: APIRequestContext, query: string) => {
    const response = await request.get(`/units?${query}`);
    expect(response.status()).toBe(200);
    return ((await response.json()) as { units: { code: string }[] }).units.map(({ code }) => code);
  };

  test.describe('the clerk', () => {
    test.use({ storageState: stateOf('clerk') });

    test('are only those of the own township', async ({ request }) => {
      const found = await codesOf(request, 'search=9901');
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((code) => code.startsWith('990101100'))).toBe(true);
      expect(await codesOf(request, 'near=990101')).not.toContain('990101');
    });
  });

  test.describe('the administrator', () => {
    test.use({ storageState: stateOf('administrator') });

    test('are all', async ({ request }) => {
      expect(await codesOf(request, 'near=990101')).toContain('990101');
      expect((await request.get('/units?kinds=planet')).status()).toBe(400);
    });
  });
});

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
    expect((await request.get('/units?search=9901', { maxRedirects: 0 })).status()).toBe(401);
  });
});
