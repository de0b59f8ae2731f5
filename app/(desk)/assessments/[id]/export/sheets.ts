import type { AssessmentData, ShownRow } from '@/components/assessment/data';
import { explainPoint } from '@/lib/i18n/explain-assessment';
import type { Translate } from '@/lib/i18n/translator';

const text = (label: string, width: number) => ({ label, kind: 'text', width }) as const;
const points = (label: string) => ({ label, kind: 'number', format: '0.00' }) as const;

type Given = Pick<AssessmentData, 'assessment' | 'rows'>;

/** A row a unit: rank, total and every item; what was not rated is an empty cell, never 0. */
export function totalsSheet({ assessment, rows }: Given, t: Translate) {
  const { items } = assessment.scheme;
  const notice = ({ noticed }: ShownRow): string | null => (noticed === null ? null : t(`lists.${noticed.notice}`));
  const pointOf = (row: ShownRow, i: number): number | null => row.items?.[i]?.points ?? null;
  return {
    name: t('export.totals'),
    columns: [
      { label: t('sheet.rank'), kind: 'number', format: '0' } as const,
      text(t('sheet.unit'), 24),
      { label: t('export.code'), kind: 'code' } as const,
      points(t('export.total')),
      points(t('export.rated')),
      { label: t('sheet.share'), kind: 'number', format: '0.00%' } as const,
      text(t('sheet.notice'), 12),
      ...items.map((item) => points(`${item.title} (${item.weight})`)),
    ],
    rows: rows.map((row) => [
      row.rank,
      row.unit.name,
      row.unit.code,
      row.total,
      row.rated,
      row.share,
      notice(row),
      ...items.map((_, i) => pointOf(row, i)),
    ]),
  };
}

/** A row a unit and item: the value, what it was made of and the formula in words. */
export function pointsSheet({ assessment, rows }: Given, t: Translate) {
  const { scheme, minimum } = assessment;
  const number = (label: string) => ({ label, kind: 'number' }) as const;
  return {
    name: t('export.points'),
    columns: [
      text(t('sheet.unit'), 24),
      text(t('form.code'), 8),
      text(t('export.item'), 28),
      points(t('export.full')),
      points(t('unit.points')),
      number(t('export.value')),
      number(t('export.numerator')),
      number(t('export.denominator')),
      text(t('export.how'), 80),
    ],
    rows: rows.flatMap((row) =>
      scheme.items.flatMap((item, i) => {
        const score = row.items?.[i];
        if (score === undefined) return [];
        const how = row.texts?.[item.code] ?? explainPoint(item, score, { t, minimum });
        const { value, numerator, denominator } = score;
        return [[row.unit.name, item.code, item.title, item.weight, score.points, value, numerator, denominator, how]];
      }),
    ),
  };
}
