import type { TemplateChapter } from '../template';

export const hallChapter: TemplateChapter = {
  id: 'hall',
  title: '便民服务',
  sections: [
    {
      id: 'volume',
      title: '接待和办理',
      blocks: [
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            {
              on: 'hall.visits',
              some: '{span}便民服务中心接待群众{hall.visits}人次{hall.visits~人次}。',
              zero: '{span}便民服务中心接待群众{hall.visits}人次。',
              gap: '{span}便民服务接待人次未报。',
            },
            { on: 'hall.matters', known: '受理事项{hall.matters}件。' },
            { on: 'hall.consultations', known: '提供咨询{hall.consultations}件。' },
            {
              on: 'hall.consultationShare',
              some: '事项和咨询合计{hall.consultationShare#d}件，其中咨询占{hall.consultationShare}。',
            },
            {
              on: 'hall.completionRate',
              some: '有办理结果的{hall.completionRate#d}件中，办结{hall.completionRate#n}件，办结率{hall.completionRate}。',
              zero: '有办理结果的：无。',
            },
            {
              on: 'hall.onTheSpotRate',
              some: '办结的{hall.onTheSpotRate#d}件中，当日办结{hall.onTheSpotRate#n}件，占{hall.onTheSpotRate}。',
            },
            {
              on: 'hall.withinPromiseRate',
              some: '有承诺时限且已到期的{hall.withinPromiseRate#d}件中，在时限内办结{hall.withinPromiseRate#n}件，占{hall.withinPromiseRate}。',
            },
            { on: 'hall.waitP50', known: '有记录的{hall.waitP50#d}次取号中，等候时间中位数{hall.waitP50}分钟。' },
          ],
        },
        {
          kind: 'parts',
          id: 'windows',
          caption: '各窗口接待情况',
          heading: '窗口',
          unit: '人次',
          measure: 'hall.visits',
          total: 'hall.visits',
          labels: {},
          note: null,
        },
        {
          kind: 'monthly',
          id: 'hall',
          title: '各月便民服务接待人次',
          code: 'hall.visits',
          unit: '人次',
          shape: 'columns',
        },
      ],
    },
    {
      id: 'rating',
      title: '服务评价',
      blocks: [
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            {
              on: 'hall.satisfaction',
              some: '{span}收到评价{hall.satisfaction#d}次，其中基本满意及以上{hall.satisfaction#n}次，满意率{hall.satisfaction}{hall.satisfaction~个百分点}。',
              zero: '{span}没有收到评价，不计算满意率。',
              gap: '{span}服务评价情况未报。',
            },
            { on: 'hall.ratedShare', some: '应评{hall.ratedShare#d}次，参评率{hall.ratedShare}。' },
            { on: 'hall.poorRatings', known: '差评{hall.poorRatings}次。' },
          ],
        },
        { kind: 'narrative', slot: 'hall', required: false, blank: '' },
        { kind: 'gaps', registers: { 'service-cases': '便民服务台账' } },
      ],
    },
  ],
};

export const complaintChapter: TemplateChapter = {
  id: 'complaints',
  title: '投诉信访',
  sections: [
    {
      id: 'complaints',
      title: null,
      blocks: [
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            {
              on: 'complaint.received',
              some: '{span}收到投诉信访{complaint.received}件（重复登记和撤回的除外）{complaint.received~件}。',
              zero: '{span}收到投诉信访{complaint.received}件。',
              gap: '{span}投诉信访情况未报。',
            },
            { on: 'complaint.answered', known: '答复{complaint.answered}件，期末未答复{complaint.open}件。' },
            {
              on: 'complaint.onTimeRate',
              some: '办理期限届满的{complaint.onTimeRate#d}件中，按期答复{complaint.onTimeRate#n}件，按期答复率{complaint.onTimeRate}{complaint.onTimeRate~个百分点}。',
              zero: '办理期限届满的：无。',
            },
            {
              on: 'complaint.resolvedRate',
              some: '答复的{complaint.resolvedRate#d}件中，已解决{complaint.resolvedRate#n}件，解决率{complaint.resolvedRate}。',
            },
            {
              on: 'complaint.satisfaction',
              some: '参加评价的{complaint.satisfaction#d}件中，基本满意及以上{complaint.satisfaction#n}件，满意率{complaint.satisfaction}。',
              zero: '没有参加评价的，不计算满意率。',
            },
          ],
        },
        {
          kind: 'sentences',
          origin: 'data',
          sentences: [
            { on: 'complaint.repeatRate', some: '重复投诉{complaint.repeatRate#n}件，占{complaint.repeatRate}。' },
            { on: 'complaint.groupPetitions', known: '5人以上集体信访{complaint.groupPetitions}件。' },
            {
              on: 'complaint.toCounty',
              known:
                '到县{complaint.toCounty}件，到市{complaint.toCity}件，赴省{complaint.toProvince}件，进京{complaint.toCapital}件。',
            },
          ],
        },
        {
          kind: 'monthly',
          id: 'complaints',
          title: '各月收到投诉信访',
          code: 'complaint.received',
          unit: '件',
          shape: 'line',
        },
        { kind: 'narrative', slot: 'complaints', required: false, blank: '' },
        { kind: 'gaps', registers: { complaints: '投诉信访台账' }, entered: true },
      ],
    },
  ],
};
