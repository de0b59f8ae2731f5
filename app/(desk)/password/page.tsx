import { getTranslations } from 'next-intl/server';

import { PasswordForm } from '@/components/auth/password-form';
import { PageHead } from '@/components/ui/page-head';
import { guardPage } from '@/lib/gate/page';
import { changePassword } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('auth'))('change.title') };
}

export default async function PasswordPage() {
  const { user } = await guardPage('read');
  const t = await getTranslations('auth');
  return (
    <>
      <PageHead title={t('change.title')} />
      <PasswordForm username={user.username} change={changePassword} />
    </>
  );
}
