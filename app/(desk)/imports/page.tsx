import { getLocale, getTranslations } from 'next-intl/server';

import { ImportDesk } from '@/components/import/import-desk';
import { listUnits } from '@/lib/data/org-units';
import { may } from '@/lib/domain/access';
import { importNames, isImportName } from '@/lib/domain/import/target';
import { guardPage } from '@/lib/gate/page';
import { registerNamesIn } from '@/lib/i18n/import-words';
import { toLocale } from '@/lib/i18n/load';
import { applyImport, checkImport } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('import'))('title') };
}

export default async function ImportsPage({ searchParams }: PageProps<'/imports'>) {
  const { scope, user, home } = await guardPage('record');
  const [units, names, { register, unit }] = await Promise.all([
    listUnits(scope),
    registerNamesIn(toLocale(await getLocale())),
    searchParams,
  ]);
  const registers = importNames
    .filter((name) => name !== 'org-units' || may(user.role, 'administer'))
    .map((name) => ({ value: name, label: names[name] }));
  const asked = units.find((one) => one.code === unit)?.code;
  return (
    <ImportDesk
      registers={registers}
      register={typeof register === 'string' && isImportName(register) ? register : 'complaints'}
      units={units}
      unit={asked ?? home.code}
      check={checkImport}
      apply={applyImport}
    />
  );
}
