import { actIndicators, applicationIndicators } from './application';
import { complaintIndicators } from './complaint';
import type { IndicatorDefinition } from './definition';
import { disclosureIndicators } from './disclosure';
import { hallIndicators } from './hall';
import { organisationIndicators } from './organisation';
import { supervisionIndicators } from './supervision';

/** Every indicator, in the order of the registers: the one list that dashboard, comparison, report and commands read. */
export const indicators: readonly IndicatorDefinition[] = [
  ...disclosureIndicators,
  ...applicationIndicators,
  ...hallIndicators,
  ...complaintIndicators,
  ...supervisionIndicators,
  ...actIndicators,
  ...organisationIndicators,
];

export const indicatorByCode: ReadonlyMap<string, IndicatorDefinition> = new Map(indicators.map((d) => [d.code, d]));
