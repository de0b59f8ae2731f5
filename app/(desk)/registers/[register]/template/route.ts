import { getLocale } from 'next-intl/server';
import { z } from 'zod';

import { type TemplateColumn, writeTemplate } from '@/lib/documents/spreadsheet/write-template';
import type { Column } from '@/lib/domain/columns';
import { importNames, importTarget, noWords, UNIT_FIELD } from '@/lib/domain/import/target';
import { route } from '@/lib/gate/route';
import { registerWords } from '@/lib/i18n/import-words';
import { toLocale } from '@/lib/i18n/load';
import { type Translate, translator } from '@/lib/i18n/translator';

type Kind = TemplateColumn['kind'];
const kinds: Partial<Record<Column['kind'], Kind>> = {
  date: 'date',
  dateTime: 'dateTime',
  integer: 'whole',
  decimal: 'number',
};

/** How to fill a column: what it takes, its bounds, and what an empty cell means. */
function noteOf(t: Translate, column: Column, choices: readonly string[]): string {
  const { min, max, length } = column;
  const bounds = [
    ...(min === undefined ? [] : [t('templateFile.atLeast', { min })]),
    ...(max === undefined ? [] : [t('templateFile.atMost', { max })]),
    ...(length === undefined ? [] : [t('templateFile.length', { length })]),
    ...(choices.length > 0 ? [choices.join(' / ')] : []),
  ];
  const must = column.required === true && column.preset === undefined ? [t('templateFile.required')] : [];
  return [...must, t(`templateFile.kinds.${column.kind}`), ...bounds].join(t('templateFile.separator'));
}

/** An Excel file to fill for this register, made from the same column list as its form and its import. */
export const GET = route(
  { permission: 'record', params: z.object({ register: z.enum(importNames) }) },
  async ({ params: { register } }) => {
    const locale = toLocale(await getLocale());
    const [words, t] = await Promise.all([registerWords(register, locale), translator(locale, 'import')]);
    const columns = Object.entries(importTarget(register, noWords).columns)
      .filter(([field]) => field !== UNIT_FIELD)
      .map(([field, column]): TemplateColumn => {
        const values = column.kind === 'boolean' ? ['true', 'false'] : (column.choices ?? []);
        const labels =
          column.kind === 'boolean'
            ? [t('templateFile.yes'), t('templateFile.no')]
            : values.map((value) => words.choices[field]?.[value] ?? value);
        return {
          label: words.fields[field] ?? field,
          required: column.required === true && column.preset === undefined,
          // of several at once, a drop-down could give only one
          choices: column.kind === 'choices' ? [] : labels,
          kind: kinds[column.kind] ?? 'text',
          note: noteOf(t, column, labels),
        };
      });
    const bytes = await writeTemplate({
      name: words.name,
      columns,
      notes: {
        sheet: t('templateFile.notes'),
        headings: [t('templateFile.field'), t('templateFile.must'), t('templateFile.how')],
        yes: t('templateFile.yes'),
      },
      choicesSheet: t('templateFile.choices'),
      wrong: t('templateFile.wrong'),
    });
    const file = `${t('templateFile.file', { name: words.name })}.xlsx`;
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename="template.xlsx"; filename*=UTF-8''${encodeURIComponent(file)}`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  },
);
