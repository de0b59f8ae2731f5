import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { setLocale } from '@/app/actions';
import { LoginForm } from '@/components/auth/login-form';
import { currentUser } from '@/lib/gate/session';

export async function generateMetadata() {
  return { title: (await getTranslations('auth'))('title') };
}

/** The only page for everybody; who is signed in already goes on. */
export default async function LoginPage() {
  if ((await currentUser()) !== null) redirect('/');
  return <LoginForm setLocale={setLocale} />;
}
