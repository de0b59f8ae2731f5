import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { UnitEditor } from '@/components/admin/unit-editor';
import { PageHead } from '@/components/ui/page-head';
import { findUnit, findUnitDetail } from '@/lib/data/org-units';
import { carriedUnits } from '@/lib/data/unit-choices';
import { guardAdmin } from '@/lib/gate/page';
import { save } from '../actions';

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('units.edit') };
}

const text = (value: string | number | null): string => (value === null ? '' : String(value));

export default async function EditUnitPage({ params }: PageProps<'/admin/units/[code]'>) {
  const { scope } = await guardAdmin();
  const code = decodeURIComponent((await params).code);
  const [unit, units, t] = await Promise.all([
    findUnitDetail(scope, code),
    carriedUnits(scope),
    getTranslations('admin.units'),
  ]);
  if (unit === null) notFound();
  const linked = (id: number | null) => (id === null ? null : findUnit(scope, id));
  const [parent, successor] = await Promise.all([linked(unit.parentId), linked(unit.successorId)]);
  const values = {
    mode: 'edit' as const,
    code,
    name: unit.name,
    shortName: text(unit.shortName),
    kind: unit.kind,
    parentCode: parent?.code ?? '',
    population: text(unit.population),
    households: text(unit.households),
    areaKm2: text(unit.areaKm2),
    contact: text(unit.contact),
    validFrom: unit.validFrom,
    validTo: text(unit.validTo),
    successorCode: successor?.code ?? '',
  };
  return (
    <>
      <PageHead title={`${t('edit')}: ${unit.name}`} />
      <UnitEditor key={code} unit={values} units={units} parent={parent} successor={successor} save={save} />
    </>
  );
}
