'use client';

import { useTranslations } from 'next-intl';

import type { RowProblem } from '@/lib/domain/register/definition';
import { pathOfCode } from '@/lib/domain/report/checks/filed';
import { textOf, type Table, type TableCell } from '@/lib/domain/report/document';
import { isOpenCell } from '@/lib/domain/report/typed-cells';
import type { ReportValues } from '@/lib/domain/report/values';
import { placeText } from '@/lib/i18n/rule-text';
import classes from './fill.module.css';

interface Props {
  readonly table: Table;
  readonly values: ReportValues;
  readonly texts: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
  readonly set: (code: string, text: string) => void;
}

/** The table as it is printed; open cells are fields, the others show what the registers count. */
export function FillTable({ table, ...fields }: Props) {
  return (
    <div className={classes['room']}>
      <table className={classes['table']}>
        <tbody>
          {table.rows.map((row, y) => (
            <tr key={y}>
              {row.map((cell, x) => (
                <td key={x} colSpan={cell.colSpan} rowSpan={cell.rowSpan} style={{ textAlign: cell.align ?? 'center' }}>
                  <Cell cell={cell} {...fields} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, values, texts, problems, set }: Omit<Props, 'table'> & { readonly cell: TableCell }) {
  const rules = useTranslations('rules');
  const t = useTranslations('editor.fill');
  const [run] = cell.runs;
  if (run?.kind !== 'figure' || !isOpenCell(values, run.code)) return textOf(cell.runs);
  const { code } = run;
  const problem = problems.find((p) => p.field === code);
  return (
    <>
      <input
        className={classes['field']}
        aria-label={placeText(rules, pathOfCode(code))}
        aria-invalid={problem !== undefined}
        inputMode="decimal"
        maxLength={40}
        value={texts[code] ?? ''}
        onChange={({ currentTarget }) => {
          set(code, currentTarget.value);
        }}
      />
      {problem !== undefined && <small className={classes['problem']}>{t(`problems.${problem.code}`)}</small>}
    </>
  );
}
