import type { UnitKind } from '../org-unit';
import { formatPeriod, type Period } from '../period';
import type { Chart } from './document';

/**
 * What a paragraph may say, as data. `some` is said when the indicator `on` is known and not zero, `zero` when it is
 * zero (for a rate: when its denominator is), `gap` when it is not known, `known` in the first two cases where they have
 * no words of their own; a variant that is absent is not said.
 * In the words: {code} value, {code#n} numerator, {code#d} denominator, {code@last} last year's value,
 * {code~件} the comparison with last year in that unit, {unit} {span} {year} {prev} {asOf} names.
 * A sentence one of whose figures is not known is left out.
 */
export interface Sentence {
  readonly on?: string;
  readonly some?: string;
  readonly zero?: string;
  readonly gap?: string;
  readonly known?: string;
}

export interface ComparisonRow {
  readonly label: string;
  readonly unit: string;
  readonly code: string;
}

export const statutoryTables = ['table2', 'table3', 'table4', 'table2of2019', 'table3of2019'] as const;
export type StatutoryTable = (typeof statutoryTables)[number];

export type TemplateBlock =
  | { readonly kind: 'sentences'; readonly origin: 'data' | 'form'; readonly sentences: readonly Sentence[] }
  /** each sentence an item of its own */
  | { readonly kind: 'list'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'statutory'; readonly table: StatutoryTable }
  | {
      readonly kind: 'comparison';
      readonly id: string;
      readonly caption: string;
      readonly rows: readonly ComparisonRow[];
    }
  | {
      readonly kind: 'monthly';
      readonly id: string;
      readonly title: string;
      readonly code: string;
      readonly unit: string;
      readonly shape: Chart['shape'];
    }
  /** the indicators among `rows` that moved for the worse, worst first */
  | { readonly kind: 'worsened'; readonly lead: string; readonly none: string; readonly rows: readonly ComparisonRow[] }
  /** which months lack which register */
  /** months not reported; `entered`: and those whose numbers were entered without single rows */
  | { readonly kind: 'gaps'; readonly registers: Readonly<Record<string, string>>; readonly entered?: boolean }
  /** one number by the slices of its measure, largest first; `total` names the indicator that they are parts of */
  | {
      readonly kind: 'parts';
      readonly id: string;
      readonly caption: string;
      readonly heading: string;
      readonly unit: string;
      readonly measure: string;
      readonly total: string;
      /** slice → words; a slice without words is shown as it is */
      readonly labels: Readonly<Record<string, string>>;
      /** said below where the parts may add up to more than the whole */
      readonly note: string | null;
    }
  /** the units below side by side, and all together */
  | { readonly kind: 'units'; readonly id: string; readonly caption: string; readonly rows: readonly ComparisonRow[] }
  /** the units below by one indicator, best first; those with too few cases stand below without a rank */
  | { readonly kind: 'ranking'; readonly id: string; readonly caption: string; readonly row: ComparisonRow }
  /** who leads, runs and watches over disclosure, and whether every unit below has its groups */
  | { readonly kind: 'roster' }
  /** which units lack months of which register; each row names an indicator of the register */
  | { readonly kind: 'unreported'; readonly none: string; readonly rows: readonly ComparisonRow[] }
  /** the final assessment of the year by the unit that reports: points and ranks, who is commended and criticised */
  | { readonly kind: 'assessment'; readonly id: string; readonly caption: string }
  /** the signed targets of the year (目标责任书) and how they came out; labels by indicator */
  | {
      readonly kind: 'targets';
      readonly id: string;
      readonly caption: string;
      readonly labels: Readonly<Record<string, string>>;
    }
  /** typed by the office; `blank` stands there until it is; `label` names the field where the messages have no name */
  | {
      readonly kind: 'narrative';
      readonly slot: string;
      readonly required: boolean;
      readonly blank: string;
      readonly label?: string;
    };

export interface TemplateSection {
  readonly id: string;
  readonly title: string | null;
  readonly blocks: readonly TemplateBlock[];
}

export interface TemplateChapter {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly TemplateSection[];
  /** left out where its sections have nothing to say */
  readonly optional?: true;
}

/** A kind of report as data; the words are the document's own, in the language of the office. */
export interface Template {
  readonly id: string;
  /** of a template that an office made: its name, and the id of the built-in one that it was copied from */
  readonly name?: string;
  readonly basis?: string;
  /** kinds of unit that write it */
  readonly kinds: readonly UnitKind[];
  /** only for whole years */
  readonly yearly: boolean;
  /** report years in which the form was in force, where it was not always; to null: still */
  readonly years?: { readonly from: number; readonly to: number | null };
  /** only for half years */
  readonly halfYearly?: true;
  /** a table of contents with page numbers after the title, unless a report chooses otherwise */
  readonly contents?: true;
  /** parts that must stay together where the title breaks */
  readonly title: readonly string[];
  readonly opening: readonly TemplateBlock[];
  readonly chapters: readonly TemplateChapter[];
}

