import type { ColumnKind } from '@/lib/domain/columns';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import type { Suggestions } from '@/lib/domain/register/suggestions';
import type { RegistersTranslator } from './words';

/** One input of the form, with its words. */
export interface FormField {
  readonly field: string;
  readonly kind: ColumnKind;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly personal: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly min?: number;
  readonly max?: number;
  readonly length: number;
  /** offered while it is typed */
  readonly suggestions: readonly string[];
}

const LENGTHS = { text: 500, longText: 100_000 } as const;

/** The inputs of a register in the order of its column list; what is computed is not entered. */
export function formFields(
  definition: RegisterDefinition,
  t: RegistersTranslator,
  suggestions: Suggestions = {},
): FormField[] {
  const { name } = definition;
  return Object.entries(definition.columns)
    .filter(([, column]) => !column.derived)
    .map(([field, column]): FormField => {
      const hint = `${name}.hints.${field}`;
      return {
        field,
        kind: column.kind,
        label: t(`${name}.fields.${field}`),
        required: column.required === true,
        personal: column.personal === true,
        choices: (column.choices ?? []).map((value) => ({ value, label: t(`${name}.choices.${field}.${value}`) })),
        suggestions: suggestions[field] ?? [],
        length: column.length ?? (column.kind === 'longText' ? LENGTHS.longText : LENGTHS.text),
        ...(t.has(hint) ? { hint: t(hint) } : {}),
        ...(column.min === undefined ? {} : { min: column.min }),
        ...(column.max === undefined ? {} : { max: column.max }),
      };
    });
}
