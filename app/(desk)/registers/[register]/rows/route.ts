import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';

import { listRows as drawRows } from '@/components/register/list-rows';
import { listRows } from '@/lib/data/register-read';
import { registerNames } from '@/lib/domain/register/definition';
import { SCROLLED_ROWS } from '@/lib/domain/register/list-query';
import { registers } from '@/lib/domain/register/registers';
import { refuse, route } from '@/lib/gate/route';
import { askedList } from '../asked-list';

const query = z.looseObject({ unitColumn: z.enum(['0', '1']).optional() });

/** Some rows of the list of the same address, ready to draw, for a list that is scrolled: ?page=3 of SCROLLED_ROWS each. */
export const GET = route(
  { permission: 'read', query, params: z.object({ register: z.enum(registerNames) }) },
  async ({ scope, query: params, params: { register } }) => {
    const definition = registers[register];
    const asked = await askedList({ scope, definition, params: params as Record<string, string> });
    if (asked === null) return refuse(403, 'forbidden');
    const [list, t, locale] = await Promise.all([
      listRows(scope, { ...asked.query, pageSize: SCROLLED_ROWS }),
      getTranslations('registers'),
      getLocale(),
    ]);
    const view = { definition, fields: asked.list.fields, withUnit: params.unitColumn === '1', locale };
    return Response.json(
      { page: list.page, rows: drawRows(list.rows, view, t) },
      { headers: { 'cache-control': 'private, no-store' } },
    );
  },
);