export type Obstacle = 'wrongKind' | 'wholeYear' | 'halfYear' | 'otherForm';

/** Why a unit cannot write this report for this period; null when it can. */
export function writableFor(
  template: Template,
  asked: { readonly kind: UnitKind; readonly period: Period },
): Obstacle | null {
  if (!template.kinds.includes(asked.kind)) return 'wrongKind';
  const period = formatPeriod(asked.period);
  const year = Number(period.slice(0, 4));
  if (template.years && (year < template.years.from || year > (template.years.to ?? year))) return 'otherForm';
  if (template.halfYearly === true && !/H[12]$/.test(period)) return 'halfYear';
  return template.yearly && period.length !== 4 ? 'wholeYear' : null;
}

export interface Slot {
  readonly chapter: string;
  readonly slot: string;
  readonly required: boolean;
}

/** What a template is made of, apart from whose it is. */
export type TemplateBody = Omit<Template, 'id' | 'name' | 'basis'>;

/** The built-in template whose rules hold for this one. */
export const basisOf = (template: Template): string => template.basis ?? template.id;

export const slotsOf = (template: TemplateBody): Slot[] =>
  template.chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        block.kind === 'narrative' ? [{ chapter: chapter.id, slot: block.slot, required: block.required }] : [],
      ),
    ),
  );

/** What an office calls the fields that it made. */
export const slotLabels = (template: TemplateBody): ReadonlyMap<string, string> =>
  new Map(
    blocksOfTemplate(template).flatMap((b) =>
      b.kind === 'narrative' && b.label !== undefined && b.label.trim() !== '' ? [[b.slot, b.label] as const] : [],
    ),
  );

export const blocksOfTemplate = (template: TemplateBody): TemplateBlock[] => [
  ...template.opening,
  ...template.chapters.flatMap((c) => c.sections.flatMap((s) => s.blocks)),
];

/** Codes that a template's words and tables name; statutory tables bring their own. */
export const codesOf = (template: TemplateBody): string[] => [
  ...new Set(blocksOfTemplate(template).flatMap(codesOfBlock)),
];

export const hasStatutory = (chapter: TemplateChapter): boolean =>
  chapter.sections.some((s) => s.blocks.some((b) => b.kind === 'statutory'));

/** The statutory tables that a template prints, in their order. */
export const tablesOf = (template: TemplateBody): StatutoryTable[] =>
  blocksOfTemplate(template).flatMap((b) => (b.kind === 'statutory' ? [b.table] : []));

/** What the block of the roster binds. */
const rosterCodes = ['leadingGroup', 'office', 'supervisionGroup', 'complete'].map((which) => `roster.${which}Rate`);

/** Indicators drawn month by month. */
export const chartCodesOf = (template: TemplateBody): string[] => [
  ...new Set(blocksOfTemplate(template).flatMap((b) => (b.kind === 'monthly' ? [b.code] : []))),
];

/** Codes that are read for every unit below; none where the template does not look below. */
export const unitCodesOf = (template: TemplateBody): string[] => [
  ...new Set(
    blocksOfTemplate(template).flatMap((b) => {
      if (b.kind === 'ranking') return [b.row.code];
      return b.kind === 'units' || b.kind === 'unreported' ? b.rows.map((row) => row.code) : [];
    }),
  ),
];

/** Whether a template tells of something that is read apart from cells. */
export const tellsOf = (template: TemplateBody, kind: 'assessment' | 'targets'): boolean =>
  blocksOfTemplate(template).some((block) => block.kind === kind);

/** Measures whose slices the template shows. */
export const partMeasuresOf = (template: TemplateBody): string[] => [
  ...new Set(blocksOfTemplate(template).flatMap((b) => (b.kind === 'parts' ? [b.measure] : []))),
];

/** Codes that one block names. */
export function codesOfBlock(block: TemplateBlock): string[] {
  if (block.kind === 'roster') return rosterCodes;
  if (block.kind === 'parts') return [block.total];
  if (block.kind === 'ranking') return [block.row.code];
  if ('rows' in block) return block.rows.map((row) => row.code);
  if (block.kind === 'monthly') return [block.code];
  return block.kind === 'sentences' || block.kind === 'list' ? block.sentences.flatMap(codesOfSentence) : [];
}

const codesOfSentence = ({ on, some, zero, gap, known }: Sentence): string[] => {
  const words = [some, zero, gap, known].filter((w) => w !== undefined).join('');
  const named = [...words.matchAll(/\{([a-zA-Z]+\.[\w.]+)/g)].map((m) => m[1] ?? '');
  return on === undefined ? named : [on, ...named];
};
