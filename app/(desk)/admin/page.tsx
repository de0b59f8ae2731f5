import { redirect } from 'next/navigation';

import { guardAdmin } from '@/lib/gate/page';

export default async function AdminPage() {
  const { home } = await guardAdmin();
  redirect(home === null ? '/admin/units' : '/admin/accounts');
}
