import 'server-only';

import type { Role } from '@/lib/domain/access';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { read, type Tx } from './db';

/** An account as the administrator sees it; dates are UTC instants as text. */
export interface UserAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: number | null;
  readonly unitName: string | null;
  /** path of the account's unit, null without unit */
  readonly unitPath: string | null;
  readonly disabled: boolean;
  readonly locked: boolean;
  readonly lastSignIn: string | null;
}

export interface NewUser {
  readonly id: string;
  /** lower case ASCII */
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: number | null;
  readonly passwordHash: string;
}

const SELECT = `select u.id, u.username, u.name, u.role, u.org_unit_id as "unitId", o.name as "unitName",
    o.path as "unitPath", u.disabled, coalesce(u.locked_until > (now() at time zone 'utc'), false) as locked,
    (select max(s.created_at) from session s where s.user_id = u.id) as "lastSignIn"
  from "user" u left join org_unit o on o.id = u.org_unit_id`;

type Row = UserAccount & Record<string, unknown>;

export const listUsers = (): Promise<UserAccount[]> =>
  read<Row>(
    `${SELECT} order by array_position(array['administrator','superior','leader','clerk'], u.role), u.username`,
  );

export async function findUser(id: string, run: Tx['query'] = read): Promise<UserAccount | null> {
  return (await run<Row>(`${SELECT} where u.id = $1`, [id]))[0] ?? null;
}

export async function usernameTaken(username: string, run: Tx['query'] = read): Promise<boolean> {
  return (await run('select 1 from "user" where username = $1', [username])).length > 0;
}

export async function countUsers(run: Tx['query'] = read): Promise<number> {
  const [row] = await run<{ n: number }>('select count(*)::int as n from "user"');
  return row?.n ?? 0;
}

/** The user and its password as better-auth reads them: provider 'credential', account id = user id. */
export async function insertUser(tx: Tx, scope: OrgScope, user: NewUser): Promise<void> {
  await tx.query(
    `insert into "user" (id, name, email, username, display_username, role, org_unit_id, email_verified)
     values ($1, $2, $3, $4, $4, $5, $6, true)`,
    [user.id, user.name, `${user.username}@sunledger.invalid`, user.username, user.role, user.unitId],
  );
  await tx.query(
    `insert into account (id, account_id, provider_id, user_id, password, updated_at)
     values ($1, $2, 'credential', $2, $3, now() at time zone 'utc')`,
    [`credential-${user.id}`, user.id, user.passwordHash],
  );
  const detail = { username: user.username, role: user.role };
  await audit(tx, entry(scope, 'user.create', { id: user.id, unitId: user.unitId, detail }));
}

/** Ends every session of the account as well. */
export async function setPasswordHash(tx: Tx, scope: OrgScope, change: { id: string; hash: string }): Promise<void> {
  await tx.query(`update account set password = $2 where user_id = $1 and provider_id = 'credential'`, [
    change.id,
    change.hash,
  ]);
  await tx.query('update "user" set failed_sign_ins = 0, locked_until = null where id = $1', [change.id]);
  await endSessions(tx, change.id);
  await audit(tx, entry(scope, 'user.password', { id: change.id }));
}

export async function setDisabled(tx: Tx, scope: OrgScope, change: { id: string; disabled: boolean }): Promise<void> {
  await tx.query('update "user" set disabled = $2 where id = $1', [change.id, change.disabled]);
  if (change.disabled) await endSessions(tx, change.id);
  await audit(tx, entry(scope, change.disabled ? 'user.disable' : 'user.enable', { id: change.id }));
}

export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.query('delete from session where user_id = $1', [userId]);
}

/** Every session of the account but the one with this token. */
export async function endOtherSessions(userId: string, token: string): Promise<void> {
  await read('delete from session where user_id = $1 and token <> $2', [userId, token]);
}

interface Subject {
  readonly id: string;
  readonly unitId?: number | null;
  readonly detail?: unknown;
}

const entry = (scope: OrgScope, action: string, { id, unitId, detail }: Subject) => ({
  actor: scope.actor,
  action,
  entity: 'user',
  entityId: id,
  unitId: unitId ?? null,
  detail,
});
