import { z } from 'zod';

import { plain, type Block, type Run } from './document';

/** Which number of the catalogue stands in typed text; without period and unit it is the report's own. */
export const figureRef = z.object({
  code: z.string().min(1).max(80),
  part: z.enum(['value', 'numerator', 'denominator', 'change']),
  when: z.enum(['now', 'before']),
  /** formatPeriod */
  period: z.string().max(20).nullable(),
  /** code of the unit */
  unit: z.string().max(40).nullable(),
});
export type FigureRef = z.infer<typeof figureRef>;

const bold = z.object({ type: z.literal('bold') });
const text = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(20_000),
  marks: z.array(bold).max(1).exactOptional(),
});
const inline = z.discriminatedUnion('type', [text, z.object({ type: z.literal('figure'), attrs: figureRef })]);
const paragraph = z.object({ type: z.literal('paragraph'), content: z.array(inline).max(2000).exactOptional() });
const item = z.object({ type: z.literal('listItem'), content: z.array(paragraph).max(50) });
const list = z.object({ type: z.literal('orderedList'), content: z.array(item).max(200) });
const typedDoc = z.object({
  type: z.literal('doc'),
  content: z.array(z.discriminatedUnion('type', [paragraph, list])).max(500),
});

/** Typed text of one field as the editor keeps it (ProseMirror JSON: paragraphs, numbered lists, bold, bound figures). */
export type NarrativeDoc = z.infer<typeof typedDoc>;
type NarrativeParagraph = z.infer<typeof paragraph>;

/** Plain text is what older versions kept and what other programs hand in: a paragraph a line. */
export const narrativeSchema = z.union([z.string().max(20_000), typedDoc]);
export type Narrative = z.infer<typeof narrativeSchema>;
export type Narratives = Readonly<Record<string, Narrative>>;

const paragraphOf = (line: string): NarrativeParagraph =>
  line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] };

/** What the editor opens: plain text becomes paragraphs. */
export function docOf(narrative: Narrative | undefined): NarrativeDoc {
  if (narrative === undefined) return { type: 'doc', content: [{ type: 'paragraph' }] };
  if (typeof narrative !== 'string') return narrative;
  return { type: 'doc', content: narrative.split(/\r?\n/).map((line) => paragraphOf(line.trim())) };
}

const paragraphsOf = (doc: NarrativeDoc): NarrativeParagraph[] =>
  doc.content.flatMap((node) =>
    node.type === 'paragraph' ? [node] : node.content.flatMap((listed) => listed.content),
  );

/** Stands for a bound figure in text that rules read: not a number that anybody typed. */
export const FIGURE = '\uFFFC';

/** The typed words, a line a paragraph; bound figures by `figure`, or as FIGURE. */
export function textOfNarrative(narrative: Narrative | undefined, figure?: (ref: FigureRef) => string): string {
  const written = (ref: FigureRef): string => figure?.(ref) ?? FIGURE;
  return paragraphsOf(docOf(narrative))
    .map((p) => (p.content ?? []).map((n) => (n.type === 'text' ? n.text : written(n.attrs))).join(''))
    .join('\n')
    .trim();
}

/** Every bound figure of the typed text. */
export const refsOf = (narrative: Narrative | undefined): FigureRef[] =>
  paragraphsOf(docOf(narrative)).flatMap((p) =>
    (p.content ?? []).flatMap((n) => (n.type === 'figure' ? [n.attrs] : [])),
  );

/** The blocks that typed text becomes; `bound` writes a figure. */
export function blocksOfNarrative(narrative: Narrative | undefined, bound: (ref: FigureRef) => Run): Block[] {
  const runsOf = (p: NarrativeParagraph): Run[] =>
    trimmed(
      (p.content ?? []).map((n) => (n.type === 'figure' ? bound(n.attrs) : textRun(n.text, n.marks !== undefined))),
    );
  return docOf(narrative).content.flatMap((node): Block[] => {
    if (node.type === 'paragraph') {
      const runs = runsOf(node);
      return runs.length === 0 ? [] : [{ kind: 'paragraph', origin: 'narrative', runs }];
    }
    const items = node.content.map((listed) => listed.content.flatMap(runsOf)).filter((runs) => runs.length > 0);
    return items.length === 0 ? [] : [{ kind: 'list', items }];
  });
}

const textRun = (words: string, strong: boolean): Run => (strong ? { ...plain(words), strong: true } : plain(words));

/** Without blanks at either end, and nothing where only blanks were. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.map((run, i) => {
    if (run.kind !== 'text') return run;
    const start = i === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: i === runs.length - 1 ? start.trimEnd() : start };
  });
  return kept.filter((run) => run.text !== '');
}

/** What both wrote in the same fields: theirs below ours. */
export const joinNarratives = (ours: Narratives, theirs: Narratives): Narratives =>
  Object.fromEntries(
    Object.entries(theirs).map(([slot, text]) => [
      slot,
      { type: 'doc' as const, content: [...docOf(ours[slot]).content, ...docOf(text).content] },
    ]),
  );
