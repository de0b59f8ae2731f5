import 'server-only';

import { snake } from '@/lib/domain/columns';
import type { RegisterDefinition } from '@/lib/domain/register/definition';

/** Collects the values of a statement and hands out their numbers: text from outside is only ever a value. */
export class Values {
  readonly list: unknown[];

  constructor(list: readonly unknown[] = []) {
    this.list = [...list];
  }

  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

/** Quoted column of the row; the field must be a key of the column list, so that no name comes from outside. */
export function columnOf(definition: RegisterDefinition, field: string): string {
  if (!Object.hasOwn(definition.columns, field)) throw new Error(`${definition.name} has no such field`);
  return `r."${snake(field)}"`;
}

/** Columns of a row under the names of their fields, each with a comma before it. */
export const selectFields = (definition: RegisterDefinition, fields: readonly string[]): string =>
  fields.map((field) => `, ${columnOf(definition, field)} as "${field}"`).join('');
