import { getLocale } from 'next-intl/server';
import { z } from 'zod';

import { writeWorkbook } from '@/lib/documents/spreadsheet/write-workbook';
import { downloadHeaders } from '@/lib/gate/download';
import { refuse, route } from '@/lib/gate/route';
import { toLocale } from '@/lib/i18n/load';
import { translator } from '@/lib/i18n/translator';
import { loadAssessment } from '../../load-assessment';
import { pointsSheet, totalsSheet } from './sheets';

const params = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });

/** What the reader sees of an assessment as a workbook: totals, and every point with its formula. */
export const GET = route({ permission: 'read', params }, async ({ scope, params: { id } }) => {
  const data = await loadAssessment(scope, id);
  if (data === null) return refuse(404, 'gone');
  const t = await translator(toLocale(await getLocale()), 'assessment');
  const body = Uint8Array.from(await writeWorkbook([totalsSheet(data, t), pointsSheet(data, t)]));
  return new Response(body, {
    headers: downloadHeaders({
      name: `${data.assessment.scheme.title}.xlsx`,
      plain: `assessment-${id}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  });
});
