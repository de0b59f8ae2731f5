import { expect, test, type Page } from '@playwright/test';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');

/** A key of its own for every run: nothing here depends on what other specs left behind. */
const stamp = `E2E-R-${process.pid}-${Math.floor(Math.random() * 1_000_000)}`;

async function openNew(page: Page): Promise<void> {
  await page.goto('/registers/complaints/new');
  await expect(page.getByRole('button', { name: '保存' })).toBeVisible();
}

async function fill(page: Page, caseNo: string): Promise<void> {
  await page.locator('#field-caseNo').fill(caseNo);
  await page.locator('#field-title').fill(`=1+1 ${caseNo}`);
  await page.locator('#field-source').click();
  await page.getByRole('option', { name: '来电' }).click();
  await page.locator('#field-clock').selectOption('hotline');
  await page.locator('#field-status').selectOption('received');
}

async function create(page: Page, caseNo: string): Promise<void> {
  await openNew(page);
  await fill(page, caseNo);
  await page.locator('#field-receivedOn').fill('2026-11-16');
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/\/registers\/complaints\/\d+$/);
}

test.describe('a register', () => {
  test('a case with an error is named beside its field, then saved, kept as a draft meanwhile', async ({ page }) => {
    await openNew(page);
    await fill(page, `${stamp}-1`);
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('alert').getByRole('link', { name: '收到日期' })).toBeVisible();
    await expect(page.getByText('草稿已自动保存在本机。')).toBeVisible();
    await page.waitForTimeout(800);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole('button', { name: '恢复草稿' }).click();
    await expect(page.locator('#field-caseNo')).toHaveValue(`${stamp}-1`);
    await page.locator('#field-receivedOn').fill('2026-11-16');
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForURL(/\/registers\/complaints\/\d+$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${stamp}-1`);
    const counted = page.locator('section').filter({ has: page.getByRole('heading', { name: '计入的指标' }) });
    const received = /\/indicators\/complaint\.received\?unit=\w+&period=2026-11$/;
    await expect(counted.getByRole('link').filter({ hasText: /^收到$/ })).toHaveAttribute('href', received);
  });

  test('of two who edit the same case the second sees both versions', async ({ page, context }) => {
    await create(page, `${stamp}-2`);
    const address = page.url();
    await page.goto(`${address}/edit`);
    const other = await context.newPage();
    await other.goto(`${address}/edit`);
    await other.locator('#field-place').fill('东街');
    await other.getByRole('button', { name: '保存' }).click();
    await other.waitForURL(address);
    await page.locator('#field-place').fill('西街');
    await page.getByRole('button', { name: '保存' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: '别人已先修改了这条记录' });
    await expect(conflict).toContainText('东街');
    await conflict.getByRole('button', { name: '以我填写的为准，再次保存' }).click();
    await page.waitForURL(address);
    await expect(page.getByText('西街').first()).toBeVisible();
  });

  test('an attachment goes up, comes back byte for byte, a wrong one is refused in words; all go with the case', async ({
    page,
  }) => {
    await create(page, `${stamp}-3`);
    const address = page.url();
    const input = page.locator('input[type=file]');
    const link = page.getByRole('link', { name: '答复书.pdf' });
    await page.waitForLoadState('networkidle');
    await input.setInputFiles({ name: '答复书.pdf', mimeType: 'application/pdf', buffer: PDF });
    await expect(link).toBeVisible();
    const file = await page.request.get((await link.getAttribute('href')) ?? '');
    expect((await file.body()).equals(PDF)).toBe(true);
    expect(file.headers()).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(file.headers()['content-disposition']).toMatch(/^attachment;/);
    await input.setInputFiles({ name: '照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html></html>') });
    await expect(page.getByText(/照片\.jpg：内容不是可以保存的文件/)).toBeVisible();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await expect(page.getByText(/1 条，连同 1 个附件/)).toBeVisible();
    await page.getByRole('button', { name: '确认删除' }).click();
    await page.waitForURL(/\/registers\/complaints$/);
    expect((await page.goto(address))?.status()).toBe(404);
  });

  test('an export is the list, with its mark of UTF-8, its codes as text and formulas made harmless', async ({
    page,
  }) => {
    await create(page, `${stamp}-4`);
    const csv = await page.request.get(`/registers/complaints/export?format=csv&period=2026-11&q=${stamp}-4`);
    expect(csv.headers()['content-type']).toContain('text/csv');
    const bytes = await csv.body();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').trim().split(/\r?\n/);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`'=1+1 ${stamp}-4`);
    const none = await page.request.get(
      `/registers/complaints/export?format=csv&period=2026-11&q=${stamp}-4&f.source=letter`,
    );
    expect((await none.text()).trim().split(/\r?\n/)).toHaveLength(1);
    expect((await page.request.get('/registers/complaints/export?format=csv&unit=nowhere')).status()).toBe(403);
  });

  test('rows are filtered, selected, counted and changed at once', async ({ page }) => {
    await create(page, `${stamp}-5`);
    await page.goto(`/registers/complaints?period=2026-11&q=${stamp}-5&f.source=phone&from=2026-11-16&to=2026-11-16`);
    await page.getByRole('checkbox', { name: new RegExp(`选择 ${stamp}-5`) }).check();
    const bar = page.getByRole('region', { name: '批量修改' });
    await bar.getByLabel('字段').selectOption('category');
    await bar.locator('#field-category').fill('道路');
    await bar.getByRole('button', { name: '试算' }).click();
    await expect(bar.getByText('将修改 1 条')).toBeVisible();
    await bar.getByRole('button', { name: '修改 1 条' }).click();
    await expect(page.getByRole('cell', { name: '道路' })).toBeVisible();
  });
});

