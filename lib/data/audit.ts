import 'server-only';

import type { Tx } from './db';

/** Who did what to which thing; detail holds values before and after, never a personal name. */
export interface AuditEvent {
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly unitId?: number | null;
  readonly detail?: unknown;
}

/** Written in the transaction of the change itself: one cannot be without the other. */
export async function audit(tx: Tx, event: AuditEvent): Promise<void> {
  await tx.query(
    'insert into audit_entry (actor, action, entity, entity_id, unit_id, detail) values ($1, $2, $3, $4, $5, $6::jsonb)',
    [
      event.actor,
      event.action,
      event.entity,
      event.entityId,
      event.unitId ?? null,
      event.detail === undefined ? null : JSON.stringify(event.detail),
    ],
  );
}
