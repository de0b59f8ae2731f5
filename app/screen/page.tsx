import { getTranslations } from 'next-intl/server';

import { Screen } from '@/components/screen/screen';
import { timeOfDay } from '@/lib/clock';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { periodLabel } from '@/lib/i18n/period-label';
import { loadScreen } from './load-screen';

export async function generateMetadata() {
  return { title: (await getTranslations('dashboard'))('screen.title') };
}

/** The dashboard for a wall (1920 × 1080): no navigation, nothing to scroll, fresh by itself. ?unit= and ?period= as elsewhere. */
export default async function ScreenPage({ searchParams }: PageProps<'/screen'>) {
  const { scope } = await guardPage('read');
  const { unit, period } = await readFilter(searchParams, scope);
  const [data, shell] = await Promise.all([loadScreen(scope, { unit, period }), getTranslations('shell')]);
  const when = periodLabel(shell, period);
  return <Screen data={data} unitName={unit.name} when={when} updated={timeOfDay()} />;
}
