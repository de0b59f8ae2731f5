import type { Rule, RuleInput } from './rule';
import { sameness } from './text';

/** From this share on a chapter is a copy (雷同, deducted in every published scoring sheet seen). */
const COPY = 0.8;

const written = (passages: RuleInput['passages'], chapter: string): string[] =>
  passages.filter((p) => p.origin === 'written' && p.chapter === chapter).map((p) => p.text);

const chapterText =
  '一年来，全镇政务公开工作在上级的指导下扎实推进，公开目录逐项对照更新，便民服务大厅设置查阅点并安排专人引导，网站专栏按月检查维护，干部培训组织两次，群众意见箱每周开启并登记，答复情况按季通报，所有措施均落实到人并纳入年度考核。';

export const samenessRules: readonly Rule[] = [
  {
    code: 'duplicate',
    severity: 'warning',
    source: 'house',
    check: ({ passages, lastPassages }) =>
      [...new Set(passages.map((p) => p.chapter))].flatMap((chapter) => {
        const share = sameness(
          written(passages, chapter),
          lastPassages.filter((p) => p.origin === 'written').map((p) => p.text),
        );
        if (share === null || share < COPY) return [];
        return [{ where: chapter, found: `${(share * 100).toFixed(0)}%`, expected: '', chapter }];
      }),
    passes: { text: [chapterText], lastText: ['去年以建章立制为主，重点整理了历年文件，重新编制公开指南。'.repeat(3)] },
    fails: { text: [chapterText], lastText: [chapterText.replace('两次', '三次')] },
  },
];
