import { getTranslations } from 'next-intl/server';
import { z } from 'zod';

import { findUpload, readRefused } from '@/lib/data/import/uploads';
import { openTable } from '@/lib/documents/spreadsheet/open-table';
import { refusedSheet } from '@/lib/documents/spreadsheet/refused-sheet';
import { writeCsv } from '@/lib/documents/spreadsheet/write-csv';
import { writeXlsx } from '@/lib/documents/spreadsheet/write-xlsx';
import { refuse, route } from '@/lib/gate/route';

const formats = {
  csv: { write: writeCsv, type: 'text/csv; charset=utf-8' },
  xlsx: { write: writeXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

const query = z.object({
  token: z.string().length(32),
  format: z.enum(['csv', 'xlsx']).default('csv'),
  rows: z.enum(['refused', 'all']).default('refused'),
});

/** The refused rows of the last check or import of an upload with their own cells, to be corrected and sent again. */
export const GET = route({ permission: 'record', query }, async ({ query: asked, user }) => {
  const { token, format, rows } = asked;
  const upload = await findUpload(token, user.id);
  const refusals = upload && (await readRefused(token));
  if (upload === null || refusals === null) return refuse(404, 'expired');
  const t = await getTranslations('import');
  const sheet = await refusedSheet({
    headerRow: refusals.headerRow,
    reasons: new Map(refusals.rows),
    whole: rows === 'all',
    words: {
      row: t('refused.row'),
      reason: t('refused.reason'),
      surplus: t('refused.surplus'),
      sheet: t('problems'),
    },
    open: async () => {
      const options = { name: upload.name, recognise: () => 0 };
      const { sheet: name, encoding } = refusals;
      const chosen = { ...(name === null ? {} : { sheet: name }), ...(encoding === null ? {} : { encoding }) };
      const table = await openTable(upload.path, { ...options, ...chosen });
      return table.ok ? table.value : null;
    },
  });
  const { write, type } = formats[format];
  const name = `${t('refused.file', { name: upload.name.replace(/\.[^.]*$/, '') })}.${format}`;
  return new Response(write(sheet), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="refused.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
