import type { Tx } from '../../lib/data/db';
import type { IsoDate } from '../../lib/domain/dates';
import type { NarrativeDoc } from '../../lib/domain/report/narrative';
import { ACTOR } from './insert';
import type { DemoUnit } from './units';

const bound = (code: string) => ({
  type: 'figure' as const,
  attrs: { code, part: 'value' as const, when: 'now' as const, period: null, unit: null },
});

const words = (text: string) => ({ type: 'text' as const, text });

/** Typed text around a number that follows the data. */
const problems: NarrativeDoc = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        words('公开台账登记的'),
        bound('disclosure.published'),
        words(
          '条信息中，部分条目的生成日期和公开日期登记不全，影响及时率的计算。今年起由各站所在公开当日登记，党政办每月核对。',
        ),
      ],
    },
  ],
};

const narrative = {
  'overview.management': '政府信息公开前经站所初审、党政办审查，涉及规范性文件的由司法所合法性审核，失效文件及时移出。',
  'overview.platform': '在县政府网站设有本镇专栏，便民服务中心设查阅点，各村设公开栏。',
  'overview.supervision': '明确一名副镇长分管，党政办一人专办，全年组织培训两次。',
  problems,
};

/** Where a report of the demonstration stands, and what was done to get there. */
const courses = [
  {
    status: 'submitted',
    events: [
      ['check', 'checked'],
      ['submit', 'submitted'],
    ],
    returned: false,
  },
  {
    status: 'returned',
    events: [
      ['check', 'checked'],
      ['submit', 'submitted'],
      ['return', 'returned'],
    ],
    returned: true,
  },
] as const;

/** The annual reports of last year of two townships: one with the county, one come back with a reason. */
export async function insertReports(
  tx: Tx,
  units: readonly DemoUnit[],
  given: { readonly ids: ReadonlyMap<string, number>; readonly today: IsoDate },
): Promise<void> {
  const year = Number(given.today.slice(0, 4)) - 1;
  // The first township is left for the reader's own report.
  const townships = units.filter((u) => u.kind === 'township' && u.validTo === null).slice(1);
  for (const [i, course] of courses.entries()) {
    const unitId = given.ids.get(townships[i]?.code ?? '');
    if (unitId === undefined) continue;
    const [report] = await tx.query<{ id: number }>(
      `insert into report (unit_id, template, period, narrative, signed_on, version, updated_by, status)
       values ($1, 'annual-disclosure', $2, $3::jsonb, $4, 1, $5, $6) returning id`,
      [unitId, String(year), JSON.stringify(narrative), `${year + 1}-01-12`, ACTOR, course.status],
    );
    const id = report?.id ?? 0;
    for (const [action, to] of course.events)
      await tx.query(
        'insert into report_event (report_id, edition, actor, action, to_status) values ($1, 1, $2, $3, $4)',
        [id, ACTOR, action, to],
      );
    await tx.query(
      `insert into report_version (report_id, version, narrative, figures, by) values ($1, 1, $2::jsonb, '[]', $3)`,
      [id, JSON.stringify(narrative), ACTOR],
    );
    if (course.returned)
      await tx.query(
        `insert into report_remark (report_id, edition, kind, chapter, place, quote, text, by)
         values ($1, 1, 'return', 'overview', 'supervision/1', $2, '请补充社会评议和责任追究结果。', $3)`,
        [id, narrative['overview.supervision'], ACTOR],
      );
  }
}
