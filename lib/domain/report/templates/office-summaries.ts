import type { ComparisonRow, Sentence, Template, TemplateChapter } from '../template';
import { disclosure, onRequest, organisation, outlook } from './work-summary';
import { mainRows } from './work-summary-rows';
import { complaintChapter } from './work-summary-service';

/** Neither a bureau nor a school runs a service hall: nothing is said about one. */
const rows = mainRows.filter((row: ComparisonRow) => !row.code.startsWith('hall.'));

const general = (sentences: readonly Sentence[], shown: readonly ComparisonRow[]): TemplateChapter => ({
  id: 'general',
  title: '基本情况',
  sections: [
    {
      id: 'general',
      title: null,
      blocks: [
        { kind: 'sentences', origin: 'data', sentences: [...sentences, { some: '主要数据与{prev}比较见下表。' }] },
        { kind: 'comparison', id: 'main', caption: '主要数据', rows: shown },
        { kind: 'narrative', slot: 'general', required: false, blank: '' },
      ],
    },
  ],
});

const published: Sentence = {
  on: 'disclosure.published',
  known: '{span}，{unit}主动公开信息{disclosure.published}条。',
  gap: '{span}，{unit}主动公开情况未报。',
};
const received: Sentence = {
  on: 'complaint.received',
  some: '收到群众意见、投诉{complaint.received}件。',
  zero: '收到群众意见、投诉：无。',
  gap: '群众意见、投诉情况未报。',
};

const opening: Template['opening'] = [
  {
    kind: 'sentences',
    origin: 'form',
    sentences: [{ some: '现将{unit}{span}政务公开工作情况报告如下。文中数据来自工作台账，统计截至{to}。' }],
  },
];

const categories: TemplateChapter = {
  id: 'categories',
  title: '公开内容',
  sections: [
    {
      id: 'categories',
      title: null,
      blocks: [
        {
          kind: 'parts',
          id: 'categories',
          caption: '按公开类别',
          heading: '类别',
          unit: '条',
          measure: 'disclosure.publishedByCategory',
          total: 'disclosure.published',
          labels: {},
          note: null,
        },
        { kind: 'narrative', slot: 'categories', required: false, blank: '' },
      ],
    },
  ],
};

/** 部门政务公开工作总结 */
export const bureauSummary: Template = {
  id: 'bureau-summary',
  kinds: ['bureau'],
  yearly: false,
  title: ['{unit}', '{span}', '政务公开', '工作总结'],
  opening,
  chapters: [
    general(
      [
        published,
        {
          on: 'application.received',
          some: '新收政府信息公开申请{application.received}件。',
          zero: '新收政府信息公开申请：无。',
          gap: '依申请公开情况未报。',
        },
        received,
      ],
      rows,
    ),
    organisation,
    disclosure,
    categories,
    onRequest,
    complaintChapter,
    outlook,
  ],
};

/** 学校校务公开工作总结: applications and normative documents are not a school's. */
export const schoolSummary: Template = {
  id: 'school-summary',
  kinds: ['school'],
  yearly: false,
  title: ['{unit}', '{span}', '校务公开', '工作总结'],
  opening,
  chapters: [
    general(
      [published, received],
      rows.filter((row) => !row.code.startsWith('application.') && row.code !== 'disclosure.normativeInForce'),
    ),
    organisation,
    categories,
    complaintChapter,
    outlook,
  ],
};
