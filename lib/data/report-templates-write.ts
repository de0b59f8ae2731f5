import 'server-only';

import type { Template, TemplateBody } from '@/lib/domain/report/template';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { transaction, type Tx } from './db';
import type { ReportKey } from './report-row';
import { bodyOf, digestOf, findOwnTemplate, ownId, type OwnTemplate } from './report-templates';
import { unitWithin } from './unit-within';

/** A report that was written with a template. */
export interface UsingReport {
  readonly unitCode: string;
  readonly unitName: string;
  readonly period: string;
}

interface Copied {
  readonly unitId: number;
  readonly name: string;
  readonly basis: Template;
  readonly body: TemplateBody;
}

const isTaken = async (tx: Tx, { unitId, name }: { unitId: number; name: string }, except = 0): Promise<boolean> =>
  (
    await tx.query('select 1 from report_template where unit_id = $1 and name = $2 and id <> $3', [
      unitId,
      name,
      except,
    ])
  ).length > 0;

/** A copy that belongs to a unit; answers its id. Throws OutOfScopeError. */
export async function copyTemplate(scope: OrgScope, given: Copied): Promise<Result<string, 'taken'>> {
  return transaction(async (tx) => {
    const unit = await unitWithin(scope, given.unitId, tx.query);
    if (await isTaken(tx, given)) return err('taken');
    const [row] = await tx.query<{ id: number }>(
      `insert into report_template (unit_id, name, basis, basis_digest, body, created_by, updated_by)
       values ($1, $2, $3, $4, $5::jsonb, $6, $6) returning id`,
      [unit.id, given.name, given.basis.id, digestOf(bodyOf(given.basis)), JSON.stringify(given.body), scope.actor],
    );
    const id = ownId(row?.id ?? 0);
    await note(tx, {
      scope,
      action: 'template.copy',
      id,
      unitId: unit.id,
      detail: { name: given.name, basis: given.basis.id },
    });
    return ok(id);
  });
}

interface Changed {
  readonly id: string;
  /** the version that the writer saw */
  readonly version: number;
  readonly name: string;
  readonly offered: boolean;
  readonly body: TemplateBody;
}

/** taken: the unit has another of that name · changed: somebody saved it meanwhile · gone: it is not there to be changed. */
export type TemplateRefusal = 'taken' | 'changed' | 'gone';

/** Keeps a changed template as its next version; answers that version. */
export async function saveTemplate(scope: OrgScope, given: Changed): Promise<Result<number, TemplateRefusal>> {
  return transaction(async (tx) => {
    const own = await lockOwn(tx, scope, given.id);
    if (own === null) return err('gone');
    if (own.version !== given.version) return err('changed');
    if (await isTaken(tx, { unitId: own.unitId, name: given.name }, own.number)) return err('taken');
    const version = own.version + 1;
    await tx.query(
      `update report_template set name = $2, offered = $3, body = $4::jsonb, version = $5, updated_at = now(),
         updated_by = $6 where id = $1`,
      [own.number, given.name, given.offered, JSON.stringify(given.body), version, scope.actor],
    );
    const detail = {
      version,
      name: given.name,
      offered: given.offered,
      before: { name: own.name, offered: own.offered },
    };
    await note(tx, { scope, action: 'template.save', id: own.id, unitId: own.unitId, detail });
    return ok(version);
  });
}

/** Removes a template that no report uses; else those reports are handed back. */
export async function removeTemplate(
  scope: OrgScope,
  id: string,
): Promise<
  Result<null, { readonly kind: 'gone' } | { readonly kind: 'used'; readonly reports: readonly UsingReport[] }>
> {
  return transaction(async (tx) => {
    const own = await lockOwn(tx, scope, id);
    if (own === null) return err({ kind: 'gone' });
    const reports = await usingReports(tx, own.id);
    if (reports.length > 0) return err({ kind: 'used', reports });
    await tx.query('delete from report_template where id = $1', [own.number]);
    const detail = { name: own.name, version: own.version };
    await note(tx, { scope, action: 'template.remove', id: own.id, unitId: own.unitId, detail });
    return ok(null);
  });
}

/** Whoever owns a template learns of every report that uses it: all lie at its unit or below. */
const usingReports = (tx: Tx, id: string): Promise<UsingReport[]> =>
  tx.query<UsingReport & Record<string, unknown>>(
    `select u.code as "unitCode", u.name as "unitName", r.period from report r join org_unit u on u.id = r.unit_id
     where r.template = $1 order by r.period desc, u.code`,
    [id],
  );

/** The template, when the scope may change it, held until the transaction ends. */
async function lockOwn(tx: Tx, scope: OrgScope, id: string): Promise<OwnTemplate | null> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('template ' || $1, 0))`, [id]);
  const own = await findOwnTemplate(scope, id, tx.query);
  return own?.editable === true ? own : null;
}

/** The report follows the template as it is now. Throws OutOfScopeError. */
export async function noteTemplate(scope: OrgScope, key: ReportKey): Promise<void> {
  await transaction(async (tx) => {
    await unitWithin(scope, key.unitId, tx.query);
    const [row] = await tx.query<{ id: number; version: number }>(
      `update report r set template_version = t.version from report_template t
       where r.unit_id = $1 and r.template = $2 and r.period = $3 and 'own-' || t.id = r.template
       returning r.id, t.version`,
      [key.unitId, key.template, key.period],
    );
    if (row === undefined) return;
    const event = { actor: scope.actor, action: 'report.template', entity: 'report', unitId: key.unitId };
    await audit(tx, { ...event, entityId: String(row.id), detail: { version: row.version } });
  });
}

interface Note {
  readonly scope: OrgScope;
  readonly action: string;
  readonly id: string;
  readonly unitId: number;
  readonly detail: unknown;
}

const note = (tx: Tx, { scope, action, id, unitId, detail }: Note): Promise<void> =>
  audit(tx, { actor: scope.actor, action, entity: 'report_template', entityId: id, unitId, detail });
