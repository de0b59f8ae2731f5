import { expect, test } from '@playwright/test';

/** A village of the demonstration that keeps no register of complaints. */
const UNIT = '990101100202';

test('a village enters a month of complaints from its book, and every figure shows and marks it', async ({ page }) => {
  const line = (id: string) => page.locator(`[data-line="${id}"]`);
  await page.goto(`/registers/complaints/months?unit=${UNIT}&month=2026-10`);
  await page.waitForLoadState('networkidle');
  await line('complaint.received').fill('9');
  await line('complaint.received/letter').fill('4');
  await line('complaint.dueAnswered').fill('8');
  await line('complaint.dueOnTime').fill('6');
  await line('complaint.dueOpen').fill('0');
  await page.getByRole('button', { name: '填报', exact: true }).click();
  await expect(page.getByText('填的是 9，各项之和是 4，应当相等。')).toBeVisible();
  await line('complaint.received/phone').fill('5');
  await page.getByRole('button', { name: '填报', exact: true }).click();
  await expect(page.getByText('已填报，数字已计入指标。')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '全年各月' }).getByText('已填报')).toBeVisible();

  await page.goto(`/indicators/complaint.onTimeRate?unit=${UNIT}&period=2026-10`);
  await expect(page.getByText('75.0 %').first()).toBeVisible();
  await expect(page.getByText('其中 1 个单位·月为填报数').first()).toBeVisible();
  await page.goto(`/indicators/complaint.repeatRate?unit=${UNIT}&period=2026-10`);
  await expect(page.getByText('1 个单位·月的填报没有这一项').first()).toBeVisible();

  await page.goto(`/completeness/${UNIT}/2026-10`);
  await page
    .getByRole('row', { name: /^投诉信访/ })
    .getByRole('link', { name: '填报数' })
    .click();
  await expect(line('complaint.received')).toHaveValue('9');

  await page.goto(`/registers/complaints?unit=${UNIT}&period=2026-10`);
  await expect(page.getByText('有 1 个单位·月的数字是按月填报的')).toBeVisible();

  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`/registers/complaints/months?unit=${UNIT}&month=2026-10`);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: '撤回填报' }).click();
  await expect(page.getByText('已撤回，本月视为缺报。')).toBeVisible();
  await expect(line('complaint.received')).toHaveValue('');
});
