import { getLocale } from 'next-intl/server';
import { z } from 'zod';

import { readNotes } from '@/lib/data/reporting/plausible';
import { writeCsv } from '@/lib/documents/spreadsheet/write-csv';
import { writeWorkbook } from '@/lib/documents/spreadsheet/write-workbook';
import { formatPeriod } from '@/lib/domain/period';
import { readFilter } from '@/lib/gate/filter';
import { route } from '@/lib/gate/route';
import { toLocale } from '@/lib/i18n/load';
import { translator } from '@/lib/i18n/translator';
import { loadCompleteness } from '../load-completeness';
import { matrixSheet, notesSheet, reminderSheet } from './sheets';

const text = z.string().max(200).optional();
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const query = z.object({ unit: text, period: text, cell: text, format: z.enum(['xlsx', 'csv']).default('xlsx') });

/** The matrix with its reminders and explanations as a workbook; as CSV the matrix alone. */
export const GET = route({ permission: 'read', query }, async ({ query: asked, scope }) => {
  const { unit, period } = await readFilter(Promise.resolve({ unit: asked.unit, period: asked.period }), scope);
  const data = await loadCompleteness(scope, { unit, period, cell: asked.cell });
  const locale = toLocale(await getLocale());
  const words = {
    t: await translator(locale, 'submission'),
    registers: await translator(locale, 'registers'),
    plausibility: await translator(locale, 'plausibility'),
  };
  const title = `${words.t('title')} ${unit.name} ${formatPeriod(data.period)}`;
  const matrix = matrixSheet(data.view, words, words.t('title'));
  const body =
    asked.format === 'csv'
      ? writeCsv(matrix)
      : Uint8Array.from(
          await writeWorkbook([
            matrix,
            reminderSheet(data.reminders, words),
            notesSheet(await readNotes(scope, { unitId: unit.id, ...data.period }), words),
          ]),
        );
  return new Response(body, {
    headers: {
      'content-type': types[asked.format],
      'content-disposition': `attachment; filename="completeness.${asked.format}"; filename*=UTF-8''${encodeURIComponent(`${title}.${asked.format}`)}`,
      'cache-control': 'no-store',
    },
  });
});
