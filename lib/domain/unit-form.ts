import { z } from 'zod';

import { isRealDate } from './dates';
import { orgUnitColumns, unitKinds } from './org-unit';

const blank = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? null : value);
const nullable = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.nullable());
const text = (max = 500) => z.string().trim().max(max);
const whole = z.coerce.number().int().min(0);
const date = z.string().refine(isRealDate, 'impossibleDate');

/** What the unit form sends; empty text is null. */
export const unitForm = z.object({
  mode: z.enum(['create', 'edit']),
  code: text(orgUnitColumns.code.length).regex(/^[0-9A-Za-z_-]+$/, 'required'),
  name: text().min(1, 'required'),
  shortName: nullable(text(orgUnitColumns.shortName.length)),
  kind: z.enum(unitKinds),
  parentCode: nullable(text()),
  population: nullable(whole),
  households: nullable(whole),
  areaKm2: nullable(z.coerce.number().min(0)),
  contact: nullable(text()),
  validFrom: date,
  validTo: nullable(date),
  successorCode: nullable(text()),
});
