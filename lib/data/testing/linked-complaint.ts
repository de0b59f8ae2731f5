import { derived, type UnitRow } from './insert';

/** A complaint that names no other case, unless it is told to: every row of a test has the same columns. */
export const linkedComplaint = (unitId: number, caseNo: string, more = {}): UnitRow =>
  derived('complaints', {
    unitId,
    caseNo,
    title: `诉求 ${caseNo}`,
    source: 'phone',
    clock: 'hotline',
    receivedOn: '2024-03-01',
    status: 'received',
    duplicateOf: null,
    repeatOf: null,
    transferredFrom: null,
    ...more,
  });
