import { documentCell } from '../filed/cells';
import { documentFields } from '../filed/schema';
import type { Rule } from './rule';

/** Bodies that may not make 规章 (立法法: only 设区的市 and above, and departments of the State Council). */
const below = /^(township|street\??|bureau|county|district|school|village|community|station)$/;

export const levelRules: readonly Rule[] = [
  {
    code: 'regulationLevel',
    severity: 'error',
    source: 'regulationPower',
    check: ({ report }) =>
      below.test(report.level)
        ? documentFields.flatMap((field) => {
            const value = documentCell(report, 'regulations', field);
            if (value === null || value === 0) return [];
            return [{ where: `proactive.regulations.${field}`, found: String(value), expected: '0' }];
          })
        : [],
    passes: { report: { level: 'city' }, cells: { 'proactive.regulations.valid': 11 } },
    fails: { cells: { 'proactive.regulations.valid': 1 } },
  },
];
