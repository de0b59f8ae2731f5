import { getLocale } from 'next-intl/server';
import { z } from 'zod';

import { needText, type NeedWords } from '@/components/needs/words';
import { today } from '@/lib/clock';
import { allNeeds, type Need } from '@/lib/data/needs';
import type { Sheet } from '@/lib/documents/spreadsheet/write';
import { writeCsv } from '@/lib/documents/spreadsheet/write-csv';
import { writeXlsx } from '@/lib/documents/spreadsheet/write-xlsx';
import { needKinds } from '@/lib/domain/needs';
import { formatPeriod } from '@/lib/domain/period';
import { downloadHeaders } from '@/lib/gate/download';
import { readFilter } from '@/lib/gate/filter';
import { route } from '@/lib/gate/route';
import { toLocale } from '@/lib/i18n/load';
import { translator } from '@/lib/i18n/translator';

const text = z.string().max(200).optional();
const query = z.object({
  unit: text,
  period: text,
  kind: z.enum(needKinds).optional().catch(undefined),
  format: z.enum(['xlsx', 'csv']),
});

const formats = {
  csv: { write: writeCsv, type: 'text/csv; charset=utf-8' },
  xlsx: { write: writeXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

const kinds = { state: 'text', what: 'text', about: 'text', unit: 'text', dueOn: 'date' } as const;

async function* rowsOf(batches: AsyncIterable<readonly Need[]>, words: NeedWords): AsyncGenerator<(string | null)[]> {
  for await (const batch of batches)
    for (const need of batch) {
      const { mark, what, about, unit, dueOn } = needText(need, words, '');
      yield [mark.word, what, about, unit, dueOn];
    }
}

/** Every line of the list of the same address, all pages of it. */
export const GET = route({ permission: 'read', query }, async ({ query: asked, scope }) => {
  const { unit, period } = await readFilter(Promise.resolve({ unit: asked.unit, period: asked.period }), scope);
  const batches = await allNeeds(scope, { unitId: unit.id, period, today: today(), kind: asked.kind ?? null });
  const locale = toLocale(await getLocale());
  const [dashboard, registers] = await Promise.all([translator(locale, 'dashboard'), translator(locale, 'registers')]);
  const t: NeedWords['t'] = (key, values) => dashboard(`needs.${key}`, values);
  const name = t('name');
  const sheet: Sheet = {
    name,
    columns: Object.entries(kinds).map(([id, kind]) => ({ label: t(`heads.${id}`), kind })),
    rows: rowsOf(batches, { t, registers }),
  };
  const { write, type } = formats[asked.format];
  const file = `${name}_${unit.name}_${formatPeriod(period)}.${asked.format}`;
  return new Response(write(sheet), {
    headers: downloadHeaders({ name: file, plain: `needs.${asked.format}`, type }),
  });
});
