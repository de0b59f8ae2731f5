import { z } from 'zod';
import { err, ok, type Result } from '../result';
import type { TableFault } from './table';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/**
 * How the columns of a foreign file become fields. One source column may fill several fields. Under `values`, a source
 * text mapped to '' leaves the field empty.
 */
const schema = z.strictObject({
  columns: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  constants: z.record(z.string(), scalar).default({}),
  values: z.record(z.string(), z.record(z.string(), scalar)).default({}),
  timeZone: z.string().default('Asia/Shanghai'),
  /** line of the headings; without it, the row that names most fields */
  headerRow: z.number().int().min(1).optional(),
});
export type ImportMap = z.infer<typeof schema>;

export const emptyMap: ImportMap = { columns: {}, constants: {}, values: {}, timeZone: 'Asia/Shanghai' };

const knownZone = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
};

/**
 * The map of a JSON text, or what is wrong with it: not JSON, not of this shape, an unknown field or time zone
 * (fields null: those two are not asked).
 */
export function parseMap(json: string, fields: readonly string[] | null): Result<ImportMap, TableFault> {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    return err({ code: 'mapNotJson', found: error instanceof Error ? error.message : '' });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err({ code: 'mapShape', found: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() });
  }
  return fields === null ? ok(parsed.data) : checkMap(parsed.data, fields);
}

export function checkMap(map: ImportMap, fields: readonly string[]): Result<ImportMap, TableFault> {
  const named = [...Object.values(map.columns).flat(), ...Object.keys(map.constants), ...Object.keys(map.values)];
  const unknown = named.find((field) => !fields.includes(field));
  if (unknown !== undefined) return err({ code: 'mapUnknownField', found: unknown, expected: fields.join(' ') });
  if (!knownZone(map.timeZone)) return err({ code: 'mapTimeZone', found: map.timeZone, expected: 'Asia/Shanghai' });
  return ok(map);
}
