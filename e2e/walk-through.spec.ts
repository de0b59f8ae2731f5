import { readFileSync } from 'node:fs';

import { expect, test, type Locator, type Page } from '@playwright/test';
import mammoth from 'mammoth';

import { credentials } from './accounts';

/** WALK_PACE=human: before each click the time to find and reach a thing, and a minute for sixty characters. */
const human = process.env['WALK_PACE'] === 'human';
const AIM_MS = 2_450;
const CHARACTER_MS = 1_000;

/** What a clerk writes in the fields that no register can fill; nothing that the data would contradict. */
const words = {
  政府信息管理: '公开前由起草人提出意见、分管负责人审查，已公开的信息按目录归档，内容变化时及时更新。',
  政府信息公开平台建设: '县政府门户网站镇级专栏由党政办公室维护，村务公开栏由各村更新，便民服务中心设有查阅点。',
  监督保障: '年初印发工作要点，年中逐一检查各村公开栏，发现的问题当场告知并限期改正。',
  存在问题: '部分村公开栏更新不够及时，公开内容偏重结果。下一年按目录逐月提醒，并把办事过程一并公开。',
} as const;

interface Step {
  readonly name: string;
  clicks: number;
  characters: number;
  /** milliseconds that the walker waited on purpose */
  paced: number;
}

/** Counts what the hands do and how long the machine takes, a step at a time. */
function walker(page: Page) {
  const told: string[] = [];
  let now: Step = { name: '', clicks: 0, characters: 0, paced: 0 };
  const pause = async (ms: number) => {
    if (!human) return;
    now.paced += ms;
    await page.waitForTimeout(ms);
  };
  return {
    step: async (name: string, work: () => Promise<void>) => {
      now = { name, clicks: 0, characters: 0, paced: 0 };
      const begun = performance.now();
      await work();
      const took = performance.now() - begun;
      const seconds = (ms: number): string => (ms / 1000).toFixed(1);
      told.push(
        [name, now.clicks, now.characters, seconds(took - now.paced), ...(human ? [seconds(took)] : [])].join('\t'),
      );
    },
    click: async (target: Locator) => {
      now.clicks += 1;
      await pause(AIM_MS);
      await target.click();
    },
    /** a list of the browser's own: one click opens it, one picks */
    choose: async (list: Locator, label: string) => {
      now.clicks += 2;
      await pause(2 * AIM_MS);
      await list.selectOption({ label });
    },
    type: async (text: string) => {
      now.characters += text.length;
      await pause(text.length * CHARACTER_MS);
      await page.keyboard.type(text);
    },
    press: async (key: string) => {
      now.characters += 1;
      await page.keyboard.press(key);
    },
    report: () => told.join('\n'),
  };
}

type Walker = ReturnType<typeof walker>;

async function signIn(page: Page, { click, type }: Walker): Promise<void> {
  const { username, password } = credentials('clerk');
  await page.goto('/');
  await click(page.getByLabel('账号'));
  await type(username);
  await click(page.getByLabel('密码', { exact: true }));
  await type(password);
  await click(page.getByRole('button', { name: '登录' }));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true });
const chapter = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '章节' }).getByRole('button', { name });

/** Where a check says that a field is empty, a click on it leads to the field; one that is written is written anew. */
async function write(page: Page, { click, type, press }: Walker, field: keyof typeof words): Promise<void> {
  const box = page.getByRole('textbox', { name: field, exact: true });
  await expect(box).toBeVisible();
  const lead = page.getByRole('button', { name: `去填写“${field}”` });
  if ((await lead.count()) > 0) {
    await click(lead);
    await expect(box).toBeFocused();
  } else {
    await click(box);
    await press('ControlOrMeta+a');
  }
  await type(words[field]);
  await expect(lead).toHaveCount(0);
}

async function download(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const arriving = page.waitForEvent('download');
  await click();
  return readFileSync(await (await arriving).path());
}

/** The applications of the year, as the card of the dashboard says. */
const received = (page: Page): Locator =>
  page.getByRole('region', { name: '依申请', exact: true }).locator('a[href^="/registers/applications"]').first();

test.use({ storageState: { cookies: [], origins: [] } });

test('a new clerk makes the annual report from the login to the Word file', async ({ page }) => {
  test.setTimeout(human ? 900_000 : 90_000);
  const walk = walker(page);
  const { step, click, choose, type, press } = walk;
  const steps = page.getByRole('group', { name: '审核流程' });
  let text = '';

  await step('登录', () => signIn(page, walk));
  await step('新建年度报告', async () => {
    await click(menu(page, '报告'));
    await click(page.getByRole('button', { name: '新建', exact: true }));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2025年政府信息公开工作年度报告');
  });
  await step('写第一章的三处文字', async () => {
    for (const field of ['政府信息管理', '政府信息公开平台建设', '监督保障'] as const) await write(page, walk, field);
    await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  });
  await step('看第二至四章的表', async () => {
    for (const name of [/主动公开/, /收到和处理/, /行政复议/]) {
      await click(chapter(page, name));
      await expect(chapter(page, name)).toHaveAttribute('aria-current', 'true');
    }
  });
  await step('写存在问题', async () => {
    await click(chapter(page, /存在的主要问题/));
    await write(page, walk, '存在问题');
  });
  await step('填成文日期', async () => {
    await click(page.getByLabel('成文日期'));
    await press('ControlOrMeta+a');
    await type('2026-01-20');
    await expect(page.getByText('没有成文日期')).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  });
  await step('自查完成', async () => {
    await click(steps.getByRole('button', { name: '自查完成' }));
    await expect(steps).toContainText('已自查');
  });
  await step('下载 Word', async () => {
    const file = await download(page, () => click(page.getByRole('link', { name: '下载 Word' })));
    text = (await mammoth.extractRawText({ buffer: file })).value.replace(/\s/g, '');
    for (const sentence of Object.values(words)) expect(text).toContain(sentence);
    expect(text).toContain('2026年1月20日');
  });
  await step('看核验证书', async () => {
    await click(page.getByRole('button', { name: '其他格式' }));
    await click(page.getByRole('menuitem', { name: '核验证书' }));
    const newest = page.getByRole('row').nth(1);
    await expect(newest).toContainText('2025 政府信息公开工作年度报告');
    const kept = await download(page, () => click(newest.getByRole('link', { name: '下载' })));
    expect(JSON.parse(kept.toString('utf8'))).toMatchObject({ certificate: { ok: true, mismatches: [] } });
  });
  await step('与概览核对', async () => {
    await click(menu(page, '概览'));
    await choose(page.getByRole('combobox', { name: '年份' }), '2025');
    await choose(page.getByRole('combobox', { name: '区间' }), '全年');
    await expect(page).toHaveURL(/period=2025(&|$)/);
    const told = /新收政府信息公开申请(\d+)件/.exec(text)?.[1] ?? 'none';
    await expect(received(page)).toHaveText(new RegExp(`^${told}\\D*$`));
  });
  console.log(`\n步骤\t点击\t键入\t机器秒${human ? '\t按人的节奏秒' : ''}\n${walk.report()}`);

  // As it was before, for whoever walks next.
  await page.goto('/reports/annual-disclosure?period=2025');
  await steps.getByRole('button', { name: '重新编写' }).click();
  await expect(steps.getByRole('button', { name: '自查完成' })).toBeVisible();
});
