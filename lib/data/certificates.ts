import 'server-only';

import type { Certificate } from '@/lib/domain/report/certificate';
import type { ReportDocument } from '@/lib/domain/report/document';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { read, transaction } from './db';
import { OWN_NAME } from './report-row';
import { unitWithin } from './unit-within';

interface CertifiedKey {
  readonly unitId: number;
  readonly template: string;
  /** formatPeriod */
  readonly period: string;
}

export interface CertifiedFile extends CertifiedKey {
  /** the accepted edition that was written; null for a draft */
  readonly edition: number | null;
  readonly certificate: Certificate;
  readonly document: ReportDocument;
}

/** Certificates of drafts beyond this number are dropped, the oldest first; those of accepted editions stay. */
const KEPT = 10;

/** Keeps what a written file was compared with, and the result. Throws OutOfScopeError. */
export async function keepCertificate(scope: OrgScope, file: CertifiedFile): Promise<number> {
  return transaction(async (tx) => {
    const { unitId, template, period, edition, certificate, document } = file;
    await unitWithin(scope, unitId, tx.query);
    const [row] = await tx.query<{ id: number }>(
      `insert into report_certificate (unit_id, template, period, edition, sha256, certificate, document, by)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8) returning id`,
      [
        unitId,
        template,
        period,
        edition,
        certificate.sha256,
        JSON.stringify(certificate),
        JSON.stringify(document),
        scope.actor,
      ],
    );
    await tx.query(
      `delete from report_certificate where id in (
         select id from report_certificate where unit_id = $1 and template = $2 and period = $3 and edition is null
         order by id desc offset $4)`,
      [unitId, template, period, KEPT],
    );
    const id = row?.id ?? 0;
    const detail = { template, period, sha256: certificate.sha256 };
    const event = { actor: scope.actor, action: 'report.write', entity: 'report_certificate', unitId, detail };
    await audit(tx, { ...event, entityId: String(id) });
    return id;
  });
}

export interface KeptCertificate extends CertifiedFile {
  /** of an office's own template */
  readonly templateName: string | null;
  readonly id: number;
  readonly unitCode: string;
  readonly unitName: string;
  /** 'YYYY-MM-DDTHH:MM:SS', in Shanghai */
  readonly at: string;
  readonly by: string;
}

const COLUMNS = `c.id, c.unit_id as "unitId", u.code as "unitCode", u.name as "unitName", c.template,
  ${OWN_NAME('c.template')} as "templateName", c.period, c.edition,
  to_char(c.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS') as at, c.by`;
const FROM = 'from report_certificate c join org_unit u on u.id = c.unit_id';

/** By its number; null when there is none in the scope. */
export async function certificateById(scope: OrgScope, id: number): Promise<KeptCertificate | null> {
  const [row] = await read<KeptCertificate & Record<string, unknown>>(
    `select ${COLUMNS}, c.certificate, c.document ${FROM} where starts_with(u.path, $1) and c.id = $2`,
    [scope.path, id],
  );
  return row ?? null;
}

/** The certificate of exactly this file, else the latest of the report that the file says it is. */
export async function certificateOf(
  scope: OrgScope,
  file: { readonly sha256: string; readonly template: string; readonly unit: string; readonly period: string },
): Promise<KeptCertificate | null> {
  const [row] = await read<KeptCertificate & Record<string, unknown>>(
    `select ${COLUMNS}, c.certificate, c.document ${FROM}
     where starts_with(u.path, $1) and (c.sha256 = $2 or (c.template = $3 and u.code = $4 and c.period = $5))
     order by c.sha256 = $2 desc, c.id desc limit 1`,
    [scope.path, file.sha256, file.template, file.unit, file.period],
  );
  return row ?? null;
}

export type ListedCertificate = Omit<KeptCertificate, 'document' | 'certificate'> & { readonly sha256: string };

/** The latest certificates of the scope. */
export function listCertificates(scope: OrgScope): Promise<ListedCertificate[]> {
  return read<ListedCertificate & Record<string, unknown>>(
    `select ${COLUMNS}, c.sha256 ${FROM} where starts_with(u.path, $1) order by c.id desc limit 50`,
    [scope.path],
  );
}
