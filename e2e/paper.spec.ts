import { expect, test } from '@playwright/test';

import { stateOf } from './settings';

test.use({ storageState: stateOf('leader'), locale: 'zh-CN' });

test('a dashboard on paper is the page alone, with whole figures and their colours', async ({ page }) => {
  await page.goto('/?board=hall');
  const skip = page.locator('.skip-link');
  const figures = page.locator('#board section');
  await expect(skip).toBeAttached();
  await expect(figures.first()).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(skip).toBeHidden();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  const printed = await figures.evaluateAll((all) =>
    all.map((figure) => {
      const { breakInside, printColorAdjust } = getComputedStyle(figure);
      return { breakInside, printColorAdjust };
    }),
  );
  expect(printed.length).toBeGreaterThan(2);
  for (const one of printed) expect(one).toEqual({ breakInside: 'avoid', printColorAdjust: 'exact' });
  // A4 between its margins is narrower than the window that the charts were drawn in.
  await page.setViewportSize({ width: 718, height: 1000 });
  const stands = await page.locator('.recharts-wrapper').evaluateAll((all) =>
    all.map((chart) => {
      const [own, figure] = [chart, chart.closest('section, figure') ?? chart].map((one) =>
        one.getBoundingClientRect(),
      );
      return own !== undefined && figure !== undefined && own.height > 100 && own.right <= figure.right;
    }),
  );
  expect(stands.length).toBeGreaterThan(0);
  expect(stands).not.toContain(false);
});

test.describe('a long register', () => {
  test.use({ storageState: stateOf('superior') });

  test('a register on paper has every row of the page and its heading', async ({ page }) => {
    await page.goto('/registers/complaints?period=2025');
    const table = page.getByRole('region', { name: /^投诉信访/ });
    await expect(table.getByRole('row').nth(50)).toBeAttached();

    const file = page.getByRole('link', { name: '导出 Excel' });
    await expect(file).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(file).toBeHidden();
    await expect(page.getByText(/^第 1–50 条/)).toBeVisible();
    const { clipped, wide } = await table.evaluate((box) => ({
      clipped: box.scrollHeight > box.clientHeight,
      wide: getComputedStyle(document.documentElement).getPropertyValue('page'),
    }));
    expect({ clipped, wide }).toEqual({ clipped: false, wide: 'wide' });
  });

  test('of a list that is scrolled as a whole, paper has what was on screen and says how much that is', async ({
    page,
  }) => {
    await page.goto('/registers/complaints?period=2025&size=all');
    const table = page.getByRole('region', { name: /^投诉信访/ });
    const rows = table.locator('tbody tr:not([aria-hidden])');
    await expect(rows.first()).toBeVisible();
    const drawn = await rows.count();

    // Heard once the page's scripts have come.
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await rows.count()).toBe(200);
    }).toPass();
    await page.emulateMedia({ media: 'print' });
    await expect(rows).toHaveCount(200);
    expect(drawn).toBeLessThan(200);
    await expect(table.getByText(/^纸上只有已显示过的 200 行，共/)).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await rows.count()).toBeLessThan(200);
  });

  test('the months of all units on paper are not cut off', async ({ page }) => {
    await page.goto('/completeness?period=2025');
    const table = page.getByRole('table').first();
    await expect(table.getByRole('columnheader', { name: /2025-12/ })).toBeAttached();

    await page.emulateMedia({ media: 'print' });
    const box = table.locator('xpath=..');
    expect(await box.evaluate((one) => [getComputedStyle(one).overflow, getComputedStyle(one).maxHeight])).toEqual([
      'visible',
      'none',
    ]);
  });
});

test.describe('of those who may change rows', () => {
  test.use({ storageState: stateOf('clerk') });

  test('a register on paper has no box to tick', async ({ page }) => {
    await page.goto('/registers/complaints?period=2025');
    const boxes = page.getByRole('region', { name: /^投诉信访/ }).getByRole('checkbox');
    const record = page.getByRole('main').getByRole('link', { name: '新建', exact: true });
    await expect(boxes.first()).toBeVisible();
    await expect(record).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(boxes).toHaveCount(0);
    await expect(record).toBeHidden();
  });
});
