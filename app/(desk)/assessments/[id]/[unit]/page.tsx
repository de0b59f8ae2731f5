import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { NoticeForm } from '@/components/assessment/notice-form';
import type { ShownAssessment } from '@/components/assessment/data';
import { UnitView } from '@/components/assessment/unit-view';
import { today } from '@/lib/clock';
import { may, type Role } from '@/lib/domain/access';
import { guardPage } from '@/lib/gate/page';
import { decide, nameUnit } from '../../actions';
import { idOf } from '../../id-of';
import { loadAssessment } from '../../load-assessment';
import { ItemForms } from './item-forms';
import { evidenceOf } from './load-evidence';

export async function generateMetadata() {
  return { title: (await getTranslations('assessment'))('title') };
}

/** A unit doubts its points while it is open; who assesses decides instead. */
function mayObject({ state, objectUntil, assesses }: ShownAssessment, role: Role): boolean {
  const running = state === 'open' && objectUntil !== null && today() <= objectUntil;
  return running && !assesses && may(role, 'object');
}

/** One unit of an assessment, every point explained; what can be done about it depends on who reads. */
export default async function AssessedUnitPage({ params }: PageProps<'/assessments/[id]/[unit]'>) {
  const { scope, user } = await guardPage('read');
  const code = decodeURIComponent((await params).unit);
  const data = await loadAssessment(scope, await idOf(params));
  const row = data?.rows.find(({ unit, items }) => unit.code === code && items !== null);
  if (data === null || row === undefined) notFound();
  const { assessment, versions } = data;
  const { state, assesses, id } = assessment;
  const unitId = row.unit.id;
  const evidence = await evidenceOf(scope, { assessmentId: id, unitId });
  const objections = data.objections.filter((o) => o.unitId === unitId);
  const waiting = new Set(objections.filter((o) => o.outcome === null).map((o) => o.item));
  const objects = mayObject(assessment, user.role);
  const judges = assesses && state !== 'frozen';
  return (
    <UnitView
      data={{ ...data, objections }}
      row={row}
      versions={versions}
      today={today()}
      decide={assesses && state === 'open' ? decide : null}
      notice={judges ? <NoticeForm id={id} unitId={unitId} noticed={row.noticed} give={nameUnit} /> : null}
      forms={(item, score) => (
        <ItemForms
          {...{ id, unitId, item, score, judges }}
          evidence={evidence.get(item.code) ?? null}
          mayObject={objects && !waiting.has(item.code)}
        />
      )}
    />
  );
}
