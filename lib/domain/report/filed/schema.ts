import { z } from 'zod';

import { applicantKinds, outcomes } from '../../application';
import { remedyResults } from '../../remedy';

/**
 * Figures of one 政府信息公开工作年度报告 as filed, in the shape that old reports are read into and that the rules check.
 * null = the cell is blank or was not seen, 0 = a printed 0.
 */
export const filedColumns = [...applicantKinds, 'total'] as const;
export type FiledColumn = (typeof filedColumns)[number];

/** otherMerged: the one row （六）其他处理 of the 2019 form. */
export const filedRows = ['newReceived', 'carriedIn', ...outcomes, 'otherMerged', 'total', 'carriedOut'] as const;
export type FiledRow = (typeof filedRows)[number];

export const filedRemedies = ['review', 'litigationDirect', 'litigationAfterReview'] as const;
export const filedResults = [...remedyResults, 'pending', 'total'] as const;
export const filedDocuments = ['regulations', 'normativeDocs'] as const;
export const documentFields = ['made', 'abolished', 'valid'] as const;
export const filedActs = ['licences', 'penalties', 'coercion', 'feesWanYuan'] as const;

const cell = z.number().nullable().default(null);
const documents = z.object({ made: cell, abolished: cell, valid: cell }).nullable().default(null);
const publications = z.object({ newlyMade: cell, newlyPublished: cell, totalPublic: cell }).nullish();
const items = z.object({ prevYearItems: cell, change: cell, decisions: cell }).nullish();

/** The 2019 form of table 二; keys that offices added are kept and not checked. */
const legacy = z.looseObject({
  regulations: publications,
  normative: publications,
  licence: items,
  otherService: items,
  penalty: items,
  coercion: items,
  fees: z.object({ prevYearItems: cell, change: cell }).nullish(),
  procurement: z.object({ items: cell, amount: cell }).nullish(),
});

const row = z.array(z.number().nullable()).length(filedColumns.length);
const applications = z
  .object({ columns: z.array(z.enum(filedColumns)).optional(), rows: z.partialRecord(z.enum(filedRows), row) })
  .refine(({ columns }) => columns === undefined || columns.join() === filedColumns.join(), { error: 'columns' });

const remedy = z.object({ upheld: cell, corrected: cell, otherResult: cell, pending: cell, total: cell }).nullish();

/** A chapter as printed; `number` is its printed numeral ('' when it has none). */
const chapter = z.object({
  number: z.string(),
  title: z.string(),
  paragraphs: z.array(z.string()),
  tables: z.number().int(),
  pictures: z.number().int(),
});

const proactive = z.object({
  regulations: documents,
  normativeDocs: documents,
  licences: cell,
  penalties: cell,
  coercion: cell,
  feesWanYuan: cell,
  legacy2019: legacy.nullish(),
});
export type Proactive = z.output<typeof proactive>;

/** Table 二 with every cell blank. */
export const blankProactive: Proactive = {
  regulations: null,
  normativeDocs: null,
  licences: null,
  penalties: null,
  coercion: null,
  feesWanYuan: null,
};

const fields = z.object({
  id: z.string().default(''),
  unit: z.string().default(''),
  level: z.string().default(''),
  /** 0: the file does not say */
  year: z.number().int().min(0).max(2999),
  publishedDate: z.string().nullish(),
  formVersion: z.enum(['2021', '2019', '2021*']),
  coverage: z.enum(['full', 'partial', 'narrative']).default('partial'),
  source: z.string().nullish(),
  proactive: proactive.nullish().transform((given) => given ?? blankProactive),
  applications: applications.nullish(),
  reviewLitigation: z.object({ review: remedy, litigationDirect: remedy, litigationAfterReview: remedy }).nullish(),
  narrativeFigures: z
    .array(
      z.object({
        label: z.string(),
        value: z.number().nullable(),
        mapsTo: z.string().nullish(),
        quote: z.string().default(''),
      }),
    )
    .nullish()
    .transform((given) => given ?? []),
  sumChecks: z
    .array(z.object({ label: z.string(), parts: z.array(z.number()), total: z.number() }))
    .nullish()
    .transform((given) => given ?? []),
  ratioChecks: z
    .array(z.object({ label: z.string(), num: z.number(), den: z.number(), printedPercent: z.number() }))
    .nullish()
    .transform((given) => given ?? []),
  notes: z
    .array(z.string())
    .nullish()
    .transform((given) => given ?? []),
  /** true: read from a whole file, so that every null is a cell printed blank */
  printed: z.boolean().default(false),
  chapters: z.array(chapter).nullish(),
});

export const filedSchema = fields.extend({ lastYear: fields.nullish() });

export type FiledReport = z.output<typeof fields>;
export type FiledInput = z.output<typeof filedSchema>;
export type FiledChapter = z.output<typeof chapter>;
export type LegacyTable = z.output<typeof legacy>;
