import type { FiledReport } from '../filed/schema';
import type { Finding, Rule } from './rule';

const governments = /^(county|district|city|newarea|province)$/;
/** No date in Art 49: the county's notice sets it, so a late township is only pointed out. */
const byNotice = /^(township|street\??|school|village|community)$/;

const dueOn = ({ level, year }: FiledReport): string => `${year + 1}-${governments.test(level) ? '03-31' : '01-31'}`;

function late(report: FiledReport): Finding[] {
  const { publishedDate: date } = report;
  if (date === null || date === undefined || report.year === 0 || date <= dueOn(report)) return [];
  return [{ where: 'publishedDate', found: date, expected: dueOn(report), chapter: 'report' }];
}

export const timingRules: readonly Rule[] = [
  {
    code: 'late',
    severity: 'error',
    source: 'article49',
    check: ({ report }) => (byNotice.test(report.level) ? [] : late(report)),
    passes: { report: { level: 'county', publishedDate: '2026-03-31' } },
    fails: { report: { level: 'bureau', publishedDate: '2026-02-01' } },
  },
  {
    code: 'lateByNotice',
    severity: 'warning',
    source: 'notice',
    check: ({ report }) => (byNotice.test(report.level) ? late(report) : []),
    passes: { report: { publishedDate: '2026-01-31' } },
    fails: { report: { publishedDate: '2026-03-15' } },
  },
  {
    code: 'early',
    severity: 'warning',
    source: 'article50',
    check: ({ report, periodEnd }) => {
      const [end, date] = [periodEnd ?? `${report.year}-12-31`, report.publishedDate];
      if (date === null || date === undefined || date > end) return [];
      return [{ where: 'publishedDate', found: date, expected: end, chapter: 'report' }];
    },
    passes: { report: { publishedDate: '2026-01-02' } },
    fails: { report: { publishedDate: '2025-12-20' } },
  },
];