test.describe('a list', () => {
  test('is narrowed by a condition from the keyboard, which stands in the address and comes off again', async ({
    page,
  }) => {
    await page.goto('/registers/complaints?period=2026');
    const filters = page.getByRole('button', { name: /^筛选/ });
    const add = page.getByRole('button', { name: '添加条件' });
    // Typed before the page has come alive is typed for nothing.
    await expect(async () => {
      await filters.press('Enter');
      await expect(add).toBeVisible({ timeout: 1000 });
    }).toPass();
    await add.press('Enter');
    await page.getByLabel('条件的栏目').selectOption({ label: '人数' });
    await page.getByLabel('人数 至少').fill('5');
    await page.getByLabel('人数 至少').press('Enter');
    await page.waitForURL(/f\.people=5\.\./);
    const chip = page.getByRole('link', { name: '取消筛选：人数' });
    await expect(chip).toHaveText(/人数: 至少 5/);
    await chip.press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('f.people'));
  });

  test('has its tools in two lines on a phone', async ({ page }) => {
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
});

test.describe('the grid of daily counts', () => {
  // The demonstration's months up to August are accepted, and closed to changes.
  test('takes a pasted block, saves by itself, names a wrong cell, and empties again', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/registers/service-days/grid?month=2026-11');
    const name = `${stamp}窗`;
    // Typed before the page has come alive is typed for nothing.
    await expect(async () => {
      await page.getByLabel('新增窗口').fill('');
      await page.getByLabel('新增窗口').fill(name);
      await page.getByRole('button', { name: '添加' }).click({ timeout: 1000 });
    }).toPass();
    await page.getByLabel('窗口', { exact: true }).selectOption(name);
    const cell = (row: number, column: number) => page.locator(`[data-cell="${row} ${column}"]`);
    await cell(1, 0).click();
    await page.evaluate(() => navigator.clipboard.writeText('12\t8\n7\tx\n'));
    await page.keyboard.press('Control+v');
    await expect(cell(2, 1)).toHaveAttribute('data-state', 'invalid');
    await expect(cell(1, 0)).toHaveAttribute('data-state', 'saved');
    await cell(2, 1).click();
    await expect(page.getByRole('complementary').getByText(/不是数字/)).toBeVisible();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await expect(cell(2, 1)).toHaveAttribute('data-state', 'saved');
    await expect(page.getByText('全部已保存。')).toBeVisible();
    await page.reload();
    await page.getByLabel('窗口', { exact: true }).selectOption(name);
    await expect(cell(1, 0)).toHaveText('12');
    for (const row of [1, 2])
      for (const column of [0, 1]) {
        await cell(row, column).click();
        await page.keyboard.press('Delete');
      }
    await cell(5, 0).click();
    await expect(page.getByText('全部已保存。')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('窗口', { exact: true }).getByRole('option', { name })).toHaveCount(0);
  });
});
