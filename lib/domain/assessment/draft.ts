import { indicatorByCode } from '../indicator/catalogue';
import { ratio } from '../ratio';
import { checkItems, type CheckItem } from '../inspection';
import { roundTo } from '../figure/format';
import type { AssessmentItem, AssessmentScheme, Formula, FormulaKind, Source, SourceKind } from './scheme';

/** One item as it is typed: every formula keeps what was typed in it while another is looked at. */
export interface ItemDraft {
  readonly code: string;
  readonly title: string;
  readonly weight: string;
  readonly source: SourceKind;
  readonly indicator: string;
  readonly inspected: readonly string[];
  readonly counts: 'findings' | 'points';
  readonly formula: FormulaKind;
  /** rates in percent */
  readonly floor: string;
  readonly goal: string;
  readonly side: 'atLeast' | 'atMost';
  /** '95:10; 90:8' */
  readonly steps: string;
  readonly each: string;
  readonly most: string;
  readonly unrated: AssessmentItem['unrated'];
  readonly basis: string;
}

export interface SchemeDraft {
  readonly title: string;
  readonly year: string;
  readonly kinds: readonly string[];
  readonly fullPoints: string;
  readonly minRatedShare: string;
  readonly commendAt: string;
  readonly criticiseBelow: string;
  readonly items: readonly ItemDraft[];
}

export const blankDraftItem: ItemDraft = {
  code: '',
  title: '',
  weight: '',
  source: 'indicator',
  indicator: '',
  inspected: [],
  counts: 'findings',
  formula: 'linear',
  floor: '',
  goal: '',
  side: 'atLeast',
  steps: '',
  each: '',
  most: '',
  unrated: 'leaveOut',
  basis: '',
};

/** Whether the values of a source are rates, which people type and read in percent. */
export const isRate = (source: Source): boolean =>
  source.kind === 'indicator'
    ? indicatorByCode.get(source.code)?.unit === 'percent'
    : source.kind === 'inspection' && source.counts === 'points';

const PERCENT = 100;
const EXACT = 9;
const typed = (value: number, rate: boolean): string => String(roundTo(rate ? value * PERCENT : value, EXACT));

/** NaN for what is no number, so that the schema refuses it beside its field. */
function numberIn(text: string, rate = false): number {
  const bare = text.trim().replace(/[%％]$/, '');
  const value = bare === '' ? Number.NaN : Number(bare);
  return rate ? (ratio(value, PERCENT) ?? Number.NaN) : value;
}

function formulaFields(formula: Formula, rate: boolean): Partial<ItemDraft> {
  switch (formula.kind) {
    case 'linear':
      return { floor: typed(formula.floor, rate), goal: typed(formula.goal, rate) };
    case 'threshold':
      return {
        side: formula.side,
        steps: formula.steps.map(({ bound, points }) => `${typed(bound, rate)}:${points}`).join('; '),
      };
    case 'deduction':
      return { each: String(formula.each), most: String(formula.most) };
    case 'entered':
      return {};
  }
}

function sourceFields(source: Source): Partial<ItemDraft> {
  if (source.kind === 'indicator') return { indicator: source.code };
  return source.kind === 'inspection' ? { inspected: source.items, counts: source.counts } : {};
}

const itemDraft = ({ code, title, weight, source, formula, unrated, basis }: AssessmentItem): ItemDraft => ({
  ...blankDraftItem,
  code,
  title,
  weight: String(weight),
  source: source.kind,
  ...sourceFields(source),
  formula: formula.kind,
  ...formulaFields(formula, isRate(source)),
  unrated,
  basis,
});

const shareText = (value: number | null): string => (value === null ? '' : typed(value, true));

export const draftOf = (scheme: AssessmentScheme): SchemeDraft => ({
  title: scheme.title,
  year: String(scheme.year),
  kinds: scheme.kinds,
  fullPoints: String(scheme.fullPoints),
  minRatedShare: shareText(scheme.minRatedShare),
  commendAt: shareText(scheme.commendAt),
  criticiseBelow: shareText(scheme.criticiseBelow),
  items: scheme.items.map(itemDraft),
});

function stepsIn(text: string, rate: boolean): { bound: number; points: number }[] {
  return text
    .split(/[;；\n]/)
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .map((step) => {
      const [bound = '', points = ''] = step.split(/[:：]/);
      return { bound: numberIn(bound, rate), points: numberIn(points) };
    });
}

function sourceIn(draft: ItemDraft): Source {
  if (draft.source === 'manual') return { kind: 'manual' };
  if (draft.source === 'indicator') return { kind: 'indicator', code: draft.indicator };
  const items = checkItems.filter((item: CheckItem) => draft.inspected.includes(item));
  return { kind: 'inspection', items, counts: draft.counts };
}

function formulaIn(draft: ItemDraft, rate: boolean): Formula {
  switch (draft.formula) {
    case 'linear':
      return { kind: 'linear', floor: numberIn(draft.floor, rate), goal: numberIn(draft.goal, rate) };
    case 'threshold':
      return { kind: 'threshold', side: draft.side, steps: stepsIn(draft.steps, rate) };
    case 'deduction':
      return { kind: 'deduction', each: numberIn(draft.each), most: numberIn(draft.most) };
    case 'entered':
      return { kind: 'entered' };
  }
}

function itemIn(draft: ItemDraft): AssessmentItem {
  const { code, title, unrated, basis } = draft;
  const source = sourceIn(draft);
  return {
    code: code.trim(),
    title,
    weight: numberIn(draft.weight),
    source,
    formula: formulaIn(draft, isRate(source)),
    unrated,
    basis,
  };
}

const shareIn = (text: string): number | null => (text.trim() === '' ? null : numberIn(text, true));

/** What was typed as a scheme; whether it is one is the schema's question. */
export const schemeIn = (draft: SchemeDraft): AssessmentScheme => ({
  title: draft.title,
  year: numberIn(draft.year),
  kinds: [...draft.kinds] as AssessmentScheme['kinds'],
  fullPoints: numberIn(draft.fullPoints),
  minRatedShare: numberIn(draft.minRatedShare, true),
  commendAt: shareIn(draft.commendAt),
  criticiseBelow: shareIn(draft.criticiseBelow),
  items: draft.items.map(itemIn),
});

/** Weights as typed so far; what is no number yet counts nothing. */
export const typedWeights = (items: readonly ItemDraft[]): number =>
  roundTo(
    items.reduce((sum, { weight }) => sum + (Number(weight) || 0), 0),
    2,
  );
