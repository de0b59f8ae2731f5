import type { DataCell, DataColumn, DataMark, DataRow } from '@/components/data-table/types';
import type { Row } from '@/lib/domain/columns';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import type { DueState } from '@/lib/domain/register/due';
import { isNumeric } from '@/lib/domain/register/listing';
import { formatValue } from './format';
import { valueWords, type RegistersTranslator } from './words';

export interface ListView {
  readonly definition: RegisterDefinition;
  readonly fields: readonly string[];
  /** rows of more than one unit: name the unit */
  readonly withUnit: boolean;
  readonly locale: string;
}

interface Item {
  readonly id: number;
  readonly unitName: string;
  readonly values: Row;
  readonly due: DueState | null;
}

const tones: Readonly<Partial<Record<DueState, DataMark['tone']>>> = {
  overdue: 'overdue',
  soon: 'attention',
  late: 'attention',
};

/** Sign and word of what wants attention; nothing for rows that are in order. */
export function dueMark(due: DueState | null, t: RegistersTranslator): DataMark | undefined {
  const tone = due === null ? undefined : tones[due];
  return due === null || tone === undefined ? undefined : { tone, word: t(`due.${due}`) };
}

/** The unit stands behind the field that names the row. */
export function listColumns(view: ListView, t: RegistersTranslator): DataColumn[] {
  const { definition, fields } = view;
  const columns = fields.map((field): DataColumn => {
    const column = definition.columns[field];
    const hint = `${definition.name}.hints.${field}`;
    return {
      id: field,
      label: t(`${definition.name}.fields.${field}`),
      numeric: column !== undefined && isNumeric(column),
      ...(t.has(hint) ? { hint: t(hint) } : {}),
    };
  });
  if (view.withUnit) columns.splice(1, 0, { id: 'unit', label: t('common.unit') });
  return columns;
}

/** Rows ready to draw: the first cell leads to the case, the due date carries its mark. */
export function listRows(items: readonly Item[], view: ListView, t: RegistersTranslator): DataRow[] {
  const { definition, fields } = view;
  const words = valueWords(t, { register: definition.name, locale: view.locale });
  const marked = fields.includes('dueOn') ? 'dueOn' : fields[0];
  return items.map((item) => {
    const mark = dueMark(item.due, t);
    const cells = fields.map((field, i): [string, DataCell] => {
      const column = definition.columns[field];
      const text = column ? formatValue({ field, column, value: item.values[field] }, words) : '';
      return [
        field,
        {
          text,
          ...(i === 0 ? { href: `/registers/${definition.name}/${item.id}` } : {}),
          ...(mark && field === marked ? { mark } : {}),
        },
      ];
    });
    return { id: String(item.id), cells: { ...Object.fromEntries(cells), unit: { text: item.unitName } } };
  });
}
