import 'server-only';

import type { Month } from '@/lib/domain/dates';
import type { Step } from '@/lib/domain/submission';
import { read } from '../db';

/** One step a month has taken. */
export interface MonthStep {
  readonly id: number;
  readonly do: Step['do'];
  readonly by: string;
  /** 'YYYY-MM-DDTHH:MM' in the office's own place */
  readonly at: string;
  /** key of the cell given back, and why */
  readonly cell: string | null;
  readonly reason: string | null;
}

/** Newest first, from the audit. The caller has asked for the unit. */
export function listSteps({ unitId, month }: { readonly unitId: number; readonly month: Month }): Promise<MonthStep[]> {
  return read<MonthStep & Record<string, unknown>>(
    `select id, replace(action, 'month.', '') as "do", actor as "by", detail->>'cell' as cell, detail->>'reason' as reason,
       to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as "at"
     from audit_entry where entity = 'month_submission' and entity_id = $1 and unit_id = $2
     order by audit_entry.id desc limit 50`,
    [String(month), unitId],
  );
}
