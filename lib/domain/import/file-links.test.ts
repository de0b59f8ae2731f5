import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { linkProblem, type NamedCase } from '../register/case-link';
import { FileLinks, type FileCase } from './file-links';

const link = (unitId: number, number: string, more: Partial<NamedCase> = {}): NamedCase => ({
  field: 'repeatOf',
  written: `${number}@U${unitId}`,
  number,
  unitId,
  status: null,
  ...more,
});
const row = (line: number, links: readonly NamedCase[] = [], more: Partial<FileCase> = {}): FileCase => ({
  line,
  unitId: 1,
  number: `N${line}`,
  status: 'received',
  links,
  ...more,
});

function settled(rows: readonly FileCase[]) {
  const links = new FileLinks();
  for (const one of rows) links.add(one);
  return links.settle();
}
const codes = (rows: readonly FileCase[]) =>
  Object.fromEntries([...settled(rows)].map(([line, problems]) => [line, problems.map(({ code }) => code)]));

describe('FileLinks', () => {
  it('takes a case of the same file, before or after the row that names it', () => {
    expect(codes([row(1, [link(1, 'N2')]), row(2), row(3, [link(1, 'N2')])])).toEqual({ 1: [], 3: [] });
  });

  it('takes two that name each other', () => {
    expect(codes([row(1, [link(1, 'N2')]), row(2, [link(1, 'N1')])])).toEqual({ 1: [], 2: [] });
  });

  it('refuses what names nothing, and then what names that', () => {
    expect(codes([row(1, [link(1, 'N2')]), row(2, [link(1, 'N9')])])).toEqual({
      1: ['linkUnknown'],
      2: ['linkUnknown'],
    });
  });

  it('goes by the status that the case will have', () => {
    const duplicate = { field: 'duplicateOf' };
    const stored = { ...duplicate, status: 'received' };
    expect(codes([row(1, [link(1, 'N2', stored)]), row(2, [], { status: 'duplicate' })])).toEqual({
      1: ['linkToDuplicate'],
    });
    expect(codes([row(1, [link(1, 'N2', { ...duplicate, status: 'duplicate' })]), row(2)])).toEqual({ 1: [] });
    expect(codes([row(1, [link(1, 'N9', stored)])])).toEqual({ 1: [] });
  });

  it('refuses a duplicate of what the same files make one, though that row is refused, too', () => {
    const becomes = row(2, [link(1, 'N9')], { status: 'duplicate' });
    expect(codes([row(1, [link(1, 'N2', { field: 'duplicateOf', status: 'received' })]), becomes])).toEqual({
      1: ['linkToDuplicate'],
      2: ['linkUnknown'],
    });
  });

  const links = fc.array(
    fc.record({
      field: fc.constantFrom('duplicateOf', 'repeatOf'),
      n: fc.integer({ min: 1, max: 9 }),
      status: fc.constantFrom(null, null, 'received', 'duplicate'),
    }),
    { maxLength: 2 },
  );
  const files = fc
    .uniqueArray(
      fc.record({ n: fc.integer({ min: 1, max: 8 }), status: fc.constantFrom('received', 'duplicate'), links }),
      {
        selector: ({ n }) => n,
        maxLength: 8,
      },
    )
    .map((made) =>
      made.map(({ n, status, links: to }) =>
        // What is stored of a case is one thing, whoever names it.
        row(
          n,
          to.map(({ field, n: other }) => link(1, `N${other}`, { field, status: other % 3 === 0 ? 'received' : null })),
          {
            status,
          },
        ),
      ),
    );

  it('says the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const order = rows.map((one) => [keys.next().value ?? 0, one] as const).sort(([a], [b]) => a - b);
        expect(codes(order.map(([, one]) => one))).toEqual(codes(rows));
      }),
    );
  });

  it('lets only rows in whose links all hold when they are in', () => {
    fc.assert(
      fc.property(files, (rows) => {
        const verdicts = settled(rows);
        const going = rows.filter(({ line }) => (verdicts.get(line) ?? []).length === 0);
        const statuses = new Map(going.map(({ number, status }) => [number, status]));
        for (const { links: to } of going)
          for (const one of to)
            expect(linkProblem({ ...one, status: statuses.get(one.number) ?? one.status })).toBeNull();
      }),
    );
  });
});
