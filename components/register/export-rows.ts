import type { Column, ColumnKind, Row, Value } from '@/lib/domain/columns';
import { monthText } from '@/lib/domain/period';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { formatValue, type ValueWords } from './format';
import { valueWords, type RegistersTranslator } from './words';

type Kind = 'text' | 'code' | 'number' | 'date' | 'dateTime';

/** A column of the file; `field` is absent for the unit. The labels are those that an import understands. */
export interface ExportColumn {
  readonly field?: string;
  readonly label: string;
  readonly kind: Kind;
}

const kinds: Readonly<Record<ColumnKind, Kind>> = {
  text: 'text',
  longText: 'text',
  code: 'code',
  date: 'date',
  dateTime: 'dateTime',
  month: 'code',
  integer: 'number',
  decimal: 'number',
  boolean: 'text',
  choice: 'text',
  choices: 'text',
};

/** The unit, then every column that does not name a person. */
export function exportColumns(definition: RegisterDefinition, t: RegistersTranslator): ExportColumn[] {
  const fields = Object.entries(definition.columns).filter(([, column]) => !column.personal);
  return [
    { label: t('common.unit'), kind: 'text' },
    ...fields.map(([field, column]): ExportColumn => {
      return { field, label: t(`${definition.name}.fields.${field}`), kind: kinds[column.kind] };
    }),
  ];
}

interface Item {
  readonly unitName: string;
  readonly values: Row;
}

interface Asked {
  readonly definition: RegisterDefinition;
  readonly columns: readonly ExportColumn[];
  readonly t: RegistersTranslator;
  readonly locale: string;
}

interface Cell {
  readonly field: string;
  readonly column: Column;
  readonly value: Value | undefined;
}

/** Numbers and dates stay what they are; choices are said in words; blank stays blank. */
function cellOf(cell: Cell, words: ValueWords): string | number | null {
  const { column, value } = cell;
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return column.kind === 'month' ? monthText(value) : value;
  return column.kind === 'dateTime' && typeof value === 'string' ? value : formatValue(cell, words);
}

export async function* exportRowsOf(
  batches: AsyncIterable<readonly Item[]>,
  asked: Asked,
): AsyncGenerator<(string | number | null)[]> {
  const words = valueWords(asked.t, { register: asked.definition.name, locale: asked.locale });
  const columns = asked.columns.map(({ field }) => ({ field, column: field && asked.definition.columns[field] }));
  for await (const batch of batches) {
    for (const item of batch) {
      yield columns.map(({ field, column }) =>
        field && column ? cellOf({ field, column, value: item.values[field] }, words) : item.unitName,
      );
    }
  }
}
