import type { IndicatorValue } from '../indicator/definition';
import { codesOfTable } from './blocks';
import { tablesOf, type TemplateBody } from './template';
import { definitionOf, type ReportValues, type TypedCell } from './values';

/** Lines of the statutory tables of a template: what staff may state where no register does. */
export const statutoryCodesOf = (template: TemplateBody): ReadonlySet<string> =>
  new Set(tablesOf(template).flatMap(codesOfTable));

/** One printed 万元 is as many yuan: money is kept in yuan, as the registers keep it. */
const WAN = 10_000;
/** 万元 with six decimals carry the fen */
const EXACT = 6;

const isMoney = (code: string): boolean => ['wanYuan', 'yuan'].includes(definitionOf(code).unit);
const isChange = (code: string): boolean => code.endsWith('.change');

export type TypedRefusal = 'notANumber' | 'notWhole' | 'negative' | 'tooLarge';

/** No office of a county counts as many. */
const LARGEST = 1_000_000_000;

function refusalOf(code: string, value: number): TypedRefusal | null {
  if (Math.abs(value) > LARGEST) return 'tooLarge';
  if (value < 0 && !isChange(code)) return 'negative';
  return Number.isInteger(value) || isMoney(code) ? null : 'notWhole';
}

/** Full-width digits and signs as a keyboard for Chinese writes them. */
const narrow = (text: string): string => text.normalize('NFKC').replace(/[\s,]/g, '').replace(/[−–]/g, '-');

/**
 * What somebody wrote into a cell: its value as the registers would keep it, null for a cell left blank, or why it is
 * neither. Counts are whole and not negative, 增/减 carries a sign, money may have a fraction.
 */
export function readTyped(
  code: string,
  text: string,
): { readonly value: number | null } | { readonly refusal: TypedRefusal } {
  const plain = narrow(text);
  if (plain === '' || plain === '—') return { value: null };
  const fraction = /^[+-]?\d+(?:\.(\d{1,6}))?$/.exec(plain);
  if (!fraction) return { refusal: 'notANumber' };
  const value = Number(plain);
  const refusal = refusalOf(code, value);
  if (refusal !== null) return { refusal };
  return { value: definitionOf(code).unit === 'wanYuan' ? Number((value * WAN).toFixed(EXACT - 4)) : value };
}

const stated = (code: string, value: number): IndicatorValue => ({
  code,
  value,
  numerator: value,
  denominator: null,
  missing: 0,
});

/** A cell as it is kept, before it is set beside what the registers say. */
export type KeptCell = Omit<TypedCell, 'register'>;

/** The values with what staff stated in the place of what registers say; what they say is kept beside it. */
export function withTyped(
  now: ReportValues['now'],
  cells: readonly KeptCell[],
): { readonly now: ReportValues['now']; readonly typed: ReadonlyMap<string, TypedCell> } {
  const typed = new Map(cells.map((cell) => [cell.code, { ...cell, register: now.get(cell.code)?.value ?? null }]));
  return { now: new Map([...now, ...cells.map(({ code, value }) => [code, stated(code, value)] as const)]), typed };
}

/** A cell that staff may fill: no register counts it, or somebody filled it before. */
export function isOpenCell(values: ReportValues, code: string): boolean {
  return values.typed?.has(code) === true || (values.now.get(code)?.value ?? null) === null;
}
