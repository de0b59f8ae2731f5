import type { z } from 'zod';

import { readCells } from '@/lib/data/indicators';
import { cellQuery, type cellAnswer } from '@/lib/domain/api-schemas';
import { formatPeriod } from '@/lib/domain/period';
import { apiRoute } from '@/lib/gate/api/route';
import { unitOf } from '@/lib/gate/api/unit';

type Answer = z.infer<typeof cellAnswer>;

export const GET = apiRoute({ query: cellQuery }, async ({ scope, query }): Promise<Answer> => {
  const unit = await unitOf(scope, query.unit);
  const cells = await readCells(scope, { unitId: unit.id, period: query.period, measures: query.measure });
  return {
    unit: { code: unit.code, name: unit.name },
    period: formatPeriod(query.period),
    cells: cells.map(({ measure, slice, period, corrected }) => ({
      measure,
      slice,
      value: period,
      corrected: corrected?.windows.has('period') === true,
    })),
  };
});
