import { getTranslations } from 'next-intl/server';

import { AccountsTable, type AccountRow } from '@/components/admin/accounts-table';
import { CreateAccount } from '@/components/admin/create-account';
import { PageHead } from '@/components/ui/page-head';
import { carriedUnits } from '@/lib/data/unit-choices';
import { listUsers, type UserAccount } from '@/lib/data/users';
import { guardAdmin } from '@/lib/gate/page';
import { create, disable, reset } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('accounts.title') };
}

const stateOf = (user: UserAccount): AccountRow['state'] => {
  if (user.disabled) return 'disabled';
  return user.locked ? 'locked' : 'active';
};

export default async function AccountsPage() {
  const { scope, user: self } = await guardAdmin();
  const [users, units] = await Promise.all([listUsers(), carriedUnits(scope)]);
  const t = await getTranslations('admin.accounts');
  const rows = users.map((user) => ({
    id: user.id,
    username: user.username,
    name: user.name,
    role: user.role,
    unitName: user.unitName,
    state: stateOf(user),
    self: user.id === self.id,
  }));
  return (
    <>
      <PageHead title={t('title')}>
        <CreateAccount units={units?.filter((unit) => unit.validTo === null) ?? null} create={create} />
      </PageHead>
      <AccountsTable rows={rows} reset={reset} disable={disable} />
    </>
  );
}
