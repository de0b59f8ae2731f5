import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { z } from 'zod';

import { audit } from '@/lib/data/audit';
import { BACKUP_END, backupFolder, backupName, isBackupName } from '@/lib/data/backup/folder';
import { writeBackup } from '@/lib/data/backup/write';
import { transaction } from '@/lib/data/db';
import { downloadHeaders } from '@/lib/gate/download';
import { refuse, route } from '@/lib/gate/route';

const query = z.object({ name: z.string().refine(isBackupName).optional() });

/** Made while it is sent: the snapshot is that of the moment in which it began. */
function fresh(): Readable {
  const out = new PassThrough();
  writeBackup((text) => pipeline(text, out)).catch((error: unknown) => out.destroy(error as Error));
  return out;
}

/** A backup of now, or one that is kept. It holds everything, so that who took one is written down. */
export const GET = route({ permission: 'administer', query }, async ({ scope, query: { name } }) => {
  const path = name === undefined ? null : join(backupFolder(), name);
  const kept = path === null ? null : await stat(path).catch(() => null);
  if (path !== null && kept === null) return refuse(404, 'notFound');
  const file = name ?? `${backupName('sunledger')}${BACKUP_END}`;
  await transaction((tx) => audit(tx, { actor: scope.actor, action: 'download', entity: 'backup', entityId: file }));
  const bytes = path === null ? fresh() : createReadStream(path);
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      ...downloadHeaders({ name: file, plain: file, type: 'application/gzip' }),
      ...(kept === null ? {} : { 'content-length': String(kept.size) }),
    },
  });
});
