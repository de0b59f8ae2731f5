'use client';

import { Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { foundTables, type FoundTable } from '@/lib/domain/report/reading/found';
import type { FiledReport } from '@/lib/domain/report/filed/schema';
import classes from './old-report.module.css';

/** A blank cell is not a zero and must not look like one. */
const shown = (value: number | null): string => (value === null ? '—' : String(value));

function Found({ table }: { readonly table: FoundTable }) {
  const rules = useTranslations('rules');
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={rules(`tables.${table.name}`)}>
      <table className={classes['table']}>
        <caption>{rules(`tables.${table.name}`)}</caption>
        <thead>
          <tr>
            <td />
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {rules(`${table.name === 'applications' ? 'columns' : 'cells'}.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, values }) => (
            <tr key={key}>
              <th scope="row">{rules(`${table.name === 'applications' ? 'rows' : 'cells'}.${key}`)}</th>
              {values.map((value, i) => (
                <td key={i} className={classes['number']} data-blank={value === null}>
                  {shown(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The numbers as they will be kept. */
export function FoundTables({ report }: { readonly report: FiledReport }) {
  const t = useTranslations('reading');
  const tables = foundTables(report);
  return (
    <section aria-label={t('screen.found')}>
      <Title order={2} size="h4" mb="xs">
        {t('screen.found')}
      </Title>
      <Text size="sm" c="gray.7" mb="xs">
        {tables.length === 0 ? t('screen.nothing') : t('screen.legend')}
      </Text>
      {tables.map((table) => (
        <Found key={`${table.name} ${table.columns.join()}`} table={table} />
      ))}
      {report.narrativeFigures.length > 0 && (
        <>
          <Title order={3} size="h5">
            {t('screen.figures')}
          </Title>
          <ul>
            {report.narrativeFigures.map(({ label, value, quote }, i) => (
              <li key={i} title={quote}>
                {t('screen.figure', { label: t(`labels.${label}`), value: shown(value) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
