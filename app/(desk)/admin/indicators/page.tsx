import { getTranslations } from 'next-intl/server';

import { IndicatorSettingsForm } from '@/components/admin/indicator-settings-form';
import { PageHead } from '@/components/ui/page-head';
import { readIndicatorSettings } from '@/lib/data/indicator-settings';
import { guardAdmin } from '@/lib/gate/page';
import { save } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('indicators.settings'))('title') };
}

/** What the office decides about ranks and about the score of the three rates. */
export default async function IndicatorSettingsPage() {
  await guardAdmin();
  const [settings, t] = await Promise.all([readIndicatorSettings(), getTranslations('indicators.settings')]);
  return (
    <>
      <PageHead title={t('title')} />
      <IndicatorSettingsForm settings={settings} save={save} />
    </>
  );
}
