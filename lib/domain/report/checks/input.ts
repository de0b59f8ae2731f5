import { lastDay } from '../../period';
import { boundRun } from '../blocks';
import { composeReport, type ReportInput } from '../compose';
import { textOf } from '../document';
import { filedSchema, type FiledInput, type FiledReport } from '../filed/schema';
import { textOfNarrative } from '../narrative';
import { writeFigure } from '../number';
import { passagesOf } from '../rules/input';
import type { Lack, Passage, RuleInput } from '../rules/rule';
import { basisOf, slotsOf, tablesOf, type Template } from '../template';
import { definitionOf, type ReportValues } from '../values';
import { monthWords } from '../words';
import { filedOf } from './filed';

/** Whether the template prints tables 二, 三 and 四. */
export const isStatutory = (template: Template): boolean => tablesOf(template).length > 0;

/** The form whose tables the template prints. */
const formOf = (template: Template): '2019' | '2021' =>
  tablesOf(template).some((table) => table.endsWith('of2019')) ? '2019' : '2021';

/** Chapters that draw on a register, where a gap is told. */
const drawingOn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'annual-disclosure': { disclosures: 'overview', applications: 'table3', remedies: 'table4' },
  'work-summary': {
    disclosures: 'disclosure',
    applications: 'onRequest',
    'service-cases': 'hall',
    complaints: 'complaints',
  },
};

/** The chapter that tells a gap of a register: the one whose block names it, else that of the built-in template. */
function chapterOf(template: Template, register: string): string | undefined {
  const telling = template.chapters.find((c) =>
    c.sections.some((s) => s.blocks.some((b) => b.kind === 'gaps' && register in b.registers)),
  );
  const known = drawingOn[basisOf(template)]?.[register];
  return template.chapters.find((c) => c.id === known)?.id ?? telling?.id;
}

const yearOf = (values: ReportValues): number => Math.floor(values.period.from / 100);

function filedNow({ template, values, signedOn }: ReportInput): FiledInput {
  const { unit } = values;
  const asked = { unit: unit.name, level: unit.kind, year: yearOf(values), publishedDate: signedOn };
  if (isStatutory(template)) return filedOf(values.now, asked, formOf(template));
  return filedSchema.parse({ ...asked, formVersion: asked.year >= 2021 ? '2021' : '2019', coverage: 'narrative' });
}

/**
 * What was filed for last year, else what the cells say of it: but until the year is over those are of the same months
 * only and prove nothing about its end.
 */
function filedBefore({ template, values, filedLastYear }: ReportInput): FiledReport | null {
  if (!isStatutory(template)) return null;
  if (filedLastYear) return filedLastYear;
  if (values.asOf <= lastDay(values.period)) return null;
  const { unit } = values;
  const before = { unit: unit.name, level: unit.kind, year: yearOf(values) - 1, publishedDate: null };
  return filedOf(values.before, before, formOf(template));
}

function written({ template, values, narrative }: ReportInput): Passage[] {
  return slotsOf(template).flatMap(({ chapter, slot }) => {
    const typed = textOfNarrative(narrative[slot]);
    const text = textOfNarrative(narrative[slot], (ref) => boundRun(values, ref).text);
    return text === '' ? [] : [{ chapter, text, typed, origin: 'written' as const }];
  });
}

function composed(input: ReportInput): Passage[] {
  return composeReport(input).chapters.flatMap(({ id, sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.origin !== 'narrative'
          ? [{ chapter: id, text: textOf(block.runs), origin: 'composed' as const }]
          : [],
      ),
    ),
  );
}

function lacks({ template, values, narrative, signedOn }: ReportInput): Lack[] {
  const empty = slotsOf(template)
    .filter(({ slot, required }) => required && textOfNarrative(narrative[slot]) === '')
    .map(({ slot, chapter }): Lack => ({ kind: 'empty', chapter, where: slot, found: '' }));
  const gaps = values.gaps.flatMap(({ registers: [register = ''], months }): Lack[] => {
    const chapter = chapterOf(template, register);
    if (chapter === undefined || months.length === 0) return [];
    return [{ kind: 'gap', chapter, where: register, found: months.map(monthWords).join('、') }];
  });
  const undated: Lack[] =
    signedOn === null ? [{ kind: 'undated', chapter: 'report', where: 'signedOn', found: '' }] : [];
  return [...empty, ...gaps, ...undated];
}

/** Our own report as the rules see every report. */
export function ownInput(input: ReportInput): RuleInput {
  const { values } = input;
  return {
    report: filedNow(input),
    passages: [...written(input), ...composed(input)],
    last: filedBefore(input),
    lastPassages: input.filedLastYear ? passagesOf(input.filedLastYear) : [],
    catalogue: (code, when) => {
      const found = (when === 'now' ? values.now : values.before).get(code);
      return found === undefined
        ? null
        : { value: found.value, written: writeFigure(definitionOf(code), 'value', found.value) };
    },
    lacks: lacks(input),
    officials: (values.roster?.places ?? []).map(({ name }) => name),
    periodEnd: lastDay(values.period),
  };
}
