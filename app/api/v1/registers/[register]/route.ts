import type { z } from 'zod';

import { today } from '@/lib/clock';
import { listRows } from '@/lib/data/register-read';
import { pushBody, pushQuery, registerParams, rowsQuery, type rowsAnswer } from '@/lib/domain/api-schemas';
import { registers } from '@/lib/domain/register/registers';
import { apiRoute } from '@/lib/gate/api/route';
import { unitOf } from '@/lib/gate/api/unit';
import { pushRows } from './push';

type Answer = z.infer<typeof rowsAnswer>;

/** Rows as the register shows them, without fields that name a person. */
export const GET = apiRoute(
  { query: rowsQuery, params: registerParams },
  async ({ scope, query, params }): Promise<Answer> => {
    const unit = await unitOf(scope, query.unit);
    const { columns } = registers[params.register];
    const fields = Object.keys(columns).filter((field) => columns[field]?.personal !== true);
    const list = await listRows(scope, {
      register: params.register,
      unitId: unit.id,
      period: query.period ?? null,
      search: '',
      state: '',
      today: today(),
      sort: null,
      page: query.page,
      pageSize: query.size,
      fields,
      choices: {},
      dates: null,
    });
    const { total, page, pages } = list;
    return { total, page, pages, rows: list.rows.map(({ id, unitName, values }) => ({ id, unit: unitName, values })) };
  },
);

export const POST = apiRoute(
  { records: true, query: pushQuery, params: registerParams, body: pushBody },
  async ({ scope, query, params, body }) => {
    if (query.unit !== undefined) await unitOf(scope, query.unit);
    return pushRows(scope, {
      register: params.register,
      rows: body.rows,
      unit: query.unit ?? null,
      dryRun: query.dryRun === 'true',
    });
  },
);
