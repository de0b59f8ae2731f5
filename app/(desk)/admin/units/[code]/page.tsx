import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { UnitEditor } from '@/components/admin/unit-editor';
import { PageHead } from '@/components/ui/page-head';
import { listUnitDetails } from '@/lib/data/org-units';
import { guardAdmin } from '@/lib/gate/page';
import { save } from '../actions';

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('units.edit') };
}

const text = (value: string | number | null): string => (value === null ? '' : String(value));

export default async function EditUnitPage({ params }: PageProps<'/admin/units/[code]'>) {
  const { scope } = await guardAdmin();
  const code = decodeURIComponent((await params).code);
  const [units, t] = await Promise.all([listUnitDetails(scope), getTranslations('admin.units')]);
  const unit = units.find((one) => one.code === code);
  if (unit === undefined) notFound();
  const codeOf = (id: number | null): string => units.find((one) => one.id === id)?.code ?? '';
  const values = {
    mode: 'edit' as const,
    code,
    name: unit.name,
    shortName: text(unit.shortName),
    kind: unit.kind,
    parentCode: codeOf(unit.parentId),
    population: text(unit.population),
    households: text(unit.households),
    areaKm2: text(unit.areaKm2),
    contact: text(unit.contact),
    validFrom: unit.validFrom,
    validTo: text(unit.validTo),
    successorCode: codeOf(unit.successorId),
  };
  return (
    <>
      <PageHead title={`${t('edit')}: ${unit.name}`} />
      <UnitEditor key={code} unit={values} units={units} save={save} />
    </>
  );
}
