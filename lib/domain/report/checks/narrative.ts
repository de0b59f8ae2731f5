import { writeFigure } from '../number';
import type { ReportInput } from '../compose';
import { textOfNarrative } from '../narrative';
import { slotsOf } from '../template';
import { definitionOf } from '../values';
import type { ReportProblem } from './problem';

/** Words beside a typed number that say which indicator is meant; `slots` narrows words that several chapters use. */
interface Meaning {
  readonly code: string;
  readonly units: readonly string[];
  readonly words: readonly string[];
  readonly slots?: readonly string[];
}

const hall = ['hall', 'general'];
const complaints = ['complaints'];

const meanings: readonly Meaning[] = [
  { code: 'hall.visits', units: ['人次'], words: ['接待', '服务群众', '来访', '便民服务'] },
  { code: 'hall.matters', units: ['件'], words: ['办理事项', '受理事项', '群众办事'] },
  { code: 'hall.completionRate', units: ['%'], words: ['办结率'], slots: hall },
  { code: 'hall.satisfaction', units: ['%'], words: ['满意率', '满意度'], slots: hall },
  { code: 'complaint.satisfaction', units: ['%'], words: ['满意率', '满意度'], slots: complaints },
  { code: 'complaint.received', units: ['件'], words: ['收到投诉', '受理投诉', '收到信访', '投诉信访'] },
  { code: 'complaint.resolvedRate', units: ['%'], words: ['解决率', '化解率'] },
  { code: 'disclosure.published', units: ['条', '件'], words: ['主动公开'] },
  { code: 'disclosure.normativeMade', units: ['件', '份'], words: ['制发规范性文件', '制发行政规范性文件'] },
  { code: 'application.received', units: ['件', '份'], words: ['公开申请', '依申请公开'] },
];

/** Indicators that typed numbers are compared with, whatever the template shows. */
export const watchedCodes: readonly string[] = meanings.map((m) => m.code);

const NUMBER = /(\d+(?:\.\d+)?)\s*(人次|件|条|份|%)/g;
const lastYear = /上年|去年|上一年/;

/** ０-９ ％ as typed by Chinese input methods → ASCII */
const narrow = (text: string): string =>
  text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/％/g, '%');

/** A typed number that stands where an indicator is meant, and says something else than the indicator. */
function contradictions(input: ReportInput, slot: string, text: string): Omit<ReportProblem, 'chapter'>[] {
  const clauses = narrow(text)
    .split(/[，。；,;\n]/)
    .filter((clause) => !clause.includes('其中'));
  return clauses.flatMap((clause) =>
    [...clause.matchAll(NUMBER)].flatMap(([, typed = '', unit = '']) => {
      const meaning = meanings.find((m) => means(m, { slot, clause, unit }));
      if (meaning === undefined) return [];
      const source = lastYear.test(clause) ? input.values.before : input.values.now;
      const value = source.get(meaning.code)?.value ?? null;
      const written = writeFigure(definitionOf(meaning.code), 'value', value);
      if (value === null || Number(typed) === Number(written.replace('%', ''))) return [];
      return [
        {
          rule: 'contradiction',
          severity: 'warning',
          where: meaning.code,
          found: `${typed}${unit}`,
          expected: written,
        },
      ];
    }),
  );
}

function means(m: Meaning, typed: { slot: string; clause: string; unit: string }): boolean {
  const here = m.slots === undefined || m.slots.includes(typed.slot);
  return here && m.units.includes(typed.unit) && m.words.some((word) => typed.clause.includes(word));
}

const leftOver = /〔待填写|×{2,}|[Xx]{2,}|某某|____/;
const identityNumber = /\d{17}[\dXx]/;
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** What is wrong with the typed text of one slot. */
function textProblems(input: ReportInput, slot: string, text: string): Omit<ReportProblem, 'chapter'>[] {
  const found = (rule: string, pattern: RegExp): Omit<ReportProblem, 'chapter'>[] => {
    const match = pattern.exec(narrow(text));
    return match ? [{ rule, severity: 'error', where: slot, found: match[0], expected: '' }] : [];
  };
  return [
    ...contradictions(input, slot, text),
    ...found('leftOver', leftOver),
    ...found('personalNumber', identityNumber),
    ...found('personalNumber', mobile),
  ];
}

/** Empty required fields, and typed text that contradicts the data or must not be printed. */
export function narrativeProblems(input: ReportInput): ReportProblem[] {
  return slotsOf(input.template).flatMap(({ chapter, slot, required }) => {
    const text = textOfNarrative(input.narrative[slot]);
    if (text !== '') return textProblems(input, slot, text).map((p) => ({ ...p, chapter }));
    return required ? [{ rule: 'empty', severity: 'error', chapter, where: slot, found: '', expected: '' }] : [];
  });
}
