import { importProgress } from '@/lib/data/import/progress';
import { route } from '@/lib/gate/route';
import { progressOf } from '../progress-of';

/** How many units the running import of this account has written; null when none is running. */
export const GET = route({ permission: 'administer' }, ({ user }) =>
  Promise.resolve(Response.json(importProgress(progressOf(user)), { headers: { 'cache-control': 'no-store' } })),
);
