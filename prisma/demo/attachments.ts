import { createHash } from 'node:crypto';

import type { Tx } from '../../lib/data/db';
import { ACTOR } from './insert';

const NAME = '现场核查记录（演示）.pdf';
const CASES = 3;

/** A page that says it is invented, as small as a PDF can be. */
function page(caseNo: string): Buffer {
  const text = `BT /F 18 Tf 72 760 Td (Sunledger demonstration, invented case ${caseNo.replace(/[^\w-]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ];
  let body = '%PDF-1.4\n';
  const starts = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 5\n0000000000 65535 f \n${xref}${trailer}`, 'latin1');
}

/** A scan on the latest complaints that were answered. They go when their rows go. */
export async function insertAttachments(tx: Tx): Promise<void> {
  const cases = await tx.query<{ id: number; caseNo: string }>(
    `select id, case_no as "caseNo" from complaint where answered_on is not null
     order by received_on desc, case_no limit $1`,
    [CASES],
  );
  for (const { id, caseNo } of cases) {
    const bytes = page(caseNo);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [row] = await tx.query<{ id: number }>(
      `insert into attachment (register, row_id, name, media_type, size, sha256, added_by)
       values ('complaints', $1, $2, 'application/pdf', $3, $4, $5) returning id`,
      [id, NAME, bytes.length, sha256, ACTOR],
    );
    await tx.query('insert into attachment_piece (attachment_id, nth, bytes) values ($1, 0, $2)', [row?.id, bytes]);
  }
}
