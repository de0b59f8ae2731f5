import type { z } from 'zod';

import { readCells } from '@/lib/data/indicators';
import { cellQuery, type cellAnswer } from '@/lib/domain/api-schemas';
import { measureByCode } from '@/lib/domain/measure/catalogue';
import { enteredMeasure, isEnterable } from '@/lib/domain/measure/entered';
import { formatPeriod } from '@/lib/domain/period';
import { apiRoute } from '@/lib/gate/api/route';
import { unitOf } from '@/lib/gate/api/unit';

type Answer = z.infer<typeof cellAnswer>;

/** The measure that says in how many unit-months the numbers of this one may have been entered. */
function enteredOf(measure: string): string | undefined {
  const register = measureByCode.get(measure)?.registers.find(isEnterable);
  return register === undefined ? undefined : enteredMeasure(register);
}

export const GET = apiRoute({ query: cellQuery }, async ({ scope, query }): Promise<Answer> => {
  const unit = await unitOf(scope, query.unit);
  const books = [...new Set(query.measure.flatMap((measure) => enteredOf(measure) ?? []))];
  const measures = [...new Set([...query.measure, ...books])];
  const cells = await readCells(scope, { unitId: unit.id, period: query.period, measures });
  const entered = new Map(cells.map((cell) => [cell.measure, cell.period ?? 0]));
  return {
    unit: { code: unit.code, name: unit.name },
    period: formatPeriod(query.period),
    cells: cells
      .filter(({ measure }) => query.measure.includes(measure))
      .map(({ measure, slice, period, corrected }) => ({
        measure,
        slice,
        value: period,
        entered: entered.get(enteredOf(measure) ?? '') ?? 0,
        corrected: corrected?.windows.has('period') === true,
      })),
  };
});
