import 'server-only';

import type { NewToken } from '@/lib/domain/api-token';
import type { OrgScope } from '@/lib/domain/scope';
import { today } from '../clock';
import { audit } from './audit';
import { read, type Tx } from './db';

export interface ApiTokenRow {
  readonly id: number;
  readonly name: string;
  readonly unitName: string;
  readonly unitPath: string;
  readonly mayRecord: boolean;
  readonly createdBy: string;
  readonly createdOn: string;
  readonly lastUsedOn: string | null;
  readonly revoked: boolean;
}

const SELECT = `select t.id, t.name, u.name as "unitName", u.path as "unitPath", t.may_record as "mayRecord",
    t.created_by as "createdBy", to_char(t.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "createdOn",
    t.last_used_on as "lastUsedOn", t.revoked_at is not null as revoked
  from api_token t join org_unit u on u.id = t.unit_id`;

type Row = ApiTokenRow & Record<string, unknown>;

/** Live ones first, newest first. */
export const listTokens = (): Promise<ApiTokenRow[]> =>
  read<Row>(`${SELECT} order by t.revoked_at is not null, t.id desc`);

/** The live token with this hash; notes the day of use. */
export async function useToken(hash: string): Promise<ApiTokenRow | null> {
  const [token] = await read<Row>(`${SELECT} where t.hash = $1 and t.revoked_at is null`, [hash]);
  if (token === undefined) return null;
  const day = today();
  if (token.lastUsedOn !== day) await read('update api_token set last_used_on = $2 where id = $1', [token.id, day]);
  return token;
}

export async function insertToken(tx: Tx, scope: OrgScope, token: NewToken & { readonly hash: string }): Promise<void> {
  const [row] = await tx.query<{ id: number }>(
    `insert into api_token (name, hash, unit_id, may_record, created_by) values ($1, $2, $3, $4, $5) returning id`,
    [token.name, token.hash, token.unitId, token.mayRecord, scope.actor],
  );
  const detail = { name: token.name, mayRecord: token.mayRecord };
  const entityId = String(row?.id ?? '');
  await audit(tx, {
    actor: scope.actor,
    action: 'apiToken.create',
    entity: 'api_token',
    entityId,
    unitId: token.unitId,
    detail,
  });
}

/** False when there is no live token of this id. */
export async function revokeToken(tx: Tx, scope: OrgScope, id: number): Promise<boolean> {
  const rows = await tx.query(
    'update api_token set revoked_at = now() where id = $1 and revoked_at is null returning id',
    [id],
  );
  if (rows.length === 0) return false;
  await audit(tx, {
    actor: scope.actor,
    action: 'apiToken.revoke',
    entity: 'api_token',
    entityId: String(id),
    detail: {},
  });
  return true;
}
