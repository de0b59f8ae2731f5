import type { RegisterName } from './definition';

/** A field that holds the number of another row: of the same unit, unless it says so. */
export interface Reference {
  readonly register: RegisterName;
  readonly field: string;
  readonly to: RegisterName;
  /** the field of the other register that the number stands in */
  readonly key: string;
  /**
   * 'named': number@code is a row of that unit, a bare number one of the same unit (lib/domain/register/case-link.ts);
   * 'above': a bare number is one of a unit above
   */
  readonly across?: 'named' | 'above';
}

/** Every field of a register that names a row of a register by its number. */
export const references: readonly Reference[] = [
  { register: 'complaints', field: 'duplicateOf', to: 'complaints', key: 'caseNo', across: 'named' },
  { register: 'complaints', field: 'repeatOf', to: 'complaints', key: 'caseNo', across: 'named' },
  { register: 'complaints', field: 'transferredFrom', to: 'complaints', key: 'caseNo', across: 'above' },
  { register: 'remedies', field: 'applicationNo', to: 'applications', key: 'applicationNo' },
  { register: 'disclosure-objections', field: 'itemNo', to: 'disclosures', key: 'itemNo' },
  { register: 'decisions', field: 'disclosedAs', to: 'disclosures', key: 'itemNo' },
  { register: 'issued-documents', field: 'disclosedAs', to: 'disclosures', key: 'itemNo' },
];

/** The numbers that a row names, and the fields of other rows that may name it. */
export const referencesFrom = (register: RegisterName): Reference[] =>
  references.filter((one) => one.register === register);
export const referencesTo = (register: RegisterName): Reference[] => references.filter((one) => one.to === register);
