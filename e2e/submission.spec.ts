import { expect, test } from '@playwright/test';

import { stateOf } from './settings';

test('completeness is a share of what is owed, and can be fetched as a file', async ({ page }) => {
  await page.goto('/completeness?period=2026');
  const share = await page.locator('dl dd').first().innerText();
  const percent = Number(/^([\d.]+) %/.exec(share)?.[1]);
  expect(percent).toBeGreaterThan(0);
  expect(percent).toBeLessThanOrEqual(100);
  const csv = await page.request.get('/completeness/export?period=2026&format=csv');
  expect(csv.headers()['content-type']).toContain('text/csv');
  expect(await csv.text()).toContain('2026-01');
});

test('an explanation of a number goes along to the report, which is silent until it is put in', async ({ page }) => {
  const why = '集中换发登记证';
  await page.goto('/registers/administrative-acts?period=2026-10');
  await page.locator('tbody a[href*="/registers/administrative-acts/"]').first().click();
  await page.getByRole('link', { name: '编辑' }).click();
  await page.waitForLoadState('networkidle');
  await page.locator('#field-licences').fill('987');
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/\/registers\/administrative-acts\/\d+$/);
  await page.goto('/completeness?period=2026');
  const township = page.getByRole('row', { name: /^青石湾镇/ }).first();
  await township.locator('a[href$="/2026-10"]').click();
  await page.waitForLoadState('networkidle');
  await page.getByLabel('说明 行政许可件数 为什么属实').fill(why);
  await page.getByRole('button', { name: '保存说明' }).first().click();
  await expect(page.getByText(`说明：${why}`)).toBeVisible();

  await page.goto('/reports/annual-disclosure?period=2026');
  await page.getByRole('button', { name: /主动公开政府信息情况/ }).click();
  const offered = page.getByRole('region', { name: /^数字说明/ });
  await expect(offered).toContainText(why);
  const written = page.locator('[data-place]', { hasText: why });
  await expect(written).toHaveCount(0);
  await offered.getByRole('listitem').filter({ hasText: why }).getByRole('button', { name: /^写入/ }).click();
  await expect(written).toHaveText(`2026年10月行政许可件数：${why}。`);
  await expect(offered).toContainText('正文已写');
  await expect(page.getByText(/已保存/)).toBeVisible();
  await offered.getByRole('listitem').filter({ hasText: why }).getByRole('button', { name: '作为批注' }).click();
  await page.getByRole('tab', { name: /批注 1/ }).click();
  await expect(page.getByRole('list', { name: '批注' })).toContainText(`2026年10月行政许可件数：${why}。`);
});

test.describe('the superior', () => {
  test.use({ storageState: stateOf('superior') });

  test('gives a cell of a month back with a reason, which the unit then reads', async ({ page }) => {
    await page.goto('/completeness?period=2026');
    await page
      .getByRole('link', { name: /已报送/ })
      .last()
      .click();
    await expect(page.getByRole('button', { name: '确认' })).toBeVisible();
    const back = page.getByRole('button', { name: '退回' }).first();
    await expect(back).toBeDisabled();
    await page.getByPlaceholder('退回原因').first().fill('数字与台账不符');
    await back.click();
    await expect(page.getByText('数字与台账不符').first()).toBeVisible();
    await expect(page.getByRole('cell', { name: /已退回/ })).toBeVisible();
  });

  test('sees a correction of an accepted month wherever its number is used, with the reason', async ({
    page,
    browser,
  }) => {
    await page.goto('/completeness?period=2026');
    const township = page.getByRole('row', { name: /^青石湾镇/ }).first();
    await township.locator('a[href$="/2026-03"]').click();
    await expect(page.getByText('数字已锁定')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const cell = page.getByRole('row', { name: /^投诉信访/ });
    await cell.getByPlaceholder('退回原因').fill('漏报一件来电');
    await cell.getByRole('button', { name: '退回' }).click();
    await expect(cell).toContainText('已退回');

    const clerk = await (await browser.newContext({ storageState: stateOf('clerk'), locale: 'zh-CN' })).newPage();
    const report = '/reports/work-summary?period=2026';
    await clerk.goto(report);
    await clerk.getByRole('button', { name: /组织领导/ }).click();
    await clerk.locator('.ProseMirror').last().click();
    await clerk.keyboard.type('成立领导小组。');
    await expect(clerk.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
    await clerk.goto('/registers/complaints/new');
    await clerk.waitForLoadState('networkidle');
    const caseNo = `E2E-S-${process.pid}`;
    await clerk.locator('#field-caseNo').fill(caseNo);
    await clerk.locator('#field-title').fill(caseNo);
    await clerk.locator('#field-source').click();
    await clerk.getByRole('option', { name: '来电' }).click();
    await clerk.locator('#field-clock').selectOption('hotline');
    await clerk.locator('#field-status').selectOption('received');
    await clerk.locator('#field-receivedOn').fill('2026-03-16');
    await clerk.getByRole('button', { name: '保存' }).click();
    await clerk.waitForURL(/\/registers\/complaints\/\d+$/);

    // The report has no mark on its pages; above them it says which numbers rest on the correction.
    await clerk.goto(report);
    const told = clerk.locator('details').filter({ hasText: /^✎ 更正：/ });
    await told.locator('summary').click();
    await expect(told.getByRole('listitem').filter({ hasText: /^收到投诉信访 \d/ })).toContainText('✎ 更正');
    await clerk.getByRole('tab', { name: '版本' }).click();
    const numbers = clerk.getByRole('tabpanel', { name: '版本' }).getByRole('table');
    const received = await numbers
      .getByRole('row', { name: /^收到投诉信访 \d/ })
      .getByRole('cell')
      .allInnerTexts();
    expect(Number(received[2])).toBe(Number(received[1]) + 1);
    await clerk.goto('/targets?period=2026');
    await expect(clerk.getByRole('row', { name: /^投诉按期答复率/ })).toContainText('✎ 更正');
    await clerk.context().close();

    await page.goto('/compare?period=2026&columns=complaint');
    const marks = page.getByRole('row', { name: /^青石湾镇/ }).getByRole('link', { name: '✎ 更正' });
    await marks.first().click();
    await page.waitForURL(/\/completeness\?.*indicator=complaint/);
    await expect(page.getByRole('heading', { name: /用到的更正/ })).toBeVisible();
    await expect(page.getByRole('cell', { name: '漏报一件来电' }).first()).toBeVisible();
    await page.goto('/indicators/complaint.received?period=2026');
    await expect(page.getByRole('link', { name: '✎ 更正' }).first()).toBeVisible();
    await page.goto('/indicators/application.received?period=2026');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: '✎ 更正' })).toHaveCount(0);
  });

  test('sees a wall that needs no scrolling and says when the network is gone', async ({ page, context }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto('/screen');
    await expect(page.getByText(/每分钟自动更新/)).toBeVisible();
    const size = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
    ]);
    expect(size).toEqual([1920, 1080]);
    await context.setOffline(true);
    await expect(page.getByText(/连接中断/)).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(/每分钟自动更新/)).toBeVisible();
  });
});
