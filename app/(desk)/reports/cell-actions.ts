'use server';

import { z } from 'zod';

import { today } from '@/lib/clock';
import { saveCells, type CellChange } from '@/lib/data/report-cells';
import { chooseContents } from '@/lib/data/report-contents';
import type { ActionResult } from '@/lib/domain/action-result';
import type { RowProblem } from '@/lib/domain/register/definition';
import { readTyped, statutoryCodesOf } from '@/lib/domain/report/typed-cells';
import { action } from '@/lib/gate/action';
import { askedReport, keyFields } from './asked-report';

const filling = z.object({
  ...keyFields,
  cells: z.array(z.object({ code: z.string().max(80), text: z.string().max(40) })).max(500),
});

/** Keeps the cells that staff filled in the statutory tables; with one that is no number nothing is kept. */
export const fillReportCells = action(
  { name: 'fillReportCells', permission: 'report', schema: filling },
  async ({ cells, ...key }, { scope }): Promise<ActionResult<number>> => {
    const { template } = await askedReport(scope, { ...key, asOf: today() });
    const known = statutoryCodesOf(template);
    if (cells.some(({ code }) => !known.has(code))) return { ok: false, error: 'invalid' };
    const problems: RowProblem[] = [];
    const changes: CellChange[] = [];
    for (const { code, text } of cells) {
      const typed = readTyped(code, text);
      if ('refusal' in typed) problems.push({ field: code, code: typed.refusal, found: text });
      else changes.push({ code, value: typed.value });
    }
    if (problems.length > 0) return { ok: false, error: 'notNumbers', problems };
    const saved = await saveCells(scope, { ...key, cells: changes });
    return saved.ok ? saved : { ok: false, error: 'locked' };
  },
);

/** Whether the report has a table of contents, whatever its template says. */
export const chooseReportContents = action(
  { name: 'chooseReportContents', permission: 'report', schema: z.object({ ...keyFields, contents: z.boolean() }) },
  async ({ contents, ...key }, { scope }): Promise<ActionResult<null>> => {
    const chosen = await chooseContents(scope, { ...key, contents });
    return chosen.ok ? chosen : { ok: false, error: 'notFromHere' };
  },
);
