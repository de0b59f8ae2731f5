import { getTranslations } from 'next-intl/server';
import { z } from 'zod';

import { today } from '@/lib/clock';
import { keepCertificate } from '@/lib/data/certificates';
import { loadReport, type Edition } from '@/lib/data/reports';
import { reportFonts } from '@/lib/data/report-fonts';
import { findTemplate } from '@/lib/data/report-templates';
import { writeCertified } from '@/lib/documents/certify';
import { toPdf } from '@/lib/documents/pdf';
import { reportTwin } from '@/lib/documents/report-twin';
import { parsePeriod } from '@/lib/domain/period';
import { composeReport } from '@/lib/domain/report/compose';
import type { ReportDocument } from '@/lib/domain/report/document';
import { writableFor } from '@/lib/domain/report/template';
import type { OrgScope } from '@/lib/domain/scope';
import { unitInScope } from '@/lib/gate/authorize';
import { refuse, route } from '@/lib/gate/route';

const formats = ['docx', 'pdf', 'tables'] as const;
const query = z.object({
  template: z.string(),
  unit: z.string(),
  period: z.string(),
  format: z.enum(formats).default('docx'),
});

const types: Readonly<Record<(typeof formats)[number], readonly [extension: string, type: string]>> = {
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  pdf: ['pdf', 'application/pdf'],
  tables: ['zip', 'application/zip'],
};

function download(doc: ReportDocument, bytes: Uint8Array, format: (typeof formats)[number]): Response {
  const [extension, type] = types[format];
  const name = encodeURIComponent(`${doc.title.join('')}.${extension}`);
  const plainName = `${doc.template}-${doc.unit.code}-${doc.period}.${extension}`.replace(/[^\w.-]/g, '_');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** LibreOffice may not be there: that is said in words, not with a broken file. */
async function pdf(doc: ReportDocument, docx: Uint8Array): Promise<Response> {
  const made = await toPdf(docx);
  if (made.ok) return download(doc, made.value, 'pdf');
  const t = await getTranslations('editor.files');
  const text = made.error.kind === 'noOffice' ? t('noOffice') : t('pdfFailed', { reason: made.error.reason });
  return new Response(`${text}\n`, { status: 501, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** The Word file, read back and compared; its certificate is kept. Throws MismatchError: then nothing leaves. */
async function proved(
  scope: OrgScope,
  { unitId, doc, edition }: { unitId: number; doc: ReportDocument; edition: Edition | null },
): Promise<Buffer> {
  const { file, certificate } = await writeCertified(doc, await reportFonts());
  const key = { unitId, template: doc.template, period: doc.period, edition: edition?.edition ?? null };
  await keepCertificate(scope, { ...key, certificate, document: doc });
  return file;
}

/** The report as a file: as accepted where it is, else as the preview shows it; read back and proved before it leaves. */
export const GET = route({ permission: 'report', query }, async ({ scope, query: asked }) => {
  const [template, period, unit] = [
    await findTemplate(scope, asked.template),
    parsePeriod(asked.period),
    await unitInScope(scope, asked.unit),
  ];
  if (unit === null) return refuse(403, 'forbidden');
  if (template === null || period === null) return refuse(400, 'invalid');
  const obstacle = writableFor(template, { kind: unit.kind, period });
  if (obstacle !== null) return refuse(400, obstacle);
  const { input, edition } = await loadReport(scope, { unit, template, period, asOf: today() });
  const doc = edition?.frozen.document ?? composeReport(input);
  if (asked.format === 'tables') return download(doc, reportTwin(doc), 'tables');
  const file = await proved(scope, { unitId: unit.id, doc, edition });
  return asked.format === 'pdf' ? pdf(doc, file) : download(doc, file, 'docx');
});
