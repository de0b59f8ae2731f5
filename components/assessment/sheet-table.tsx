import { useTranslations } from 'next-intl';

import { DataTable } from '@/components/data-table/data-table';
import type { DataCell, DataColumn, DataRow } from '@/components/data-table/types';
import { useCorrectedNotice } from '@/components/figure/corrected-words';
import type { ItemScore } from '@/lib/domain/assessment/score';
import { NONE } from '@/lib/domain/figure/format';
import { filterQuery } from '@/lib/domain/filter';
import { yearPeriod } from '@/lib/domain/period';
import type { AssessmentData, ShownRow } from './data';
import { shareText, usePointText } from './words';

type Props = Pick<AssessmentData, 'assessment' | 'rows'>;

/** Units down, items across: every number of points leads to its explanation. */
export function SheetTable({ assessment, rows }: Props) {
  const t = useTranslations('assessment');
  const row = useRow(assessment);
  const { scheme } = assessment;
  const detailed = rows.some((one) => one.items !== null);
  const columns: DataColumn[] = [
    { id: 'unit', label: t('sheet.unit') },
    { id: 'rank', label: t('sheet.rank'), numeric: true },
    { id: 'share', label: t('sheet.share'), numeric: true },
    { id: 'total', label: t('sheet.total'), numeric: true },
    { id: 'notice', label: t('sheet.notice') },
    ...(detailed
      ? scheme.items.map((item) => ({
          id: `item ${item.code}`,
          label: item.title,
          hint: `${item.code} ${item.title}`,
          numeric: true,
        }))
      : []),
  ];
  return <DataTable name={t('sheet.table')} columns={columns} rows={rows.map(row)} />;
}

function useRow(assessment: AssessmentData['assessment']) {
  const t = useTranslations('assessment');
  const pointText = usePointText(assessment);
  const notice = useCorrectedNotice();
  const { scheme, id } = assessment;
  const queryOf = (unit: string): string => filterQuery({ unit, period: yearPeriod(assessment.year) });
  const hrefOf = (unit: ShownRow['unit']): string => `/assessments/${id}/${encodeURIComponent(unit.code)}`;
  const point = (row: ShownRow, score: ItemScore, i: number): DataCell => {
    const item = scheme.items[i];
    const full = t('unit.outOf', { full: score.weight });
    return {
      text: score.points === null ? NONE : String(score.points),
      sort: score.points,
      detail: score.points === null ? t('sheet.leftOut') : full,
      href: `${hrefOf(row.unit)}#${score.code}`,
      ...(item === undefined ? {} : { title: pointText(item, score, row) }),
      ...(score.corrected === true && item?.source.kind === 'indicator'
        ? { notices: [notice({ code: item.source.code, query: queryOf(row.unit.code) })] }
        : {}),
    };
  };
  const rankCell = (row: ShownRow): DataCell =>
    row.rank === null
      ? { text: NONE, sort: null, ...(row.tooLittle ? { detail: t('sheet.notRanked') } : {}) }
      : { text: String(row.rank), sort: row.rank };
  return (row: ShownRow): DataRow => ({
    id: String(row.unit.id),
    cells: {
      unit: { text: row.unit.name, ...(row.items === null ? {} : { href: hrefOf(row.unit) }) },
      rank: rankCell(row),
      share: { text: shareText(row.share), sort: row.share },
      total: { text: String(row.total), sort: row.total, detail: `/ ${row.rated}` },
      notice:
        row.noticed === null
          ? { text: '', sort: null }
          : {
              text: '',
              sort: row.noticed.notice,
              mark: {
                tone: row.noticed.notice === 'commended' ? 'good' : 'attention',
                word: t(`lists.${row.noticed.notice}`),
              },
            },
      ...Object.fromEntries((row.items ?? []).map((score, i) => [`item ${score.code}`, point(row, score, i)])),
    },
  });
}
