import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';

import { exportColumns, exportRowsOf } from '@/components/register/export-rows';
import { exportRows } from '@/lib/data/register-export';
import { writeCsv } from '@/lib/documents/spreadsheet/write-csv';
import { writeXlsx } from '@/lib/documents/spreadsheet/write-xlsx';
import type { Sheet } from '@/lib/documents/spreadsheet/write';
import { formatPeriod } from '@/lib/domain/period';
import { registerNames } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { downloadHeaders } from '@/lib/gate/download';
import { refuse, route } from '@/lib/gate/route';
import { askedList } from '../asked-list';

const formats = {
  csv: { write: writeCsv, type: 'text/csv; charset=utf-8' },
  xlsx: { write: writeXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

const query = z.looseObject({ format: z.enum(['csv', 'xlsx']) });

/** Exactly the rows that the list of the same address shows, all pages of them; personal columns stay here. */
export const GET = route(
  { permission: 'read', query, params: z.object({ register: z.enum(registerNames) }) },
  async ({ scope, query: asked, params }) => {
    const definition = registers[params.register];
    const list = await askedList({ scope, definition, params: asked as Record<string, string> });
    if (list === null) return refuse(403, 'forbidden');
    const [t, locale] = await Promise.all([getTranslations('registers'), getLocale()]);
    const columns = exportColumns(definition, t);
    const rows = await exportRows(scope, {
      ...list.query,
      fields: columns.flatMap((column) => column.field ?? []),
    });
    const name = t(`${definition.name}.name`);
    const sheet: Sheet = { name, columns, rows: exportRowsOf(rows, { definition, columns, t, locale }) };
    const { write, type } = formats[asked.format];
    const file = `${name}_${list.unit.name}_${formatPeriod(list.period)}.${asked.format}`;
    return new Response(write(sheet), {
      headers: downloadHeaders({ name: file, plain: `${definition.name}.${asked.format}`, type }),
    });
  },
);
