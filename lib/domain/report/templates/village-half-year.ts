import type { Template, TemplateChapter } from '../template';
import { channelLabels, timingLabels } from './labels';

const disclosure: TemplateChapter = {
  id: 'disclosure',
  title: '公开情况',
  sections: [
    {
      id: 'amount',
      title: '公开数量和时效',
      blocks: [
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            {
              on: 'disclosure.published',
              some: '{span}公开事项{disclosure.published}条{disclosure.published~条}。',
              zero: '{span}公开事项{disclosure.published}条。',
              gap: '{span}公开情况未报。',
            },
            {
              on: 'disclosure.onTimeRate',
              some: '应当按时公开的{disclosure.onTimeRate#d}条中，按时公开{disclosure.onTimeRate#n}条，占{disclosure.onTimeRate}。',
              zero: '应当按时公开的事项：无。',
            },
            {
              on: 'disclosure.reviewedRate',
              some: '公开前经过审查的{disclosure.reviewedRate#n}条，占{disclosure.reviewedRate}。',
            },
          ],
        },
        { kind: 'gaps', registers: { disclosures: '公开台账' }, entered: true },
      ],
    },
    {
      id: 'ways',
      title: '公开时限和渠道',
      blocks: [
        {
          kind: 'parts',
          id: 'timing',
          caption: '按公开时限',
          heading: '公开时限',
          unit: '条',
          measure: 'disclosure.publishedByTiming',
          total: 'disclosure.published',
          labels: timingLabels,
          note: null,
        },
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            {
              on: 'disclosure.noticeBoard',
              known: '通过公开栏公开{disclosure.noticeBoard}条。',
            },
            {
              on: 'disclosure.otherChannels',
              some: '通过公开栏以外的渠道公开{disclosure.otherChannels}项次（一条通过几个渠道公开的，按渠道分别计算）。',
              zero: '通过公开栏以外的渠道公开的：无。',
            },
          ],
        },
        {
          kind: 'parts',
          id: 'channels',
          caption: '按公开渠道',
          heading: '公开渠道',
          unit: '条',
          measure: 'disclosure.publishedByChannel',
          total: 'disclosure.published',
          labels: channelLabels,
          note: '一条通过几个渠道公开的，在各渠道分别计算，合计只计一次。',
        },
      ],
    },
    {
      id: 'villages',
      title: '各村（社区）公开情况',
      blocks: [
        {
          kind: 'units',
          id: 'villages',
          caption: '各村（社区）公开情况',
          rows: [
            { label: '公开事项', unit: '条', code: 'disclosure.published' },
            { label: '按时公开', unit: '%', code: 'disclosure.onTimeRate' },
            { label: '公开栏', unit: '条', code: 'disclosure.noticeBoard' },
          ],
        },
        {
          kind: 'unreported',
          none: '各村（社区）没有未报月份。',
          rows: [{ label: '公开台账', unit: '', code: 'disclosure.published' }],
        },
        { kind: 'narrative', slot: 'disclosure', required: false, blank: '' },
      ],
    },
  ],
};

const democracy: TemplateChapter = {
  id: 'democracy',
  title: '民主决策和监督',
  sections: [
    {
      id: 'democracy',
      title: null,
      blocks: [
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            {
              on: 'decision.made',
              some: '{span}集体决策重大事项{decision.made}项。',
              zero: '{span}集体决策重大事项：无。',
              gap: '{span}重大事项决策情况未报。',
            },
            {
              on: 'decision.disclosedRate',
              some: '通过的{decision.disclosedRate#d}项中，已公开{decision.disclosedRate#n}项。',
            },
            {
              on: 'meeting.held',
              some: '召开评议、座谈、听证等会议{meeting.held}次。',
              zero: '召开评议、座谈、听证等会议：无。',
              gap: '会议情况未报。',
            },
            { on: 'meeting.people', some: '参加{meeting.people}人次。' },
            {
              on: 'inspection.visits',
              some: '督查{inspection.visits}次。',
              zero: '督查：无。',
              gap: '督查情况未报。',
            },
            { on: 'inspection.found', known: '发现问题{inspection.found}个。' },
          ],
        },
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            {
              on: 'complaint.received',
              some: '{span}收到投诉信访{complaint.received}件。',
              zero: '{span}收到投诉信访：无。',
              gap: '{span}投诉信访情况未报。',
            },
            { on: 'complaint.answered', known: '答复{complaint.answered}件，期末未答复{complaint.open}件。' },
          ],
        },
        { kind: 'narrative', slot: 'democracy', required: false, blank: '' },
      ],
    },
  ],
};

/** 村务公开半年工作报告: of a township over its villages, or of one village. */
export const villageHalfYear: Template = {
  id: 'village-half-year',
  kinds: ['township', 'street', 'village', 'community'],
  yearly: false,
  halfYearly: true,
  title: ['{unit}', '{span}', '村务公开', '工作报告'],
  opening: [
    {
      kind: 'sentences',
      origin: 'form',
      sentences: [{ some: '现将{unit}{span}村务公开工作情况报告如下。文中数据来自工作台账，统计期限为{from}至{to}。' }],
    },
  ],
  chapters: [
    {
      id: 'organisation',
      title: '组织领导',
      sections: [
        {
          id: 'organisation',
          title: null,
          blocks: [
            {
              kind: 'narrative',
              slot: 'organisation',
              required: true,
              blank: '〔待填写：领导小组、办公室、监督小组的组成和分工〕',
            },
          ],
        },
      ],
    },
    disclosure,
    democracy,
    {
      id: 'outlook',
      title: '存在问题和下一步打算',
      sections: [
        {
          id: 'problems',
          title: '存在问题',
          blocks: [
            {
              kind: 'worsened',
              lead: '与{prev}相比，下列数据变差：',
              none: '可与{prev}比较的各项比率没有变差。',
              rows: [
                { label: '按时公开率', unit: '个百分点', code: 'disclosure.onTimeRate' },
                { label: '审查率', unit: '个百分点', code: 'disclosure.reviewedRate' },
                { label: '投诉按期答复率', unit: '个百分点', code: 'complaint.onTimeRate' },
              ],
            },
            { kind: 'narrative', slot: 'problems', required: false, blank: '' },
          ],
        },
        {
          id: 'plans',
          title: '下一步打算',
          blocks: [{ kind: 'narrative', slot: 'plans', required: true, blank: '〔待填写：下一步打算〕' }],
        },
      ],
    },
  ],
};
