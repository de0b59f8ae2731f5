import type { Template } from '../template';
import { annualDisclosure } from './annual-disclosure';
import { annualDisclosure2019 } from './annual-disclosure-2019';
import { bulletin, countyConsolidated } from './county';
import { bureauSummary, schoolSummary } from './office-summaries';
import { villageHalfYear } from './village-half-year';
import { workSummary } from './work-summary';

export const templates: readonly Template[] = [
  annualDisclosure,
  workSummary,
  bureauSummary,
  schoolSummary,
  villageHalfYear,
  countyConsolidated,
  bulletin,
  annualDisclosure2019,
];
export const templateById = (id: string): Template | undefined => templates.find((t) => t.id === id);

/** The prescribed form of the yearly disclosure report for a year; undefined before there was one. */
export const formFor = (year: number): Template | undefined =>
  templates.find((t) => t.years !== undefined && year >= t.years.from && year <= (t.years.to ?? year));
