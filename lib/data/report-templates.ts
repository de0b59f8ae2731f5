import 'server-only';

import { createHash } from 'node:crypto';

import { canonical } from '@/lib/domain/report/frozen';
import type { Template, TemplateBody } from '@/lib/domain/report/template';
import { templateBodySchema } from '@/lib/domain/report/template-schema';
import { templateById, templates } from '@/lib/domain/report/templates';
import type { OrgScope } from '@/lib/domain/scope';
import { read, type Tx } from './db';
import { LOCAL } from './report-row';

/** A template of an office with what stands around it. */
export interface OwnTemplate {
  /** 'own-3', as addresses, reports and commands name it */
  readonly id: string;
  readonly number: number;
  readonly unitId: number;
  readonly unitName: string;
  readonly name: string;
  readonly basis: string;
  /** the built-in template says something else than when it was copied */
  readonly basisChanged: boolean;
  readonly body: TemplateBody;
  readonly offered: boolean;
  readonly version: number;
  /** the asker may change it */
  readonly editable: boolean;
  /** 'YYYY-MM-DDTHH:MM:SS', in Shanghai */
  readonly updatedAt: string;
  readonly updatedBy: string;
}

const PREFIX = 'own-';
export const ownId = (number: number): string => `${PREFIX}${number}`;

/** The number in 'own-3'; null for anything else. */
export const ownNumber = (id: string): number | null => {
  const found = /^own-(\d{1,9})$/.exec(id);
  return found ? Number(found[1]) : null;
};

export const digestOf = (body: TemplateBody): string =>
  createHash('sha256').update(canonical(body)).digest('hex').slice(0, 16);

/** What the built-in template says today. */
export const bodyOf = ({ id: _, name: __, basis: ___, ...body }: Template): TemplateBody => body;

type Row = Omit<OwnTemplate, 'id' | 'basisChanged' | 'body'> & {
  readonly basisDigest: string;
  readonly body: unknown;
} & Record<string, unknown>;

const basisDigest = (basis: string): string => {
  const builtIn = templateById(basis);
  return builtIn === undefined ? '' : digestOf(bodyOf(builtIn));
};

function ownOf({ basisDigest: copied, ...row }: Row): OwnTemplate {
  const body = templateBodySchema.parse(row.body);
  return { ...row, id: ownId(row.number), body, basisChanged: copied !== basisDigest(row.basis) };
}

/**
 * Of the scope itself, offered by a unit above, or written with by a unit of the scope. $1 is the path of the scope.
 */
const VISIBLE = `(starts_with(u.path, $1) or (t.offered and starts_with($1, u.path)) or exists (
  select 1 from report r join org_unit ru on ru.id = r.unit_id
  where r.template = '${PREFIX}' || t.id and starts_with(ru.path, $1)))`;

const SELECT = `select t.id as number, t.unit_id as "unitId", u.name as "unitName", t.name, t.basis,
    t.basis_digest as "basisDigest", t.body, t.offered, t.version, starts_with(u.path, $1) as editable,
    ${LOCAL('t.updated_at')} as "updatedAt", t.updated_by as "updatedBy"
  from report_template t join org_unit u on u.id = t.unit_id where ${VISIBLE}`;

/** The own templates that a scope can write with, by unit and name. */
export async function listOwnTemplates(scope: OrgScope): Promise<OwnTemplate[]> {
  const rows = await read<Row>(`${SELECT} order by u.path, t.name`, [scope.path]);
  return rows.map(ownOf);
}

export async function findOwnTemplate(
  scope: OrgScope,
  id: string,
  run: Tx['query'] = read,
): Promise<OwnTemplate | null> {
  const number = ownNumber(id);
  if (number === null) return null;
  const [row] = await run<Row>(`${SELECT} and t.id = $2`, [scope.path, number]);
  return row === undefined ? null : ownOf(row);
}

const templateOf = ({ id, name, basis, body }: OwnTemplate): Template => ({ ...body, id, name, basis });

/** The one lookup of templates: a built-in one, or one of an office that the scope may write with; null for neither. */
export async function findTemplate(scope: OrgScope, id: string): Promise<Template | null> {
  const builtIn = templateById(id);
  if (builtIn !== undefined) return builtIn;
  const own = await findOwnTemplate(scope, id);
  return own === null ? null : templateOf(own);
}

/** Every template that the scope can write with, the built-in ones first. */
export async function listTemplates(scope: OrgScope): Promise<Template[]> {
  return [...templates, ...(await listOwnTemplates(scope)).map(templateOf)];
}

/** By the id, else by the name that only one template of the scope has: what a person types into a command. */
export async function findTemplateNamed(scope: OrgScope, text: string): Promise<Template | null> {
  const byId = await findTemplate(scope, text);
  if (byId !== null) return byId;
  const named = (await listOwnTemplates(scope)).filter((own) => own.name === text);
  const [only] = named;
  return named.length === 1 && only !== undefined ? templateOf(only) : null;
}
