import { freshId } from './template-edit';
import type { TemplateBlock, TemplateBody } from './template';
import { channelLabels, targetLabels, timingLabels } from './templates/labels';

/** Kinds that an office can add; statutory tables come with their form. */
export const addableKinds = [
  'sentences',
  'list',
  'comparison',
  'monthly',
  'parts',
  'units',
  'ranking',
  'worsened',
  'roster',
  'unreported',
  'gaps',
  'assessment',
  'targets',
  'narrative',
] as const satisfies readonly TemplateBlock['kind'][];
export type AddableKind = (typeof addableKinds)[number];

type Parts = Omit<Extract<TemplateBlock, { kind: 'parts' }>, 'kind' | 'id' | 'caption'>;

const channels: Parts = {
  measure: 'disclosure.publishedByChannel',
  total: 'disclosure.published',
  heading: '公开渠道',
  unit: '条',
  labels: channelLabels,
  note: '一条通过几个渠道公开的，在各渠道分别计算，合计只计一次。',
};

/** Numbers that can be taken apart: the measure, the indicator that its slices are parts of, and their words. */
export const partable: readonly Parts[] = [
  channels,
  {
    ...channels,
    measure: 'disclosure.publishedByTiming',
    heading: '公开时限',
    labels: timingLabels,
    note: null,
  },
  { ...channels, measure: 'disclosure.publishedByCategory', heading: '公开类别', labels: {}, note: null },
  { measure: 'hall.matters', total: 'hall.matters', heading: '窗口', unit: '件', labels: {}, note: null },
];

const code = 'disclosure.published';
const row = { label: '主动公开', unit: '条', code };

type Blank<K extends AddableKind> = Extract<TemplateBlock, { kind: K }>;

/** By kind, given a name that is free. */
const blanks: { readonly [K in AddableKind]: (id: string) => Blank<K> } = {
  sentences: () => ({
    kind: 'sentences',
    origin: 'data',
    sentences: [{ on: code, known: `{span}主动公开政府信息{${code}}条。` }],
  }),
  list: () => ({ kind: 'list', sentences: [{ on: code, known: `主动公开政府信息{${code}}条；` }] }),
  comparison: (id) => ({ kind: 'comparison', id, caption: '主要数据', rows: [row] }),
  monthly: (id) => ({ kind: 'monthly', id, title: '各月主动公开政府信息', code, unit: '条', shape: 'columns' }),
  parts: (id) => ({ kind: 'parts', id, caption: '按公开渠道', ...channels }),
  units: (id) => ({ kind: 'units', id, caption: '各单位情况', rows: [row] }),
  ranking: (id) => ({
    kind: 'ranking',
    id,
    caption: '公开及时率',
    row: { label: '及时率', unit: '%', code: 'disclosure.onTimeRate' },
  }),
  worsened: () => ({
    kind: 'worsened',
    lead: '与{prev}相比，下列数据变差：',
    none: '可与{prev}比较的各项比率没有变差。',
    rows: [{ label: '公开及时率', unit: '个百分点', code: 'disclosure.onTimeRate' }],
  }),
  roster: () => ({ kind: 'roster' }),
  unreported: () => ({
    kind: 'unreported',
    none: '各单位没有未报月份。',
    rows: [{ label: '公开台账', unit: '', code }],
  }),
  gaps: () => ({ kind: 'gaps', registers: { disclosures: '公开台账' }, entered: true }),
  assessment: (id) => ({ kind: 'assessment', id, caption: '考核得分和名次' }),
  targets: (id) => ({ kind: 'targets', id, caption: '目标责任书完成情况', labels: targetLabels }),
  narrative: (id) => ({ kind: 'narrative', slot: id, label: '补充说明', required: false, blank: '' }),
};

/** A new block of a kind, ready to be changed; its words say what stands there until it is. */
export const blankBlock = (kind: AddableKind, body: TemplateBody): TemplateBlock => blanks[kind](freshId(body));

/** Registers whose missing months a report can tell (lib/data/report-values.ts), as a report calls them. */
export const gapRegisters: Readonly<Record<string, string>> = {
  disclosures: '公开台账',
  applications: '依申请公开台账',
  'service-cases': '便民服务台账',
  complaints: '投诉信访台账',
};
