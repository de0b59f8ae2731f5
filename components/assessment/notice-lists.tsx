import { useTranslations } from 'next-intl';

import { useListText } from '@/components/ui/use-list-text';
import type { PublicNotice } from '@/lib/domain/assessment/notices';
import classes from './assessment.module.css';
import type { AssessmentData } from './data';
import { shareText } from './words';

type Props = Pick<AssessmentData, 'assessment' | 'rows'>;

/** Who is commended and who is criticised in public; who was named by hand stands with the reason. */
export function NoticeLists({ assessment, rows }: Props) {
  const t = useTranslations('assessment.lists');
  const joined = useListText();
  const { commendAt, criticiseBelow } = assessment.scheme;
  const named = (notice: PublicNotice): string =>
    joined(
      rows.flatMap(({ unit, noticed }) => {
        if (noticed?.notice !== notice) return [];
        return noticed.by === 'hand' ? [t('byHand', { unit: unit.name, reason: noticed.reason })] : [unit.name];
      }),
    ) || t('none');
  return (
    <section className={classes['block']} aria-labelledby="notices">
      <h2 id="notices">{t('title')}</h2>
      <p className={classes['about']}>
        {commendAt === null && criticiseBelow === null
          ? t('noRule')
          : t('rule', { commend: shareText(commendAt), criticise: shareText(criticiseBelow) })}
      </p>
      <dl className={classes['lists']}>
        {(['commended', 'criticised'] as const).map((notice) => (
          <div key={notice} style={{ display: 'contents' }}>
            <dt>{t(notice)}</dt>
            <dd>{named(notice)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
