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
