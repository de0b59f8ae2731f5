import { z } from 'zod';

import { unitKinds } from '../org-unit';
import { statutoryTables, type TemplateBody } from './template';

/** Longer than any sentence or heading of a report, short enough that a template stays a template. */
const WORDS = 2000;
const NAME = 120;

const words = z.string().max(WORDS);
const name = z.string().max(NAME);
const code = z.string().min(1).max(NAME);
const id = z.string().regex(/^[\w.-]{1,80}$/);

const sentence = z.object({
  on: code.exactOptional(),
  some: words.exactOptional(),
  zero: words.exactOptional(),
  gap: words.exactOptional(),
  known: words.exactOptional(),
});
const sentences = z.array(sentence).max(60).readonly();

const row = z.object({ label: name, unit: z.string().max(20), code });
const rows = z.array(row).max(60).readonly();

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sentences'), origin: z.enum(['data', 'form']), sentences }),
  z.object({ kind: z.literal('list'), sentences }),
  z.object({ kind: z.literal('statutory'), table: z.enum(statutoryTables) }),
  z.object({ kind: z.literal('comparison'), id, caption: name, rows }),
  z.object({
    kind: z.literal('monthly'),
    id,
    title: name,
    code,
    unit: z.string().max(20),
    shape: z.enum(['columns', 'line']),
  }),
  z.object({ kind: z.literal('worsened'), lead: words, none: words, rows }),
  z.object({
    kind: z.literal('gaps'),
    registers: z.record(z.string().max(40), name),
    entered: z.boolean().exactOptional(),
  }),
  z.object({
    kind: z.literal('parts'),
    id,
    caption: name,
    heading: name,
    unit: z.string().max(20),
    measure: code,
    total: code,
    labels: z.record(z.string().max(80), name),
    note: words.nullable(),
  }),
  z.object({ kind: z.literal('units'), id, caption: name, rows }),
  z.object({ kind: z.literal('ranking'), id, caption: name, row }),
  z.object({ kind: z.literal('roster') }),
  z.object({ kind: z.literal('unreported'), none: words, rows }),
  z.object({ kind: z.literal('assessment'), id, caption: name }),
  z.object({ kind: z.literal('targets'), id, caption: name, labels: z.record(z.string().max(80), name) }),
  z.object({
    kind: z.literal('narrative'),
    slot: id,
    required: z.boolean(),
    blank: words,
    label: name.exactOptional(),
  }),
]);
const blocks = z.array(block).max(60).readonly();

const section = z.object({ id, title: name.nullable(), blocks });
const chapter = z.object({
  id,
  title: name,
  sections: z.array(section).max(30).readonly(),
  optional: z.literal(true).exactOptional(),
});

/** A template as an office keeps it, whatever it says: template-check.ts judges that. */
export const templateBodySchema = z.object({
  kinds: z.array(z.enum(unitKinds)).max(unitKinds.length).readonly(),
  yearly: z.boolean(),
  years: z.object({ from: z.number().int(), to: z.number().int().nullable() }).exactOptional(),
  halfYearly: z.literal(true).exactOptional(),
  contents: z.literal(true).exactOptional(),
  title: z.array(name).max(12).readonly(),
  opening: blocks,
  chapters: z.array(chapter).max(20).readonly(),
});

type Plain<T> = T extends readonly (infer E)[]
  ? Plain<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : T;
type Fits<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Template and schema say the same: a kind of block that one of them lacks does not compile. */
export const schemaAgrees: Fits<Plain<z.output<typeof templateBodySchema>>, Plain<TemplateBody>> = true;
