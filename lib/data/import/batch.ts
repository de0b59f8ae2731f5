import 'server-only';

import type { BatchFile } from '@/lib/domain/import/log';
import type { ImportCounts, ImportName } from '@/lib/domain/import/problem';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from '../audit';
import type { Tx } from '../db';

/** Begun before the rows are written, so that what they replace can be kept under its id. */
export async function beginBatch(tx: Tx, scope: OrgScope, register: ImportName): Promise<number> {
  const [batch] = await tx.query<{ id: number }>(
    `insert into import_batch (actor, register, file_name, sha256, counts) values ($1, $2, '', '', '{}') returning id`,
    [scope.actor, register],
  );
  if (!batch) throw new Error('import_batch gave no id');
  return batch.id;
}

interface Inserted {
  readonly batchId: number;
  /** int4multirange as text */
  readonly inserted: string;
  readonly units: readonly number[];
  readonly nil: unknown;
}

interface Kept extends Inserted {
  /** the statement that copies the rows about to be updated */
  readonly keep: string;
}

/** Ids of what was inserted, and what is about to be updated. */
export async function keepForUndo(tx: Tx, { keep, ...inserted }: Kept): Promise<void> {
  await tx.query(keep, [inserted.batchId]);
  await keepInserted(tx, inserted);
}

export async function keepInserted(tx: Tx, { batchId, inserted, units, nil }: Inserted): Promise<void> {
  await tx.query(
    `update import_batch set inserted_ids = $2::int4multirange, unit_ids = $3, nil_removed = $4::jsonb where id = $1`,
    [batchId, inserted, units, JSON.stringify(nil)],
  );
}

interface Finished {
  readonly batchId: number;
  readonly register: ImportName;
  readonly unitId: number | null;
  readonly files: readonly BatchFile[];
  readonly counts: ImportCounts;
  readonly undoable: boolean;
}

/** Names and counts of a batch, and its entry in the audit. */
export async function finishBatch(tx: Tx, scope: OrgScope, batch: Finished): Promise<void> {
  const { batchId, register, unitId, files, counts, undoable } = batch;
  const fileName = files.map((file) => file.name).join('、');
  await audit(tx, {
    actor: scope.actor,
    action: 'import',
    entity: 'import_batch',
    entityId: String(batchId),
    unitId,
    detail: {
      register,
      file: fileName,
      sheet: files.map((file) => file.sheet).find((s) => s !== null) ?? null,
      ...counts,
    },
  });
  await tx.query(
    `update import_batch set file_name = $2, sha256 = $3, counts = $4::jsonb, files = $5::jsonb, unit_id = $6,
       audit_id = case when $7 then (select max(id) from audit_entry where entity = 'import_batch' and entity_id = $1::int::text) end
     where id = $1::int`,
    [batchId, fileName, files[0]?.sha256 ?? '', JSON.stringify(counts), JSON.stringify(files), unitId, undoable],
  );
}
