import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';

import { setLocale } from '@/app/actions';
import { DemoBanner } from '@/components/shell/demo-banner';
import { DeskShell } from '@/components/shell/desk-shell';
import { navigationOf } from '@/components/shell/navigation';
import { readSetting } from '@/lib/data/settings';
import { may } from '@/lib/domain/access';
import { currentUser } from '@/lib/gate/session';
import { shellUnitName } from '@/lib/gate/unit-name';
import { signOut } from './actions';

/** The frame of every page behind the sign-in; each page asks for its own right (guardPage). */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const user = await currentUser();
  if (user === null) redirect('/login');
  const [unitName, demonstration] = await Promise.all([shellUnitName(user), readSetting('demonstration')]);
  return (
    <DeskShell
      items={navigationOf(user.role)}
      unitName={unitName}
      user={{ name: user.name, username: user.username, role: user.role }}
      banner={demonstration !== null && <DemoBanner canRemove={may(user.role, 'administer')} />}
      setLocale={setLocale}
      signOut={signOut}
    >
      {children}
    </DeskShell>
  );
}
