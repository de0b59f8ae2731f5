import { isRealDate, type IsoDate } from '../../dates';
import { narrow } from '../rules/text';
import type { SourceBlock } from './blocks';

export const textsOf = (blocks: readonly SourceBlock[]): string[] =>
  blocks.flatMap((b) => (b.kind === 'text' && b.text.trim() !== '' ? [narrow(b.text.trim())] : []));

const titled = /^(.{0,60}?)\s*((?:19|20)\d{2})\s*年?\s*(?:度)?\s*政府信息公开(?:工作)?(?:年度)?(?:报告|年报)/;

/** Unit and year from the title, which may be broken over the first lines. */
export function titleOf(texts: readonly string[]): { readonly unit: string; readonly year: number | null } {
  const first = texts.slice(0, 12);
  // The fewest lines that hold both: what stands above the title (navigation) is none of it.
  const tries = [1, 2, 3, 4].flatMap((n) => first.map((_, i) => titled.exec(first.slice(i, i + n).join(''))));
  const found = tries.find((m) => (m?.[1] ?? '') !== '') ?? tries.find((m) => m !== null);
  if (found) return { unit: (found[1] ?? '').trim(), year: Number(found[2]) };
  const span = texts
    .map((t) => /(20\d{2})年1月1日(?:起)?至(?:\1年)?12月31日/.exec(t)?.[1])
    .find((y) => y !== undefined);
  return { unit: '', year: span === undefined ? null : Number(span) };
}

const levels: readonly (readonly [RegExp, string])[] = [
  [/街道(?:办事处)?$/, 'street'],
  [/(?:镇|乡)(?:人民政府)?$/, 'township'],
  [/(?:局|委员会|委|厅|办公室|中心|总队|支队)$/, 'bureau'],
  [/(?:学校|中学|小学)$/, 'school'],
  [/县(?:人民政府)?$/, 'county'],
  [/区(?:人民政府)?$/, 'district'],
  [/市(?:人民政府)?$/, 'city'],
  [/省(?:人民政府)?$/, 'province'],
];

/** The level of a body by the ending of its name; '' where the name does not say. */
export const levelOf = (unit: string): string => levels.find(([ending]) => ending.test(unit))?.[1] ?? '';

const dated = /(20\d{2})年(\d{1,2})月(\d{1,2})日\s*$/;
const labelledDate = /(?:发布|发文|公开|成文|落款).{0,6}?(20\d{2})[-年./](\d{1,2})[-月./](\d{1,2})/;

const isoOf = ([, y = '', m = '', d = '']: readonly (string | undefined)[]): IsoDate | null => {
  const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isRealDate(date) ? date : null;
};

/** The date below the text, or one that a page calls its day of publication. */
export function dateOf(texts: readonly string[]): IsoDate | null {
  const last = [...texts.slice(-6)].reverse().map((t) => (t.length <= 24 ? dated.exec(t) : null));
  const found = last.find((m) => m !== null) ?? texts.map((t) => labelledDate.exec(t)).find((m) => m !== null);
  return found ? isoOf(found) : null;
}
