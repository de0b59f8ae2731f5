import { templateById } from '@/lib/domain/report/templates';

/** What may follow the year in the period of a template: nothing, halves, quarters. */
export function partsOf(template: string): string[] {
  const found = templateById(template);
  if (found?.halfYearly === true) return ['H1', 'H2'];
  return found?.yearly === false ? ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'] : [''];
}

/** The periods of one year that a template is written for. */
export const periodsOf = (template: string, year: number): string[] =>
  partsOf(template).map((part) => `${year}${part}`);
