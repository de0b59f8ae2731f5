import 'server-only';

import type { RowCell } from '@/lib/domain/indicator/counted-in';
import type { RegisterName } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { rowCellsStatement } from './measures';

/** The cells that one row adds to, by the SQL that adds all rows up; none outside the scope or for a catalogue. */
export async function rowCells(
  scope: OrgScope,
  { register, id }: { readonly register: RegisterName; readonly id: number },
): Promise<RowCell[]> {
  const { table } = registers[register];
  const statement = rowCellsStatement(table);
  if (statement === null) return [];
  return read<RowCell & Record<string, unknown>>(
    `select cell.* from (${statement}) as cell where exists (
       select 1 from "${table}" own join org_unit u on u.id = own.unit_id where own.id = $1 and starts_with(u.path, $2))`,
    [id, scope.path],
  );
}
