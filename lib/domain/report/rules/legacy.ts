import { filedCells } from '../filed/cells';
import { blankProactive, filedColumns, type FiledReport, type Proactive } from '../filed/schema';
import type { Finding, Rule } from './rule';

function legacyWith(normative: { newlyMade: number; newlyPublished: number; totalPublic: number }): Proactive {
  return { ...blankProactive, legacy2019: { normative } };
}

function itemsWith(licence: { prevYearItems: number; change: number; decisions: number | null }): Proactive {
  return { ...blankProactive, legacy2019: { licence } };
}

const kinds = ['regulations', 'normative'] as const;
const paired = ['licence', 'otherService', 'penalty', 'coercion', 'fees'] as const;

type Three = readonly [made: number | null, published: number | null, total: number | null];

function publications(report: FiledReport, look: (cells: Three, where: string) => Finding[]): Finding[] {
  return kinds.flatMap((kind) => {
    const found = report.proactive.legacy2019?.[kind];
    if (!found) return [];
    return look([found.newlyMade, found.newlyPublished, found.totalPublic], `proactive.legacy2019.${kind}`);
  });
}

/** Blank cells of the tables of the 2019 form, one finding a table: the first of them, and how many. */
function blankCells(report: FiledReport): Finding[] {
  const table2 = Object.entries(report.proactive.legacy2019 ?? {}).flatMap(([row, cells]) =>
    Object.entries((cells ?? {}) as Readonly<Record<string, number | null>>).flatMap(([field, value]) =>
      value === null ? [`proactive.legacy2019.${row}.${field}`] : [],
    ),
  );
  const others = filedCells(report).flatMap(({ path, value }) => (value === null ? [path] : []));
  return ['proactive', 'applications', 'reviewLitigation'].flatMap((table) => {
    const [first, ...rest] = [...table2, ...others].filter((path) => path.startsWith(table));
    return first === undefined ? [] : [{ where: first, found: '—', expected: String(rest.length + 1) }];
  });
}

export const legacyRules: readonly Rule[] = [
  {
    code: 'legacyBlank',
    severity: 'warning',
    source: 'form2019',
    // The form of 2019 does not say what a blank cell means: it is asked about, not refused.
    check: ({ report }) =>
      report.printed && report.coverage === 'full' && report.formVersion === '2019' ? blankCells(report) : [],
    passes: {
      report: { printed: true, formVersion: '2019', year: 2020 },
      cells: Object.fromEntries(filedColumns.map((column) => [`applications.otherMerged.${column}`, 0])),
    },
    fails: {
      report: {
        printed: true,
        formVersion: '2019',
        year: 2020,
        proactive: itemsWith({ prevYearItems: 1, change: 0, decisions: null }),
      },
    },
  },
  {
    code: 'legacyTotal',
    severity: 'error',
    source: 'form2019',
    check: ({ report }) =>
      publications(report, ([, published, total], where) =>
        published === null || total === null || published <= total
          ? []
          : [{ where: `${where}.totalPublic`, found: String(total), expected: `≥ ${published}` }],
      ),
    passes: {
      report: { proactive: legacyWith({ newlyMade: 5, newlyPublished: 5, totalPublic: 5 }) },
    },
    fails: {
      report: { proactive: legacyWith({ newlyMade: 5, newlyPublished: 5, totalPublic: 4 }) },
    },
  },
  {
    code: 'legacyUnpublished',
    severity: 'warning',
    source: 'article20',
    // 规章 and 规范性文件 are to be published by duty: many made and none published is a slip of columns.
    check: ({ report }) =>
      publications(report, ([made, published], where) =>
        made === null || published === null || made <= published
          ? []
          : [{ where: `${where}.newlyPublished`, found: String(published), expected: String(made) }],
      ),
    passes: {
      report: { proactive: legacyWith({ newlyMade: 1, newlyPublished: 1, totalPublic: 1 }) },
    },
    fails: {
      report: { proactive: legacyWith({ newlyMade: 87, newlyPublished: 0, totalPublic: 0 }) },
    },
  },
  {
    code: 'legacyNegative',
    severity: 'error',
    source: 'form2019',
    // 增/减 carries a sign; what is left of last year's items must not be below zero.
    check: ({ report }) =>
      paired.flatMap((kind) => {
        const found = report.proactive.legacy2019?.[kind];
        const [items, change] = [found?.prevYearItems ?? null, found?.change ?? null];
        if (items === null || change === null || (items >= 0 && items + change >= 0)) return [];
        return [{ where: `proactive.legacy2019.${kind}.change`, found: String(change), expected: `≥ ${-items}` }];
      }),
    passes: {
      report: { proactive: itemsWith({ prevYearItems: 21, change: -3, decisions: 40 }) },
    },
    fails: {
      report: { proactive: itemsWith({ prevYearItems: 2, change: -3, decisions: 40 }) },
    },
  },
];
