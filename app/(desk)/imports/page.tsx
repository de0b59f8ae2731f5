import { getLocale, getTranslations } from 'next-intl/server';

import { ImportDesk } from '@/components/import/import-desk';
import { carriedUnits } from '@/lib/data/unit-choices';
import { may } from '@/lib/domain/access';
import { importNames, isImportName } from '@/lib/domain/import/target';
import { unitInScope } from '@/lib/gate/authorize';
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
    carriedUnits(scope),
    registerNamesIn(toLocale(await getLocale())),
    searchParams,
  ]);
  const registers = importNames
    .filter((name) => name !== 'org-units' || may(user.role, 'administer'))
    .map((name) => ({ value: name, label: names[name] }));
  const asked = typeof unit === 'string' ? await unitInScope(scope, unit) : null;
  return (
    <ImportDesk
      registers={registers}
      register={typeof register === 'string' && isImportName(register) ? register : 'complaints'}
      units={units}
      unit={asked ?? home}
      check={checkImport}
      apply={applyImport}
    />
  );
}
