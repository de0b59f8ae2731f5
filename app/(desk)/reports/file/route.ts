import { z } from 'zod';

import { today } from '@/lib/clock';
import { loadReport } from '@/lib/data/reports';
import { writeReport } from '@/lib/documents/docx/write-report';
import { formatPeriod, parsePeriod } from '@/lib/domain/period';
import { composeReport } from '@/lib/domain/report/compose';
import { writableFor } from '@/lib/domain/report/template';
import { templateById } from '@/lib/domain/report/templates';
import { unitInScope } from '@/lib/gate/authorize';
import { refuse, route } from '@/lib/gate/route';

const query = z.object({ template: z.string(), unit: z.string(), period: z.string() });
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The saved report as a Word file: the same document value as the preview. */
export const GET = route({ permission: 'report', query }, async ({ scope, query: asked }) => {
  const [template, period, unit] = [
    templateById(asked.template),
    parsePeriod(asked.period),
    await unitInScope(scope, asked.unit),
  ];
  if (unit === null) return refuse(403, 'forbidden');
  if (template === undefined || period === null) return refuse(400, 'invalid');
  const obstacle = writableFor(template, { kind: unit.kind, period });
  if (obstacle !== null) return refuse(400, obstacle);
  const { input } = await loadReport(scope, { unit, template, period, asOf: today() });
  const doc = composeReport(input);
  const name = encodeURIComponent(`${doc.title.join('')}.docx`);
  const plainName = `${template.id}-${unit.code}-${formatPeriod(period)}.docx`.replace(/[^\w.-]/g, '_');
  return new Response(new Uint8Array(await writeReport(doc)), {
    headers: {
      'content-type': WORD,
      'content-disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
