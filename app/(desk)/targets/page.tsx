import { getTranslations } from 'next-intl/server';

import { AttachmentList } from '@/components/attachments/attachment-list';
import { FilterBar } from '@/components/shell/filter-bar';
import { LetterForm } from '@/components/targets/letter-form';
import { TargetsView } from '@/components/targets/targets-view';
import { PageHead } from '@/components/ui/page-head';
import { today } from '@/lib/clock';
import { listAttachments } from '@/lib/data/attachments';
import { may } from '@/lib/domain/access';
import type { OrgUnit } from '@/lib/domain/org-unit';
import type { OrgScope } from '@/lib/domain/scope';
import { unitInScope } from '@/lib/gate/authorize';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { deleteScan, removeLetter, saveLetter } from './actions';
import { loadTargets } from './load-targets';

export async function generateMetadata() {
  return { title: (await getTranslations('targets'))('title') };
}

const parentOf = async (scope: OrgScope, { parentId }: OrgUnit) =>
  parentId === null ? null : unitInScope(scope, parentId);

/** 目标责任书: what the year asks of a unit and of those below, signed, with how far each has come. */
export default async function TargetsPage({ searchParams }: PageProps<'/targets'>) {
  const { scope, user } = await guardPage('read');
  const filter = await readFilter(searchParams, scope);
  const { unit, period, units } = filter;
  const year = Math.floor(period.to / 100);
  const [t, { own, below }] = await Promise.all([getTranslations('targets'), loadTargets(scope, { unit, year })]);
  const writes = may(user.role, 'accept');
  const { letter } = own;
  const files = letter === null ? [] : await listAttachments(scope, { register: 'target-letters', id: letter.id });
  const above = await parentOf(scope, unit);
  return (
    <>
      <FilterBar today={today()} unit={unit} period={period} units={units} />
      <PageHead title={t('title')} />
      <TargetsView year={year} asOf={today()} own={own} below={below}>
        {letter !== null && (writes || files.length > 0) && (
          <AttachmentList
            register="target-letters"
            id={letter.id}
            address={`/targets/letters/${letter.id}`}
            items={files}
            mayRecord={writes}
            remove={deleteScan}
          />
        )}
        {writes && (
          <LetterForm
            key={`${unit.id} ${year} ${letter?.id ?? 0}`}
            unitId={unit.id}
            year={year}
            name={unit.name}
            letter={letter}
            proposed={above?.name ?? ''}
            today={today()}
            save={saveLetter}
            drop={removeLetter}
          />
        )}
      </TargetsView>
    </>
  );
}
