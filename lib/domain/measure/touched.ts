import type { Row } from '../columns';
import { monthOf, type Month } from '../dates';
import type { RegisterName } from '../register/definition';

/** The fields by whose month a row is counted somewhere. */
export const touchedFields: Readonly<Record<RegisterName, readonly string[]>> = {
  disclosures: ['publishedOn', 'formedOn', 'dueOn', 'abolishedOn'],
  applications: ['receivedOn', 'answeredOn', 'dueOn'],
  remedies: ['filedOn', 'closedOn'],
  'administrative-acts': ['month'],
  'service-cases': ['servedOn', 'dueOn', 'followUpDueOn', 'followedUpOn'],
  'service-days': ['day'],
  complaints: ['receivedOn', 'answeredOn', 'dueOn', 'acceptDueOn'],
  inspections: ['inspectedOn', 'dueOn', 'putRightOn'],
  meetings: ['heldOn'],
  decisions: ['decidedOn'],
  activities: ['heldOn'],
  'issued-documents': ['issuedOn', 'abolishedOn'],
  'hall-windows': ['openedOn'],
  'hall-matters': ['validFrom'],
  'disclosure-items': ['validFrom'],
  'disclosure-objections': ['raisedOn', 'answeredOn'],
  rosters: ['servesFrom', 'leavesOn'],
};

/** Months in which the row is counted. A change touches those of the row before it and after it. */
export function touchedMonths(register: RegisterName, row: Row): Month[] {
  const found = new Set<Month>();
  for (const field of touchedFields[register]) {
    const value = row[field];
    if (typeof value === 'number') found.add(value);
    if (typeof value === 'string' && value !== '') found.add(monthOf(value));
  }
  return [...found].sort((a, b) => a - b);
}
