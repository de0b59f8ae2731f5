import type { ComparisonRow, Template, TemplateChapter } from '../template';

const reportedRows: readonly ComparisonRow[] = [
  { label: '公开台账', unit: '', code: 'disclosure.published' },
  { label: '依申请公开台账', unit: '', code: 'application.received' },
  { label: '投诉信访台账', unit: '', code: 'complaint.received' },
];

const reporting = {
  kind: 'unreported',
  none: '各单位没有未报月份。',
  rows: reportedRows,
} as const;

const rate = (label: string, code: string): ComparisonRow => ({ label, unit: '%', code });

const side = (id: string, caption: string, rows: readonly ComparisonRow[]): TemplateChapter => ({
  id,
  title: caption,
  sections: [
    {
      id,
      title: null,
      blocks: [
        { kind: 'units', id, caption, rows },
        { kind: 'narrative', slot: id, required: false, blank: '' },
      ],
    },
  ],
});

const statutory = (table: 'table2' | 'table3' | 'table4', title: string): TemplateChapter => ({
  id: table,
  title,
  sections: [{ id: 'table', title: null, blocks: [{ kind: 'statutory', table }] }],
});

/** 县级汇总报告: the county with everything below it, then its units side by side; who did not report is told. */
export const countyConsolidated: Template = {
  id: 'county-consolidated',
  kinds: ['county'],
  yearly: true,
  title: ['{unit}', '{year}年', '政务公开工作', '汇总报告'],
  opening: [
    {
      kind: 'sentences',
      origin: 'form',
      sentences: [
        {
          some: '现将{unit}及下级单位{year}年政务公开、便民服务和投诉信访工作情况汇总如下。各表“合计”为全县数据，含未单列的单位；统计期限为{from}至{to}。',
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
          id: 'overview',
          title: null,
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
                  on: 'application.received',
                  some: '新收政府信息公开申请{application.received}件{application.received~件}。',
                  zero: '新收政府信息公开申请：无。',
                  gap: '依申请公开情况未报。',
                },
                {
                  on: 'hall.visits',
                  some: '便民服务中心接待群众{hall.visits}人次{hall.visits~人次}。',
                  gap: '便民服务接待人次未报。',
                },
                {
                  on: 'complaint.received',
                  some: '收到投诉信访{complaint.received}件{complaint.received~件}。',
                  zero: '收到投诉信访：无。',
                  gap: '投诉信访情况未报。',
                },
              ],
            },
            { kind: 'narrative', slot: 'overview', required: false, blank: '' },
          ],
        },
      ],
    },
    side('disclosureUnits', '各单位主动公开情况', [
      { label: '主动公开', unit: '条', code: 'disclosure.published' },
      rate('及时率', 'disclosure.onTimeRate'),
      rate('目录按时', 'disclosure.catalogueOnTimeRate'),
      { label: '网站', unit: '条', code: 'disclosure.website' },
      { label: '现行有效规范性文件', unit: '件', code: 'disclosure.normativeInForce' },
    ]),
    side('applicationUnits', '各单位依申请公开情况', [
      { label: '新收', unit: '件', code: 'application.received' },
      { label: '办结', unit: '件', code: 'application.closed' },
      { label: '未办结', unit: '件', code: 'application.pending' },
      rate('按期答复率', 'application.onTimeRate'),
    ]),
    side('serviceUnits', '各单位便民服务和投诉信访情况', [
      { label: '接待', unit: '人次', code: 'hall.visits' },
      { label: '办理', unit: '件', code: 'hall.matters' },
      rate('办结率', 'hall.completionRate'),
      rate('满意率', 'hall.satisfaction'),
      { label: '投诉', unit: '件', code: 'complaint.received' },
      rate('按期答复率', 'complaint.onTimeRate'),
      rate('解决率', 'complaint.resolvedRate'),
      rate('投诉满意率', 'complaint.satisfaction'),
    ]),
    statutory('table2', '主动公开政府信息情况汇总'),
    statutory('table3', '收到和处理政府信息公开申请情况汇总'),
    statutory('table4', '政府信息公开行政复议、行政诉讼情况汇总'),
    {
      id: 'reporting',
      title: '报送情况',
      sections: [{ id: 'reporting', title: null, blocks: [reporting] }],
    },
    {
      id: 'outlook',
      title: '存在问题和下一步打算',
      sections: [
        {
          id: 'problems',
          title: null,
          blocks: [{ kind: 'narrative', slot: 'problems', required: true, blank: '〔待填写：存在问题和下一步打算〕' }],
        },
      ],
    },
  ],
};

const ranked: readonly (readonly [id: string, row: ComparisonRow])[] = [
  ['disclosure', rate('公开及时率', 'disclosure.onTimeRate')],
  ['catalogue', rate('公开目录按时公开率', 'disclosure.catalogueOnTimeRate')],
  ['window', rate('统一公开日按期更新率', 'disclosure.windowKeptRate')],
  ['application', rate('申请按期答复率', 'application.onTimeRate')],
  ['hall', rate('便民服务办结率', 'hall.completionRate')],
  ['satisfaction', rate('服务满意率', 'hall.satisfaction')],
  ['complaint', rate('投诉按期答复率', 'complaint.onTimeRate')],
  ['resolved', rate('投诉解决率', 'complaint.resolvedRate')],
];

/** 政务公开工作通报: the units by each rate, with what stands behind it; too few cases are not ranked. */
export const bulletin: Template = {
  id: 'bulletin',
  kinds: ['county'],
  yearly: false,
  title: ['{unit}', '{span}', '政务公开工作', '情况通报'],
  opening: [
    {
      kind: 'sentences',
      origin: 'form',
      sentences: [
        {
          some: '现将{span}政务公开工作情况通报如下。数据来自各单位台账，统计期限为{from}至{to}；比率后列出其中数和总数，总数少于30的样本过少，不排名，比率相同的名次并列。',
        },
      ],
    },
  ],
  chapters: [
    {
      id: 'reporting',
      title: '报送情况',
      sections: [{ id: 'reporting', title: null, blocks: [reporting] }],
    },
    {
      id: 'rankings',
      title: '各项指标',
      sections: ranked.map(([id, row]) => ({
        id,
        title: row.label,
        blocks: [
          {
            kind: 'sentences' as const,
            origin: 'data' as const,
            sentences: [
              {
                on: row.code,
                some: `全县${row.label}{${row.code}}（{${row.code}#n}/{${row.code}#d}）{${row.code}~个百分点}。`,
                zero: `全县没有可计算${row.label}的数据。`,
                gap: `全县${row.label}未报。`,
              },
            ],
          },
          { kind: 'ranking' as const, id, caption: row.label, row },
        ],
      })),
    },
    {
      id: 'assessment',
      title: '年度考核',
      optional: true,
      sections: [
        {
          id: 'assessment',
          title: null,
          blocks: [{ kind: 'assessment', id: 'assessment', caption: '考核得分和名次' }],
        },
      ],
    },
    {
      id: 'requirements',
      title: '工作要求',
      sections: [
        {
          id: 'requirements',
          title: null,
          blocks: [{ kind: 'narrative', slot: 'requirements', required: true, blank: '〔待填写：工作要求〕' }],
        },
      ],
    },
  ],
};
