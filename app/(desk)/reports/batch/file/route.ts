import { getTranslations } from 'next-intl/server';
import { z } from 'zod';

import { batchFiles, batchItems, findBatch } from '@/lib/data/report-batch';
import { zipStream } from '@/lib/documents/zip-stream';
import { refuse, route } from '@/lib/gate/route';

const query = z.object({ id: z.coerce.number().int() });

/** Every file of the batch and a list of what failed and why, as one zip file that is never whole in memory. */
export const GET = route({ permission: 'report', query }, async ({ scope, query: { id } }) => {
  const batch = await findBatch(scope, id);
  if (batch === null) return refuse(403, 'forbidden');
  const t = await getTranslations('editor.batch');
  const failed = (await batchItems(id)).filter((item) => item.status === 'failed');
  const lines = failed.map(
    ({ unitCode, unitName, reason }) => `${unitCode},${unitName},${t(`reasons.${reason ?? ''}`)}`,
  );
  const list = `\uFEFF${[`${t('unitColumn')},,${t('reason')}`, ...lines].join('\r\n')}\r\n`;
  const extra = failed.length === 0 ? [] : [{ name: t('failedList'), file: new TextEncoder().encode(list) }];
  return new Response(zipStream(batchFiles(id), extra), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="reports-${id}.zip"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
