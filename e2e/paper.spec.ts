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
});

test('on a phone the tools of a register take two lines', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/registers/complaints');
  const main = page.getByRole('main');
  const bottomOf = async (of: ReturnType<typeof main.getByRole>): Promise<number> => {
    const box = await of.boundingBox();
    return Math.round((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN));
  };
  const search = await bottomOf(main.getByRole('searchbox'));
  const filters = await bottomOf(main.getByRole('button', { name: '筛选' }));
  expect(await bottomOf(main.getByRole('button', { name: '查找' }))).toBe(search);
  expect(await bottomOf(main.getByRole('button', { name: /^列 / }))).toBe(filters);
  expect(filters).toBeGreaterThan(search);
});
