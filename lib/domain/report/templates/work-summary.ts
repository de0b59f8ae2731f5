import type { Template, TemplateChapter } from '../template';
import { targetLabels } from './labels';
import { judgedRows, mainRows } from './work-summary-rows';
import { complaintChapter, hallChapter } from './work-summary-service';

const general: TemplateChapter = {
  id: 'general',
  title: '基本情况',
  sections: [
    {
      id: 'general',
      title: null,
      blocks: [
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            {
              on: 'disclosure.published',
              known: '{span}，{unit}主动公开政府信息{disclosure.published}条。',
              gap: '{span}，{unit}主动公开情况未报。',
            },
            {
              on: 'application.received',
              known: '新收政府信息公开申请{application.received}件。',
              gap: '依申请公开情况未报。',
            },
            { on: 'hall.visits', known: '便民服务接待群众{hall.visits}人次。', gap: '便民服务接待人次未报。' },
            { on: 'complaint.received', known: '收到投诉信访{complaint.received}件。', gap: '投诉信访情况未报。' },
            { some: '主要数据与{prev}比较见下表。' },
          ],
        },
        { kind: 'comparison', id: 'main', caption: '主要数据', rows: mainRows },
        { kind: 'narrative', slot: 'general', required: false, blank: '' },
      ],
    },
  ],
};

export const organisation: TemplateChapter = {
  id: 'organisation',
  title: '组织领导',
  sections: [
    {
      id: 'organisation',
      title: null,
      blocks: [
        { kind: 'roster' },
        { kind: 'targets', id: 'targets', caption: '目标责任书完成情况', labels: targetLabels },
        {
          kind: 'narrative',
          slot: 'organisation',
          required: true,
          blank: '〔待填写：责任分工、工作制度、检查考核；没有登记组织名册的，写明领导、工作和监督机构〕',
        },
      ],
    },
  ],
};

export const disclosure: TemplateChapter = {
  id: 'disclosure',
  title: '主动公开',
  sections: [
    {
      id: 'published',
      title: '公开数量和时效',
      blocks: [
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            {
              on: 'disclosure.published',
              some: '{span}主动公开政府信息{disclosure.published}条{disclosure.published~条}。',
              zero: '{span}主动公开政府信息{disclosure.published}条。',
              gap: '{span}主动公开情况未报。',
            },
            {
              on: 'disclosure.website',
              some: '通过政府网站公开{disclosure.website}条，占{disclosure.websiteShare}。',
              zero: '通过政府网站公开{disclosure.website}条。',
            },
            {
              on: 'disclosure.onTimeRate',
              some: '应当在20个工作日内公开的{disclosure.onTimeRate#d}条中，按时公开{disclosure.onTimeRate#n}条，及时率{disclosure.onTimeRate}{disclosure.onTimeRate~个百分点}。',
              zero: '应当在20个工作日内公开的：无。',
            },
            {
              on: 'disclosure.catalogueOnTimeRate',
              some: '按公开目录到期应公开{disclosure.catalogueOnTimeRate#d}项次，按时公开{disclosure.catalogueOnTimeRate#n}项次，占{disclosure.catalogueOnTimeRate}；逾期公开{disclosure.catalogueLate}项次，未公开{disclosure.catalogueMissing}项次。',
            },
            {
              on: 'disclosure.windowKeptRate',
              some: '统一公开日应更新{disclosure.windowKeptRate#d}次，按期更新{disclosure.windowKeptRate#n}次。',
            },
          ],
        },
        {
          kind: 'monthly',
          id: 'disclosure',
          title: '各月主动公开政府信息',
          code: 'disclosure.published',
          unit: '条',
          shape: 'columns',
        },
      ],
    },
    {
      id: 'documents',
      title: '规范性文件',
      blocks: [
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            {
              on: 'disclosure.normativeMade',
              known: '{span}制发行政规范性文件{disclosure.normativeMade}件。',
              gap: '{span}行政规范性文件制发情况未报。',
            },
            { on: 'annual.normative.abolished', known: '废止{annual.normative.abolished}件。' },
            { on: 'disclosure.normativeInForce', known: '期末现行有效{disclosure.normativeInForce}件。' },
          ],
        },
        { kind: 'narrative', slot: 'disclosure', required: false, blank: '' },
        { kind: 'gaps', registers: { disclosures: '公开台账' }, entered: true },
      ],
    },
  ],
};

export const onRequest: TemplateChapter = {
  id: 'onRequest',
  title: '依申请公开',
  sections: [
    {
      id: 'onRequest',
      title: null,
      blocks: [
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            {
              on: 'application.received',
              some: '{span}新收政府信息公开申请{application.received}件{application.received~件}。',
              zero: '{span}新收政府信息公开申请{application.received}件。',
              gap: '{span}依申请公开情况未报。',
            },
            { on: 'application.carriedIn', known: '期初结转{application.carriedIn}件。' },
            { on: 'application.closed', known: '办结{application.closed}件，期末未办结{application.pending}件。' },
            {
              on: 'application.onTimeRate',
              some: '答复期限届满的{application.onTimeRate#d}件中，按期答复{application.onTimeRate#n}件，按期答复率{application.onTimeRate}。',
              zero: '答复期限届满的：无。',
            },
            {
              on: 'application.workdaysP50',
              some: '已办结并可计算用时的{application.workdaysP50#d}件，答复用时中位数{application.workdaysP50}个工作日。',
            },
            { on: 'annual.informationFee', known: '收取信息处理费{annual.informationFee}元。' },
            { on: 'remedy.filed', known: '因政府信息公开新发生行政复议、行政诉讼{remedy.filed}件。' },
          ],
        },
        { kind: 'narrative', slot: 'onRequest', required: false, blank: '' },
        { kind: 'gaps', registers: { applications: '依申请公开台账' }, entered: true },
      ],
    },
  ],
};

export const outlook: TemplateChapter = {
  id: 'outlook',
  title: '存在问题与下一步打算',
  sections: [
    {
      id: 'problems',
      title: '存在问题',
      blocks: [
        {
          kind: 'worsened',
          lead: '与{prev}相比，下列数据变差：',
          none: '可与{prev}比较的各项比率没有变差。',
          rows: judgedRows,
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
};

/** 政务公开工作总结 of a township or street: every sentence from data or typed by the office. */
export const workSummary: Template = {
  id: 'work-summary',
  kinds: ['township', 'street'],
  yearly: false,
  title: ['{unit}', '{span}', '政务公开', '工作总结'],
  opening: [
    {
      kind: 'sentences',
      origin: 'form',
      sentences: [
        { some: '现将{unit}{span}政务公开、便民服务和投诉信访工作情况报告如下。文中数据来自工作台账，统计截至{to}。' },
      ],
    },
  ],
  chapters: [general, organisation, disclosure, onRequest, hallChapter, complaintChapter, outlook],
};
