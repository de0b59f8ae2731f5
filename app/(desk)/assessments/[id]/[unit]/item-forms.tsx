import { useTranslations } from 'next-intl';

import { ObjectForm } from '@/components/assessment/object-form';
import { PointsForm } from '@/components/assessment/points-form';
import { AttachmentList } from '@/components/attachments/attachment-list';
import type { ItemScore } from '@/lib/domain/assessment/score';
import type { AssessmentItem } from '@/lib/domain/assessment/scheme';
import { judgeItem, objectToItem } from '../../actions';
import { deleteEvidence } from '../../evidence/[entry]/attachments/actions';
import type { Evidence } from './load-evidence';

interface Props {
  /** of the assessment */
  readonly id: number;
  readonly unitId: number;
  readonly item: AssessmentItem;
  readonly score: ItemScore;
  readonly judges: boolean;
  readonly mayObject: boolean;
  /** null: nobody has given points by hand */
  readonly evidence: Evidence | null;
}

/** What can be done about one item: points and evidence by who assesses, an objection by the unit. */
export function ItemForms({ id, unitId, item, score, judges, mayObject, evidence }: Props) {
  const t = useTranslations('assessment.judge');
  const manual = item.source.kind === 'manual';
  return (
    <>
      {manual && judges && <PointsForm key={String(score.value)} {...{ id, unitId, item, score }} give={judgeItem} />}
      {manual && judges && evidence === null && <small>{t('evidenceFirst')}</small>}
      {evidence !== null && (judges || evidence.files.length > 0) && (
        <AttachmentList
          register="assessment-entries"
          id={evidence.entry}
          address={`/assessments/evidence/${evidence.entry}`}
          items={evidence.files}
          mayRecord={judges}
          remove={deleteEvidence}
        />
      )}
      {mayObject && <ObjectForm {...{ id, unitId, item }} object={objectToItem} />}
    </>
  );
}
