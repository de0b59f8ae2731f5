import { getLocale } from 'next-intl/server';
import { z } from 'zod';

import { writeWorkbook } from '@/lib/documents/spreadsheet/write-workbook';
import { formatPeriod } from '@/lib/domain/period';
import { readFilter } from '@/lib/gate/filter';
import { route } from '@/lib/gate/route';
import { toLocale } from '@/lib/i18n/load';
import { translator } from '@/lib/i18n/translator';
import { loadComparison } from '../load-comparison';
import { comparisonSheet, definitionsSheet } from './sheets';

const text = z.string().max(200).optional();
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The comparison as it stands on the screen, with numerators, denominators and ranks, and what each indicator means. */
export const GET = route(
  { permission: 'compare', query: z.object({ unit: text, period: text, columns: text, kinds: text }) },
  async ({ query, scope }) => {
    const { unit, period } = await readFilter(Promise.resolve(query), scope);
    const { comparison } = await loadComparison(scope, { unit, period, columns: query.columns, kinds: query.kinds });
    const locale = toLocale(await getLocale());
    const [t, indicator, figure] = await Promise.all([
      translator(locale, 'compare'),
      translator(locale, 'indicators'),
      translator(locale, 'figure'),
    ]);
    const words = { t, indicator, figure };
    const title = `${t('title')} ${unit.name} ${formatPeriod(period)}`;
    const bytes = await writeWorkbook([
      comparisonSheet(comparison, words, title),
      definitionsSheet(comparison.definitions, words),
    ]);
    return new Response(Uint8Array.from(bytes), {
      headers: {
        'content-type': XLSX,
        'content-disposition': `attachment; filename="comparison.xlsx"; filename*=UTF-8''${encodeURIComponent(`${title}.xlsx`)}`,
        'cache-control': 'no-store',
      },
    });
  },
);
