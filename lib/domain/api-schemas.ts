import { z } from 'zod';

import { indicatorByCode } from './indicator/catalogue';
import { measureByCode } from './measure/catalogue';
import { parsePeriod } from './period';
import { registerNames } from './register/definition';

/** Shapes of the interface for other systems: what routes accept and answer, and what its document says of them. */
const unit = z
  .string()
  .min(1)
  .max(100)
  .meta({ description: '单位代码 / code of the unit', examples: ['990101101'] });
const period = z
  .string()
  .transform((text, context) => {
    const found = parsePeriod(text);
    if (found !== null) return found;
    context.addIssue({ code: 'custom', message: '2025 · 2025H1 · 2025Q3 · 2025-11 · 2025-01..2025-11' });
    return z.NEVER;
  })
  .meta({ description: '2025 · 2025H1 · 2025Q3 · 2025-11 · 2025-01..2025-11', examples: ['2025'] });

/** 'a,b' as a list of codes, every one of them known. */
const codes = (known: ReadonlyMap<string, unknown>) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((all) => all.every((code) => known.has(code)), 'unknownCode');

const count = z.number().int();
const corrected = z.boolean().meta({
  description: '上级确认后更正过所用数字 / a number behind it was corrected after its month had been accepted',
});
const entered = count.meta({
  description:
    '所用数字中按月填报（没有逐件记录）的单位·月数 / unit-months behind it whose numbers were entered, not counted from rows',
});
const amount = z.number().nullable();

export const registerParams = z.object({ register: z.enum(registerNames) });
export const noQuery = z.object({});
export const indicatorQuery = z.object({
  unit,
  period,
  indicator: codes(indicatorByCode)
    .optional()
    .meta({ description: '指标代码，逗号分隔；省略为全部 / codes by commas; all without' }),
});
export const cellQuery = z.object({
  unit,
  period,
  measure: codes(measureByCode).meta({
    description: '度量代码，逗号分隔 / codes by commas',
    examples: ['complaint.received'],
  }),
});
export const rowsQuery = z.object({
  unit,
  period: period.optional(),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export const pushQuery = z.object({
  unit: unit
    .optional()
    .meta({ description: '所有行所属单位；省略时每行要有 unit / unit of all rows; without it each row says' }),
  dryRun: z.enum(['true', 'false']).default('false'),
});

/** The fields of `import REGISTER --describe`; a choice may also be written by its word. */
export const pushBody = z.object({
  rows: z
    .array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])))
    .min(1)
    .max(10_000),
});
export type PushedRow = z.infer<typeof pushBody>['rows'][number];

export const unitsAnswer = z.object({
  units: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      parentCode: z.string().nullable(),
      validFrom: z.string(),
      validTo: z.string().nullable(),
    }),
  ),
});

export const indicatorAnswer = z.object({
  unit: z.object({ code: z.string(), name: z.string() }),
  period: z.string(),
  asOf: z.string(),
  indicators: z.array(
    z.object({
      code: z.string(),
      version: count,
      unit: z.string(),
      value: amount,
      numerator: amount,
      denominator: amount,
      missing: count,
      text: z.string(),
      entered,
      unstated: count.meta({
        description: '填报了但没有填这一项的单位·月数，已计入 missing / entered without this number; among the missing',
      }),
      notApplicable: count.meta({ description: '填报为不适用的单位·月数 / entered as not applicable' }),
      corrected,
    }),
  ),
});

export const cellAnswer = z.object({
  unit: z.object({ code: z.string(), name: z.string() }),
  period: z.string(),
  cells: z.array(z.object({ measure: z.string(), slice: z.string(), value: amount, entered, corrected })),
});

export const rowsAnswer = z.object({
  total: count,
  page: count,
  pages: count,
  rows: z.array(z.object({ id: count, unit: z.string(), values: z.record(z.string(), z.unknown()) })),
});

export const pushAnswer = z.object({
  ok: z.boolean(),
  dryRun: z.boolean(),
  counts: z.object({
    inserted: count,
    updated: count,
    unchanged: count,
    duplicate: count,
    ignored: count,
    error: count,
  }),
  problems: z.array(
    z.object({
      row: count.nullable(),
      column: z.string().nullable(),
      code: z.string(),
      found: z.string().nullable(),
      expected: z.string().nullable(),
      message: z.string(),
    }),
  ),
});

export const problemAnswer = z.object({ error: z.string() });
