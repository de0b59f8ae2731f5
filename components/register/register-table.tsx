'use client';

import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';

import { DataTable } from '@/components/data-table/data-table';
import type { DataRow, DataTableProps } from '@/components/data-table/types';
import { isThere } from '@/components/data-table/waiting-row';
import type { RegisterName } from '@/lib/domain/register/definition';
import { BulkBar } from './bulk-bar';
import type { FormField } from './form-fields';
import { SelectBox } from './select-box';
import { useAllRows } from './use-all-rows';
import type { BulkRun, BulkTarget } from './use-bulk';

interface Props extends DataTableProps {
  readonly register: RegisterName;
  /** rows that will be there when all is scrolled; of one page the rows of the page */
  readonly count: number;
  /** rows of the whole list */
  readonly total: number;
  /** where further rows come from */
  readonly source: string;
  /** the address as parameters, for a change of the whole list */
  readonly address: Readonly<Record<string, string>>;
  /** null: the reader may not change anything */
  readonly bulk: { readonly fields: readonly [FormField, ...FormField[]]; readonly run: BulkRun } | null;
}

/** The list of a register: rows to select, one field to change for all of them, rows fetched as they are scrolled to. */
export function RegisterTable(props: Props) {
  const t = useTranslations('registers.list');
  const { register, count, total, source, address, bulk, ...table } = props;
  const { rows, failed, onRange } = useAllRows({ rows: table.rows, total: count, source });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState(false);
  const there = useMemo(() => rows.filter(isThere), [rows]);
  const titleOf = (row: DataRow): string => row.cells[table.columns[0]?.id ?? '']?.text ?? '';
  const choose = (ids: readonly string[], on: boolean): void => {
    setWhole(false);
    setChosen((now) => new Set(on ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id))));
  };
  const leading = {
    head: (
      <SelectBox
        label={t('selectAll')}
        checked={there.length > 0 && there.every((row) => chosen.has(row.id))}
        onChange={(on) =>
          choose(
            there.map((row) => row.id),
            on,
          )
        }
      />
    ),
    cell: (row: DataRow) =>
      isThere(row) && (
        <SelectBox
          label={t('selectRow', { row: titleOf(row) })}
          checked={chosen.has(row.id)}
          onChange={(on) => choose([row.id], on)}
        />
      ),
  };
  const target: BulkTarget = whole ? { address: { ...address } } : { ids: [...chosen].map(Number) };
  return (
    <>
      {bulk && chosen.size > 0 && (
        <BulkBar
          register={register}
          fields={bulk.fields}
          run={bulk.run}
          target={target}
          count={whole ? total : chosen.size}
          total={total}
          whole={whole}
          onWhole={() => setWhole(true)}
          onDone={() => choose([...chosen], false)}
        />
      )}
      {failed && (
        <Alert color="red.9" variant="outline" role="alert" mb="xs">
          {t('rowsFailed')}
        </Alert>
      )}
      <DataTable {...table} rows={rows} {...(bulk ? { leading } : {})} onRange={onRange} />
    </>
  );
}
