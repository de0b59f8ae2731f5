import { getLocale } from 'next-intl/server';
import { z } from 'zod';

import { writeWorkbook } from '@/lib/documents/spreadsheet/write-workbook';
import { parseCompare } from '@/lib/domain/figure/compare-address';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import { formatPeriod } from '@/lib/domain/period';
import { readFilter } from '@/lib/gate/filter';
import { route } from '@/lib/gate/route';
import { toLocale } from '@/lib/i18n/load';
import { translator } from '@/lib/i18n/translator';
import { loadComparison } from '../load-comparison';
import { comparisonSheet, definitionsSheet, indicatorSheets } from './sheets';

const text = z.string().max(200).optional();
const query = z.object({
  unit: text,
  period: text,
  columns: text,
  kinds: text,
  size: text,
  against: text,
  per: text,
  code: text,
});
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The comparison as it stands on the screen: an overview, a sheet for each indicator, and what each of them means. */
export const GET = route({ permission: 'compare', query }, async ({ query: given, scope }) => {
  const { unit, period } = await readFilter(Promise.resolve(given), scope);
  const one = indicatorByCode.get(given.code ?? '');
  const definitions = one === undefined ? {} : { definitions: [one] };
  const address = parseCompare(given);
  const { comparison, minimum } = await loadComparison(scope, { unit, period, address, ...definitions });
  const locale = toLocale(await getLocale());
  const [t, indicator, figure] = await Promise.all([
    translator(locale, 'compare'),
    translator(locale, 'indicators'),
    translator(locale, 'figure'),
  ]);
  const words = { t, indicator, figure };
  const title = `${t('title')} ${unit.name} ${formatPeriod(period)}`;
  const bytes = await writeWorkbook([
    comparisonSheet(comparison, words, t('export.overview')),
    ...indicatorSheets({ comparison, words, minimum }),
    definitionsSheet(comparison.definitions, words),
  ]);
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': XLSX,
      'content-disposition': `attachment; filename="comparison.xlsx"; filename*=UTF-8''${encodeURIComponent(`${title}.xlsx`)}`,
      'cache-control': 'no-store',
    },
  });
});
