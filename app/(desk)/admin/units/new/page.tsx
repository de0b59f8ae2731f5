import { getTranslations } from 'next-intl/server';

import { UnitEditor } from '@/components/admin/unit-editor';
import { PageHead } from '@/components/ui/page-head';
import { carriedUnits } from '@/lib/data/unit-choices';
import { orgUnitColumns } from '@/lib/domain/org-unit';
import { guardAdmin } from '@/lib/gate/page';
import { save } from '../actions';

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('units.create') };
}

export default async function NewUnitPage() {
  const { scope, home } = await guardAdmin();
  const [units, t] = await Promise.all([carriedUnits(scope), getTranslations('admin.units')]);
  const unit = {
    mode: 'create' as const,
    code: '',
    name: '',
    shortName: '',
    kind: home === null ? ('county' as const) : ('township' as const),
    parentCode: home?.code ?? '',
    population: '',
    households: '',
    areaKm2: '',
    contact: '',
    validFrom: orgUnitColumns.validFrom.preset,
    validTo: '',
    successorCode: '',
  };
  return (
    <>
      <PageHead title={t('create')} />
      <UnitEditor unit={unit} units={units} parent={home} successor={null} save={save} />
    </>
  );
}
