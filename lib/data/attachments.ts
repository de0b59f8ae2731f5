import 'server-only';

import { ATTACHMENTS_A_CASE, type AttachmentHolder, type Refusal } from '@/lib/domain/attachment';
import { registers } from '@/lib/domain/register/registers';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { digestOf, piecesOf } from './attachment-file';
import { audit } from './audit';
import { read, transaction, type Tx } from './db';

export interface CaseOf {
  readonly register: AttachmentHolder;
  /** of the row */
  readonly id: number;
}

export interface Attachment {
  readonly id: number;
  readonly name: string;
  readonly mediaType: string;
  /** bytes */
  readonly size: number;
  readonly sha256: string;
  /** 'YYYY-MM-DD HH:MM', Asia/Shanghai */
  readonly addedAt: string;
  readonly addedBy: string;
}

const COLUMNS = `a.id, a.name, a.media_type as "mediaType", a.size, a.sha256, a.added_by as "addedBy",
  to_char(a.added_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "addedAt"`;

function tableOf(holder: AttachmentHolder): string {
  if (holder === 'assessment-entries') return 'assessment_entry';
  return holder === 'target-letters' ? 'target_letter' : registers[holder].table;
}

/** The unit of a row within the scope, held where there is a transaction; null for one gone and for a foreign one alike. */
async function unitOf(scope: OrgScope, of: CaseOf, tx?: Tx): Promise<number | null> {
  const run = tx?.query ?? read;
  const table = tableOf(of.register);
  const [row] = await run<{ unitId: number }>(
    `select r.unit_id as "unitId" from "${table}" r join org_unit u on u.id = r.unit_id
     where r.id = $1 and starts_with(u.path, $2) ${tx ? 'for update of r' : ''}`,
    [of.id, scope.path],
  );
  return row?.unitId ?? null;
}

/** Files of a case, first added first; none where the row is not in the scope. */
export async function listAttachments(scope: OrgScope, of: CaseOf): Promise<Attachment[]> {
  if ((await unitOf(scope, of)) === null) return [];
  return read<Attachment & Record<string, unknown>>(
    `select ${COLUMNS} from attachment a where a.register = $1 and a.row_id = $2 order by a.id`,
    [of.register, of.id],
  );
}

export interface NewAttachment extends CaseOf {
  readonly name: string;
  readonly mediaType: string;
  /** where the received file lies */
  readonly path: string;
}

async function refusalOf(tx: Tx, of: CaseOf, sha256: string): Promise<Refusal | null> {
  const found = await tx.query<{ sha256: string }>(
    'select sha256 from attachment where register = $1 and row_id = $2',
    [of.register, of.id],
  );
  if (found.some((other) => other.sha256 === sha256)) return { code: 'twice' };
  return found.length >= ATTACHMENTS_A_CASE ? { code: 'tooMany', expected: String(ATTACHMENTS_A_CASE) } : null;
}

/** Puts a received file on a case; the audit names it by number and hash, for a file name may name a person. */
export async function addAttachment(scope: OrgScope, added: NewAttachment): Promise<Result<number, Refusal>> {
  const { size, sha256 } = await digestOf(added.path);
  return transaction(async (tx) => {
    // The row is held until we are done: it cannot be deleted meanwhile, and two files do not count at once.
    const unitId = await unitOf(scope, added, tx);
    if (unitId === null) return err({ code: 'gone' });
    const refusal = await refusalOf(tx, added, sha256);
    if (refusal !== null) return err(refusal);
    const [row] = await tx.query<{ id: number }>(
      `insert into attachment (register, row_id, name, media_type, size, sha256, added_by)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [added.register, added.id, added.name, added.mediaType, size, sha256, scope.actor],
    );
    const id = row?.id ?? 0;
    let nth = 0;
    for await (const bytes of piecesOf(added.path)) {
      await tx.query('insert into attachment_piece (attachment_id, nth, bytes) values ($1, $2, $3)', [id, nth, bytes]);
      nth += 1;
    }
    await note(tx, { scope, of: added, unitId, action: 'attach', detail: { attachment: id, size, sha256 } });
    return ok(id);
  });
}

interface Noted {
  readonly scope: OrgScope;
  readonly of: CaseOf;
  readonly unitId: number;
  readonly action: 'attach' | 'detach';
  readonly detail: Readonly<Record<string, unknown>>;
}

const note = (tx: Tx, { scope, of, unitId, action, detail }: Noted): Promise<void> =>
  audit(tx, { actor: scope.actor, action, entity: of.register, entityId: String(of.id), unitId, detail });

export interface AttachmentOf extends CaseOf {
  readonly attachment: number;
}

/** Takes a file off a case; 'gone' when it is not there or lies outside the scope. */
export async function removeAttachment(scope: OrgScope, of: AttachmentOf): Promise<Result<null, Refusal>> {
  return transaction(async (tx) => {
    const unitId = await unitOf(scope, of, tx);
    if (unitId === null) return err({ code: 'gone' });
    const [row] = await tx.query<{ size: number; sha256: string }>(
      'delete from attachment where id = $1 and register = $2 and row_id = $3 returning size, sha256',
      [of.attachment, of.register, of.id],
    );
    if (row === undefined) return err({ code: 'gone' });
    await note(tx, { scope, of, unitId, action: 'detach', detail: { attachment: of.attachment, ...row } });
    return ok(null);
  });
}

export interface OpenAttachment extends Attachment {
  /** the bytes, read piece by piece as the reader takes them; no connection is held between two pieces */
  readonly pieces: AsyncGenerator<Uint8Array>;
}

export async function openAttachment(scope: OrgScope, of: AttachmentOf): Promise<OpenAttachment | null> {
  if ((await unitOf(scope, of)) === null) return null;
  const [row] = await read<Attachment & Record<string, unknown>>(
    `select ${COLUMNS} from attachment a where a.id = $1 and a.register = $2 and a.row_id = $3`,
    [of.attachment, of.register, of.id],
  );
  return row === undefined ? null : { ...row, pieces: storedPieces(row.id) };
}

async function* storedPieces(id: number): AsyncGenerator<Uint8Array> {
  for (let nth = 0; ; nth += 1) {
    const [row] = await read<{ bytes: Buffer }>(
      'select bytes from attachment_piece where attachment_id = $1 and nth = $2',
      [id, nth],
    );
    if (row === undefined) return;
    yield new Uint8Array(row.bytes);
  }
}
