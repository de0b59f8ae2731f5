import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';

import { certificateOf, type KeptCertificate } from '@/lib/data/certificates';
import { certify } from '@/lib/documents/certify';
import { pageSetup } from '@/lib/documents/page-setup';
import { unpack } from '@/lib/documents/reading/unpack';
import { certificateChecks, type Certificate } from '@/lib/domain/report/certificate';
import type { ReportDocument } from '@/lib/domain/report/document';
import { err, ok, type Result } from '@/lib/domain/result';
import { operatorScope } from '@/lib/gate/operator';
import { toLocale } from '@/lib/i18n/load';
import { translator, type Translate } from '@/lib/i18n/translator';
import type { Command, Io } from './command';
import { fileBytes, textOption } from './file-argument';

const options = { json: { type: 'string' }, lang: { type: 'string' } } as const;

/** As much of a document as says that it is one; `report --json` wrote the rest. */
const twin = z.looseObject({
  template: z.string(),
  title: z.array(z.string()),
  opening: z.array(z.looseObject({ kind: z.string() })),
  chapters: z.array(
    z.looseObject({ id: z.string(), sections: z.array(z.looseObject({ blocks: z.array(z.unknown()) })) }),
  ),
  signature: z.looseObject({ signatory: z.string() }),
});

async function readTwin(path: string): Promise<ReportDocument | null> {
  const bytes = await fileBytes(path);
  if (!bytes.ok) return null;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes.value));
    return twin.safeParse(json).success ? (json as ReportDocument) : null;
  } catch {
    return null;
  }
}

/** The certificate kept of this very file, else of the report that the file says it is. */
async function keptFor(file: Uint8Array): Promise<KeptCertificate | null> {
  const [template = '', unit = '', period = ''] = pageSetup(file).keywords.split(' ');
  const sha256 = createHash('sha256').update(file).digest('hex');
  return certificateOf(operatorScope(), { sha256, template, unit, period });
}

function print(io: Io, t: Translate, certificate: Certificate): number {
  const { ok: agrees, sha256, compared, mismatches } = certificate;
  io.out(t('certificate.hash', { sha256 }));
  for (const check of certificateChecks)
    io.out(`  ${t('certificate.compared', { check: t(`certificate.checks.${check}`), count: compared[check] })}`);
  for (const { check, where, expected, found } of mismatches)
    io.err(`  ${t('certificate.mismatch', { check: t(`certificate.checks.${check}`), where, expected, found })}`);
  io.out(agrees ? t('certificate.ok') : t('certificate.wrong', { count: mismatches.length }));
  return agrees ? 0 : 2;
}

async function wordBytes(file: string, t: Translate): Promise<Result<Uint8Array>> {
  const bytes = await fileBytes(file);
  if (!bytes.ok) return err(t('certificate.noFile', { file, reason: bytes.error }));
  const parts = unpack(bytes.value);
  return 'fault' in parts ? err(t('certificate.noFile', { file, reason: t(`faults.${parts.fault}`) })) : bytes;
}

/** What the file is to be compared with, or why nothing is, in words. */
async function documentFor(
  file: string,
  bytes: Uint8Array,
  given: { json: string | undefined; t: Translate; io: Io },
): Promise<Result<ReportDocument>> {
  const { json, t, io } = given;
  if (json !== undefined) {
    const document = await readTwin(json);
    return document === null ? err(t('certificate.badTwin', { file: json })) : ok(document);
  }
  const kept = await keptFor(bytes);
  if (kept === null) return err(t('certificate.noReport', { file }));
  const same = createHash('sha256').update(bytes).digest('hex') === kept.certificate.sha256;
  io.out(same ? t('certificate.known', { by: kept.by, at: kept.at }) : t('certificate.unknown'));
  return ok(kept.document);
}

/**
 * `certify FILE.docx [--json REPORT.json]`: reads the file back and compares it with the report kept when it was
 * written, or with its JSON twin. Exit 0 agrees, 2 differs, 1 nothing to compare.
 */
export const certifyCommand: Command = async (args, io) => {
  const { values: given, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const t = await translator(toLocale(textOption(given['lang'])), 'reading');
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    io.err(t('certificate.usage'));
    return 1;
  }
  const bytes = await wordBytes(file, t);
  if (!bytes.ok) {
    io.err(bytes.error);
    return 1;
  }
  const document = await documentFor(file, bytes.value, { json: textOption(given['json']), t, io });
  if (document.ok) return print(io, t, certify(bytes.value, document.value));
  io.err(document.error);
  return 1;
};
