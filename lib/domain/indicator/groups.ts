import { indicators } from './catalogue';
import type { IndicatorDefinition } from './definition';

/** Chapters of the catalogue; words are messages indicators.groups.<name>. */
export const groupNames = ['disclosure', 'application', 'hall', 'complaint', 'supervision', 'organisation'] as const;
export type GroupName = (typeof groupNames)[number];

/** The noun of a code → its chapter. */
const nouns: Readonly<Record<string, GroupName>> = {
  disclosure: 'disclosure',
  application: 'application',
  remedy: 'application',
  act: 'organisation',
  hall: 'hall',
  complaint: 'complaint',
  inspection: 'supervision',
  meeting: 'organisation',
  decision: 'organisation',
  activity: 'organisation',
  document: 'organisation',
  roster: 'organisation',
};

export const groupOf = ({ code }: Pick<IndicatorDefinition, 'code'>): GroupName =>
  nouns[code.split('.')[0] ?? ''] ?? 'organisation';

export const indicatorsIn = (group: GroupName): IndicatorDefinition[] => indicators.filter((d) => groupOf(d) === group);
