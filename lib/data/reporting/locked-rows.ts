import 'server-only';

import { snake } from '@/lib/domain/columns';
import { touchedFields } from '@/lib/domain/measure/touched';
import { isDueField, rowsAreCases } from '@/lib/domain/locked-change';
import type { RegisterDefinition, RegisterName } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { cellIndex, cellKeyOf } from '@/lib/domain/reporting/obligations';
import type { Tx } from '../db';
import { monthExpression } from '../import/statements';

/** A due date is computed and its cells follow the case; the other dates say in which month something happened. */
const settledFields = (register: RegisterName): string[] =>
  touchedFields[register].filter((field) => !isDueField(field));

/** Months of a case that the change moves; of a row of counts every change moves its month. */
function movedMonths(definition: RegisterDefinition): string {
  const fields = settledFields(definition.name);
  const both = fields.flatMap((field) => [
    monthExpression(definition, field, 's'),
    monthExpression(definition, field, 't'),
  ]);
  if (!rowsAreCases(definition.name)) return `array[${both.join(', ')}]`;
  const moved = fields.map((field) => {
    const name = `"${snake(field)}"`;
    const months = `array[${monthExpression(definition, field, 's')}, ${monthExpression(definition, field, 't')}]`;
    return `case when s.${name} is distinct from t.${name} then ${months} else '{}'::int[] end`;
  });
  return moved.map((part) => `(${part})`).join(' || ');
}

const LOCKED = `create temp table locked_month on commit drop as
  select m.unit_id, m.month from month_submission m
  where m.accepted_at is not null and m.unit_id in (select distinct unit_id from import_stage)
    and not exists (select 1 from cell_return r
      where r.unit_id = m.unit_id and r.month = m.month and r.cell = $1 and r.settled_at is null)`;

/**
 * Rows of a plan that would change an accepted month are conflicts of their own, so that the others of a file go in.
 * recomputeCells() has the last word; this only keeps one old row from stopping a whole file.
 */
export async function refuseLockedRows(tx: Tx, register: RegisterName): Promise<void> {
  const definition = registers[register];
  const cell = cellKeyOf(register);
  if (cellIndex(cell) < 0) return;
  await tx.query(LOCKED, [cell]);
  const [some] = await tx.query<{ some: boolean }>('select exists (select 1 from locked_month) as some');
  if (some?.some === true) {
    const months = settledFields(register).map((field) => monthExpression(definition, field, 's'));
    await tx.query(
      `update import_plan p set action = 'conflict', reason = 'monthLocked'
       from import_stage s where s.line = p.line and p.action = 'insert' and exists (
         select 1 from locked_month l where l.unit_id = s.unit_id and l.month = any(array[${months.join(', ')}]))`,
    );
    await tx.query(
      `update import_plan p set action = 'conflict', reason = 'monthLocked'
       from import_stage s, ${definition.table} t
       where s.line = p.line and t.id = p.target_id and p.action = 'update' and exists (
         select 1 from locked_month l where l.unit_id = s.unit_id and l.month = any(${movedMonths(definition)}))`,
    );
  }
  await tx.query('drop table locked_month');
}
