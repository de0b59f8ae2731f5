import { ratio } from '../../ratio';
import { figureAt } from '../filed/figures';
import type { FiledReport } from '../filed/schema';
import { claimsIn, type Claim } from './claims';
import { differs, type Finding, type Rule } from './rule';
import { breakdowns, overfull, shares } from './statements';
import { decimalsOf, narrow } from './text';

const near = (printed: number, exact: number, decimals: number): boolean =>
  Math.abs(printed - exact) <= 0.5 * 10 ** -decimals + 1e-9;

const percent = (num: number, den: number): number => (ratio(num, den) ?? 0) * 100;

const shown = (value: number, decimals: number): string => `${value.toFixed(decimals)}%`;

export const arithmeticRules: readonly Rule[] = [
  {
    code: 'parts',
    severity: 'error',
    source: 'article50',
    check: ({ report, passages }) => [
      ...report.sumChecks.flatMap(({ label, parts, total }) =>
        differs(
          label,
          total,
          parts.reduce((a, b) => a + b, 0),
        ),
      ),
      ...passages.flatMap(({ chapter, text }) =>
        [...breakdowns(narrow(text)), ...overfull(narrow(text))]
          .filter(({ total, sum }) => total !== sum)
          .map(({ quote, total, sum }) => ({
            where: quote,
            found: String(total),
            expected: String(sum),
            chapter,
          })),
      ),
    ],
    passes: { text: ['主动公开政府信息45条。其中，法规规章类信息20条，工作动态类信息4条，其它类信息21条。'] },
    fails: { text: ['主动公开政府信息45条。其中，法规规章类信息20条，工作动态类信息5条，其它类信息21条。'] },
  },
  {
    code: 'percent',
    severity: 'error',
    source: 'digits',
    check: ({ report, passages }) => [
      ...report.ratioChecks.flatMap(({ label, num, den, printedPercent }) => {
        const decimals = decimalsOf(String(printedPercent));
        if (den === 0 || near(printedPercent, percent(num, den), decimals)) return [];
        return [{ where: label, found: `${printedPercent}%`, expected: shown(percent(num, den), decimals) }];
      }),
      ...passages.flatMap(({ chapter, text }) =>
        shares(narrow(text))
          .filter(({ num, den, printed, decimals }) => den > 0 && !near(printed, percent(num, den), decimals))
          .map(({ quote, num, den, printed, decimals }) => ({
            where: quote,
            found: `${printed}%`,
            expected: shown(percent(num, den), decimals),
            chapter,
          })),
      ),
    ],
    passes: { text: ['应当公开的33条中，按时公开28条，占84.8%。'] },
    fails: { text: ['应当公开的33条中，按时公开28条，占88.4%。'] },
  },
  {
    code: 'textFigure',
    severity: 'error',
    source: 'article50',
    check: ({ report, passages }) => [
      ...report.narrativeFigures.flatMap(({ value, mapsTo }) =>
        mapsTo === null || mapsTo === undefined ? [] : differs(mapsTo, value, figureAt(report, mapsTo)),
      ),
      ...passages.flatMap(({ text, chapter }) =>
        claimsIn(text).flatMap((claim) => againstTables(report, claim).map((finding) => ({ ...finding, chapter }))),
      ),
    ],
    passes: { text: ['全年新收政府信息公开申请6件，结转下年度继续办理1件。'] },
    fails: { text: ['全年新收政府信息公开申请5件，结转下年度继续办理1件。'] },
  },
];

/** Contradicts every table figure that could be meant, as far as these are known. */
function againstTables(report: FiledReport, { value, mapsTo }: Claim): Finding[] {
  const known = mapsTo.map((name) => figureAt(report, name)).filter((v) => v !== null);
  const [first] = known;
  if (first === undefined || known.includes(value)) return [];
  return [{ where: mapsTo[0] ?? '', found: String(value), expected: String(first) }];
}
