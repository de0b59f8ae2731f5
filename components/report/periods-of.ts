import type { Template } from '@/lib/domain/report/template';

/** What choosing a kind of report needs to know about it. */
export type TemplateChoice = Pick<Template, 'id' | 'name' | 'kinds' | 'yearly' | 'halfYearly' | 'years'>;

/** What may follow the year in the period of a template: nothing, halves, quarters. */
export function partsOf(template: TemplateChoice | undefined): string[] {
  if (template?.halfYearly === true) return ['H1', 'H2'];
  return template?.yearly === false ? ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'] : [''];
}

/** Years back that a report can be begun for, where its form has no years of its own. */
const YEARS = 5;

/** The years that a template is offered for, the latest first. */
export function yearsOf(template: TemplateChoice | undefined, thisYear: number): number[] {
  const last = Array.from({ length: YEARS }, (_, i) => thisYear - i);
  if (template?.years === undefined) return last;
  const { from, to } = template.years;
  if (to === null) return last.filter((year) => year >= from);
  return Array.from({ length: to - from + 1 }, (_, i) => to - i);
}

/** The periods that a template is written for. */
export const periodsOf = (template: TemplateChoice | undefined, thisYear: number): string[] =>
  yearsOf(template, thisYear).flatMap((year) => partsOf(template).map((part) => `${year}${part}`));
