import type { ReportInput } from '../compose';
import { writeFigure } from '../number';
import { tablesOf } from '../template';
import { codesOfTable } from '../blocks';
import { definitionOf } from '../values';
import { pathOfCode } from './filed';
import type { ReportProblem } from './problem';

const chapterOf = (table: string): string => table.replace('of2019', '');

/** A stated number that the registers contradict, and stated numbers of units below that no sum holds. */
export function statedProblems({ template, values }: ReportInput): ReportProblem[] {
  const typed: NonNullable<ReportInput['values']['typed']> = values.typed ?? new Map<string, never>();
  const differing = tablesOf(template).flatMap((table) =>
    codesOfTable(table).flatMap((code): ReportProblem[] => {
      const cell = typed.get(code);
      if (cell === undefined || cell.register === null || cell.register === cell.value) return [];
      const [found, expected] = [cell.value, cell.register].map((v) => writeFigure(definitionOf(code), 'value', v));
      const problem = { rule: 'statedDiffers', severity: 'warning' as const, chapter: chapterOf(table) };
      return [{ ...problem, where: pathOfCode(code), found: found ?? '', expected: expected ?? '' }];
    }),
  );
  const below = tablesOf(template).length > 0 ? (values.typedBelow ?? []) : [];
  const missing: ReportProblem[] =
    below.length === 0
      ? []
      : [
          {
            rule: 'statedBelow',
            severity: 'warning',
            chapter: 'report',
            where: 'report',
            found: below.join('、'),
            expected: '',
          },
        ];
  return [...differing, ...missing];
}
