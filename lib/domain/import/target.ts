import type { Column, Columns } from '../columns';
import { orgUnitColumns } from '../org-unit';
import { registerNames } from '../register/definition';
import { registers } from '../register/registers';
import type { ImportName } from './problem';
import { fold } from './text';

export const importNames: readonly ImportName[] = ['org-units', ...registerNames];
export const isImportName = (name: string): name is ImportName => (importNames as readonly string[]).includes(name);

/** The unit of a row: its code, its full path (县/镇/村) or its name. Not a column of any register. */
export const UNIT_FIELD = 'unit';
const unitColumn: Column = { kind: 'text', aliases: ['单位', '单位代码', '单位名称', '所属单位', '填报单位'] };

/** Words under which a person knows the fields and choices; made from the messages of both languages. */
export interface ImportWords {
  /** field → its labels */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** field → choice → its labels */
  readonly choices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** headings of the columns that our own file of refused rows adds in front */
  readonly reasons?: readonly string[];
  /** begins the headings of cells for which the refused file had no column */
  readonly surplus?: readonly string[];
}
export const noWords: ImportWords = { fields: {}, choices: {} };

/** What a file may fill: the columns of the register that are not computed, and the unit. */
export interface ImportTarget {
  readonly name: ImportName;
  readonly columns: Columns;
  readonly fields: readonly string[];
  /** folded heading → fields that it can mean */
  readonly headings: ReadonlyMap<string, readonly string[]>;
  /** field → folded label → choice */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** folded headings that are ours and mean nothing */
  readonly reasons: ReadonlySet<string>;
  readonly surplus: ReadonlySet<string>;
}

export function importTarget(name: ImportName, words: ImportWords): ImportTarget {
  const own: Columns = name === 'org-units' ? orgUnitColumns : registers[name].columns;
  const kept = Object.entries(own).filter(([, column]) => column.derived !== true);
  const columns = Object.fromEntries(name === 'org-units' ? kept : [[UNIT_FIELD, unitColumn], ...kept]);
  return {
    name,
    columns,
    fields: Object.keys(columns),
    headings: headingsOf(columns, words),
    reasons: new Set((words.reasons ?? []).map(fold)),
    surplus: new Set((words.surplus ?? []).map(fold)),
    choices: new Map(kept.map(([field, column]) => [field, choicesOf(column, words.choices[field] ?? {})])),
  };
}

/** The field's own name and labels win over aliases: a label never becomes ambiguous through a neighbour's alias. */
function headingsOf(columns: Columns, words: ImportWords): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const strong = new Set<string>();
  for (const field of Object.keys(columns))
    for (const label of [field, ...(words.fields[field] ?? [])]) {
      found.set(fold(label), [field]);
      strong.add(fold(label));
    }
  for (const [field, column] of Object.entries(columns))
    for (const alias of (column.aliases ?? []).map(fold)) {
      if (!strong.has(alias)) found.set(alias, [...new Set([...(found.get(alias) ?? []), field])]);
    }
  return found;
}

function choicesOf(column: Column, labels: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const found = new Map<string, string>();
  for (const choice of column.choices ?? [])
    for (const label of [choice, ...(labels[choice] ?? [])]) found.set(fold(label), choice);
  return found;
}
