import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';

import { exportColumns, exportRowsOf } from '@/components/register/export-rows';
import { today } from '@/lib/clock';
import { homeUnit } from '@/lib/data/org-units';
import { exportRows } from '@/lib/data/register-export';
import { writeCsv } from '@/lib/documents/spreadsheet/write-csv';
import { writeXlsx } from '@/lib/documents/spreadsheet/write-xlsx';
import type { Sheet } from '@/lib/documents/spreadsheet/write';
import { parseFilter } from '@/lib/domain/filter';
import { formatPeriod } from '@/lib/domain/period';
import { registerNames } from '@/lib/domain/register/definition';
import { parseList } from '@/lib/domain/register/list-query';
import { registers } from '@/lib/domain/register/registers';
import { unitInScope } from '@/lib/gate/authorize';
import { refuse, route } from '@/lib/gate/route';

const formats = {
  csv: { write: writeCsv, type: 'text/csv; charset=utf-8' },
  xlsx: { write: writeXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

const query = z.looseObject({
  format: z.enum(['csv', 'xlsx']),
  unit: z.string().optional(),
  period: z.string().optional(),
});

/** Exactly the rows that the list of the same address shows, all pages of them; personal columns stay here. */
export const GET = route(
  { permission: 'read', query, params: z.object({ register: z.enum(registerNames) }) },
  async ({ scope, query: asked, params }) => {
    const definition = registers[params.register];
    const home = await homeUnit(scope);
    const filter = parseFilter(
      { unit: asked.unit ?? '', period: asked.period ?? '' },
      { home: home?.code ?? '', today: today() },
    );
    const unit = await unitInScope(scope, filter.unit);
    if (unit === null) return refuse(403, 'forbidden');
    const [t, locale] = await Promise.all([getTranslations('registers'), getLocale()]);
    const columns = exportColumns(definition, t);
    const rows = await exportRows(scope, {
      ...parseList(definition, asked as Record<string, string>),
      register: definition.name,
      unitId: unit.id,
      period: filter.period,
      today: today(),
      fields: columns.flatMap((column) => column.field ?? []),
    });
    const name = t(`${definition.name}.name`);
    const sheet: Sheet = { name, columns, rows: exportRowsOf(rows, { definition, columns, t, locale }) };
    const { write, type } = formats[asked.format];
    const file = `${name}_${unit.name}_${formatPeriod(filter.period)}.${asked.format}`;
    return new Response(write(sheet), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${definition.name}.${asked.format}"; filename*=UTF-8''${encodeURIComponent(file)}`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  },
);
