import { getTranslations } from 'next-intl/server';

import { Dashboard } from '@/components/dashboard/dashboard';
import { ClientMessages } from '@/components/shell/client-messages';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { may } from '@/lib/domain/access';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { loadDashboard } from './load-dashboard';
import { first } from './search-params';
import { saveTarget } from './target-actions';

export async function generateMetadata() {
  return { title: (await getTranslations('dashboard'))('title') };
}

export default async function DashboardPage({ searchParams }: PageProps<'/'>) {
  const { scope, user } = await guardPage('read');
  const filter = await readFilter(searchParams, scope);
  const { board } = await searchParams;
  const data = await loadDashboard(scope, { ...filter, board: first(board) });
  return (
    <ClientMessages of={['shell', 'dashboard.targets']}>
      <FilterBar today={today()} unit={filter.unit} period={filter.period} units={filter.units} />
      <Dashboard
        data={data}
        target={
          may(user.role, 'accept')
            ? { unitId: filter.unit.id, year: Math.floor(filter.period.to / 100), save: saveTarget }
            : null
        }
      />
    </ClientMessages>
  );
}
