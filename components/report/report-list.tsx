'use client';

import { Anchor, Table, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { IsoDate } from '@/lib/domain/dates';
import { totalBurden, type Burden } from '@/lib/domain/report/burden';
import type { ReportStatus } from '@/lib/domain/report/approval';
import stacked from '@/components/ui/stacked.module.css';
import { BurdenCell } from './burden-cell';
import { useTemplateName } from './template-name';
import { useMinutes } from './use-minutes';

export interface ListedReport {
  readonly unitCode: string;
  readonly unitName: string;
  readonly template: string;
  /** of an office's own template */
  readonly templateName: string | null;
  readonly period: string;
  readonly status: ReportStatus;
  readonly edition: number;
  readonly version: number;
  readonly updatedOn: IsoDate;
  readonly updatedBy: string;
  readonly burden: Burden | null;
  readonly seconds: number;
}

const hrefOf = (r: ListedReport): string =>
  `/reports/${r.template}?${new URLSearchParams({ unit: r.unitCode, period: r.period }).toString()}`;

/** Reports on which somebody has worked. */
export function ReportList({ reports }: { readonly reports: readonly ListedReport[] }) {
  const t = useTranslations('reports');
  const words = useTranslations('editor.approval');
  const nameOf = useTemplateName();
  const burdens = useTranslations('editor.burden');
  const minutes = useMinutes();
  if (reports.length === 0) return <Text c="gray.7">{t('list.empty')}</Text>;
  return (
    <div className={stacked['stacked']}>
      <Table striped captionSide="top">
        <Table.Caption>{t('list.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {(['period', 'unit', 'template', 'state', 'updated'] as const).map((column) => (
              <Table.Th key={column}>{t(`list.${column}`)}</Table.Th>
            ))}
            <Table.Th>{burdens('column')}</Table.Th>
            <Table.Th>{burdens('time')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reports.map((r) => (
            <Table.Tr key={hrefOf(r)}>
              <Table.Td>{r.period}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{r.unitName}</Table.Td>
              <Table.Td className={stacked['whole']}>
                <Anchor href={hrefOf(r)}>{nameOf(r.template, r.templateName)}</Anchor>
              </Table.Td>
              <Table.Td data-label={t('list.state')}>
                {words(`statuses.${r.status}`)}
                {r.edition > 1 && ` · ${words('edition', { edition: r.edition })}`} ·{' '}
                {t('list.version', { version: r.version })}
              </Table.Td>
              <Table.Td data-label={t('list.updated')}>
                {t('list.by', { date: r.updatedOn, name: r.updatedBy })}
              </Table.Td>
              <Table.Td data-label={burdens('column')}>
                <BurdenCell burden={r.burden} />
              </Table.Td>
              <Table.Td data-label={burdens('time')}>{minutes(r.seconds)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {reports.length > 1 && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th colSpan={5} className={stacked['whole']}>
                {burdens('total', { count: reports.length })}
              </Table.Th>
              <Table.Th data-label={burdens('column')}>
                <BurdenCell burden={totalBurden(reports.map((r) => r.burden))} />
              </Table.Th>
              <Table.Th data-label={burdens('time')}>
                {minutes(reports.reduce((sum, r) => sum + r.seconds, 0))}
              </Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </div>
  );
}
