import type { z } from 'zod';

import { today } from '@/lib/clock';
import { evaluateUnit } from '@/lib/data/indicators';
import { indicatorQuery, type indicatorAnswer } from '@/lib/domain/api-schemas';
import { formatValue } from '@/lib/domain/figure/format';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import { formatPeriod } from '@/lib/domain/period';
import { apiRoute } from '@/lib/gate/api/route';
import { unitOf } from '@/lib/gate/api/unit';

type Answer = z.infer<typeof indicatorAnswer>;

export const GET = apiRoute({ query: indicatorQuery }, async ({ scope, query }): Promise<Answer> => {
  const unit = await unitOf(scope, query.unit);
  const asOf = today();
  const asked = { unitId: unit.id, period: query.period, asOf };
  const values = await evaluateUnit(
    scope,
    query.indicator === undefined ? asked : { ...asked, codes: query.indicator },
  );
  return {
    unit: { code: unit.code, name: unit.name },
    period: formatPeriod(query.period),
    asOf,
    indicators: values.flatMap((given) => {
      const { code, value, numerator, denominator, missing, corrected = false } = given;
      const { entered = 0, unstated = 0, notApplicable = 0 } = given;
      const definition = indicatorByCode.get(code);
      if (definition === undefined) return [];
      const { version, unit: counted } = definition;
      const text = formatValue(definition, value);
      const numbers = { value, numerator, denominator, missing, entered, unstated, notApplicable };
      return [{ code, version, unit: counted, ...numbers, text, corrected }];
    }),
  };
});
