import 'server-only';

import { monthText } from '@/lib/domain/period';
import type { WriteResult } from '../register-write';
import type { Job } from './planned';
import { STRIDE } from './statements';

/** Months that were entered as numbers and count by rows from now on, each by the first of its rows. */
export function tellReplaced(jobs: readonly Job[], { replaced }: Pick<WriteResult, 'replaced'>): void {
  for (const { number, findings } of jobs)
    findings.first(
      replaced
        .filter(({ line }) => Math.floor(line / STRIDE) === number)
        .map(({ unit, month, line, whole }) => {
          const found = `${unit} ${monthText(month)}`;
          const expected = whole === 'na' ? '/' : (whole ?? '—');
          return [line % STRIDE, { field: '', code: 'replacesEntry', found, expected }];
        }),
    );
}
