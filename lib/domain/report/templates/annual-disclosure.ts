import type { Template } from '../template';

/** 政府信息公开工作年度报告, form of 国办公开办函〔2021〕30号: six chapters; fees are told in chapter six. */
export const annualDisclosure: Template = {
  id: 'annual-disclosure',
  kinds: ['county', 'township', 'street', 'bureau', 'school'],
  yearly: true,
  years: { from: 2021, to: null },
  title: ['{unit}', '{year}年', '政府信息公开工作', '年度报告'],
  opening: [
    {
      kind: 'sentences',
      origin: 'form',
      sentences: [
        {
          some: '根据《中华人民共和国政府信息公开条例》第五十条和国务院办公厅政府信息与政务公开办公室关于年度报告格式的规定，编制{unit}{year}年政府信息公开工作年度报告。统计期限为{from}至{to}。',
        },
      ],
    },
  ],
  chapters: [
    {
      id: 'overview',
      title: '总体情况',
      sections: [
        {
          id: 'proactive',
          title: '主动公开',
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
                { on: 'disclosure.website', some: '其中通过政府网站公开{disclosure.website}条。' },
                {
                  on: 'disclosure.onTimeRate',
                  some: '按规定应当在形成或者变更之日起20个工作日内公开的{disclosure.onTimeRate#d}条中，按时公开{disclosure.onTimeRate#n}条，占{disclosure.onTimeRate}。',
                  zero: '按规定应当在形成或者变更之日起20个工作日内公开的：无。',
                },
              ],
            },
            { kind: 'narrative', slot: 'overview.proactive', required: false, blank: '' },
            { kind: 'gaps', registers: { disclosures: '公开台账' } },
          ],
        },
        {
          id: 'onRequest',
          title: '依申请公开',
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
                { on: 'application.carriedIn', known: '上年结转{application.carriedIn}件。' },
                {
                  on: 'application.closed',
                  known: '办结{application.closed}件，结转下年度继续办理{application.pending}件。',
                },
                {
                  on: 'application.onTimeRate',
                  some: '答复期限届满的{application.onTimeRate#d}件中，按期答复{application.onTimeRate#n}件，占{application.onTimeRate}。',
                  zero: '答复期限届满的：无。',
                },
              ],
            },
            { kind: 'narrative', slot: 'overview.onRequest', required: false, blank: '' },
            { kind: 'gaps', registers: { applications: '依申请公开台账' } },
          ],
        },
        {
          id: 'management',
          title: '政府信息管理',
          blocks: [
            {
              kind: 'sentences',
              origin: 'data',
              sentences: [
                {
                  on: 'annual.normative.made',
                  known: '{span}制发行政规范性文件{annual.normative.made}件。',
                },
                { on: 'annual.normative.abolished', known: '废止{annual.normative.abolished}件。' },
                { on: 'annual.normative.inForce', known: '现行有效{annual.normative.inForce}件。' },
              ],
            },
            {
              kind: 'narrative',
              slot: 'overview.management',
              required: true,
              blank: '〔待填写：政府信息的审查、发布、更新和保存情况〕',
            },
          ],
        },
        {
          id: 'platform',
          title: '政府信息公开平台建设',
          blocks: [
            {
              kind: 'narrative',
              slot: 'overview.platform',
              required: true,
              blank: '〔待填写：网站专栏、公开栏、查阅场所等平台情况〕',
            },
          ],
        },
        {
          id: 'supervision',
          title: '监督保障',
          blocks: [
            {
              kind: 'narrative',
              slot: 'overview.supervision',
              required: true,
              blank: '〔待填写：机构人员、培训、工作考核、社会评议和责任追究结果〕',
            },
          ],
        },
      ],
    },
    {
      id: 'table2',
      title: '主动公开政府信息情况',
      sections: [{ id: 'table', title: null, blocks: [{ kind: 'statutory', table: 'table2' }] }],
    },
    {
      id: 'table3',
      title: '收到和处理政府信息公开申请情况',
      sections: [{ id: 'table', title: null, blocks: [{ kind: 'statutory', table: 'table3' }] }],
    },
    {
      id: 'table4',
      title: '政府信息公开行政复议、行政诉讼情况',
      sections: [{ id: 'table', title: null, blocks: [{ kind: 'statutory', table: 'table4' }] }],
    },
    {
      id: 'problems',
      title: '存在的主要问题及改进情况',
      sections: [
        {
          id: 'problems',
          title: null,
          blocks: [
            { kind: 'narrative', slot: 'problems', required: true, blank: '〔待填写：存在的主要问题及改进情况〕' },
          ],
        },
      ],
    },
    {
      id: 'other',
      title: '其他需要报告的事项',
      sections: [
        {
          id: 'other',
          title: null,
          blocks: [
            {
              kind: 'sentences',
              origin: 'data',
              sentences: [
                {
                  on: 'annual.informationFee',
                  known: '{span}依据《政府信息公开信息处理费管理办法》收取信息处理费{annual.informationFee}元。',
                  gap: '{span}台账中没有收取信息处理费的登记。',
                },
              ],
            },
            { kind: 'narrative', slot: 'other', required: false, blank: '' },
          ],
        },
      ],
    },
  ],
};
