import { describe, expect, it } from 'vitest';

import type { Row } from '../../lib/domain/columns';
import type { DemoUnit } from './units';
import { takeBook } from './paper';
import { ON_PAPER } from './places';

const units = [{ code: '1', name: ON_PAPER }] as DemoUnit[];
const context = { units, months: [202311, 202312], today: '2026-11-23' };
const row = (caseNo: string, given: Row, unitCode = '1') => ({ unitCode, row: { caseNo, ...given } });
const numbers = (rows: readonly { row: Row }[]) => rows.map(({ row: { caseNo } }) => caseNo);

describe('the book of the township on paper', () => {
  const all = [
    row('answered', { receivedOn: '2026-06-02', answeredOn: '2026-06-30', status: 'closed' }),
    row('answered later', { receivedOn: '2026-06-02', answeredOn: '2026-07-01', status: 'closed' }),
    row('open', { receivedOn: '2026-06-30', answeredOn: null, status: 'inProgress' }),
    row('withdrawn', { receivedOn: '2026-06-30', answeredOn: null, status: 'withdrawn' }),
    row('register', { receivedOn: '2026-07-01', answeredOn: null, status: 'received' }),
    row('repeats the book', { receivedOn: '2026-07-01', repeatOf: 'open', status: 'received' }),
    row('repeats the register', { receivedOn: '2026-07-02', repeatOf: 'register', status: 'received' }),
    row('elsewhere', { receivedOn: '2026-06-02', answeredOn: null, status: 'received' }, '2'),
  ];
  const { rows, book } = takeBook(context, all);

  it('ends five months before today, and holds what came in and was settled by then', () => {
    expect(book).toMatchObject({ unitCode: '1', from: 202311, until: 202606 });
    expect(numbers(book.rows)).toEqual(['answered', 'withdrawn']);
  });

  it('leaves to the register what came later and has nothing to do with the book, and other units all of theirs', () => {
    expect(numbers(rows)).toEqual(['register', 'repeats the register', 'elsewhere']);
  });
});
