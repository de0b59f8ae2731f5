import 'server-only';

import { listEntries } from '@/lib/data/assessment/judge';
import { listAttachments, type Attachment } from '@/lib/data/attachments';
import type { OrgScope } from '@/lib/domain/scope';

export interface Evidence {
  /** points by hand that it belongs to */
  readonly entry: number;
  readonly files: readonly Attachment[];
}

/** Files behind points given by hand, by the code of the item. */
export async function evidenceOf(
  scope: OrgScope,
  of: { readonly assessmentId: number; readonly unitId: number },
): Promise<Map<string, Evidence>> {
  const entries = await listEntries(scope, of);
  const found = await Promise.all(
    entries.map(async ({ id, item }): Promise<[string, Evidence]> => {
      const files = await listAttachments(scope, { register: 'assessment-entries', id });
      return [item, { entry: id, files }];
    }),
  );
  return new Map(found);
}
