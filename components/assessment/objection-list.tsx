import { useTranslations } from 'next-intl';

import classes from './assessment.module.css';
import type { ShownAssessment, ShownObjection } from './data';
import { DecideForm, type Decide } from './decide-form';

interface Props {
  readonly assessment: ShownAssessment;
  readonly objections: readonly ShownObjection[];
  /** null: the reader decides nothing */
  readonly decide: Decide | null;
}

const when = (at: string | null): string => (at ?? '').replace('T', ' ').slice(0, 16);

/** What units object to, and what came of it. */
export function ObjectionList({ assessment, objections, decide }: Props) {
  const t = useTranslations('assessment.objections');
  const items = new Map(assessment.scheme.items.map((item) => [item.code, item]));
  return (
    <section className={classes['block']} aria-labelledby="objections">
      <h2 id="objections">{t('title')}</h2>
      <p className={classes['about']}>{objections.length === 0 ? t('none') : t('about')}</p>
      <ul className={classes['list']}>
        {objections.map((one) => {
          const item = items.get(one.item);
          const title = item?.title ?? one.item;
          return (
            <li key={one.id}>
              <strong>{one.unitName}</strong> {t('said', { at: when(one.at), by: one.by, item: title, text: one.text })}{' '}
              <span className={classes['light']}>
                <Outcome objection={one} />
              </span>
              {one.outcome === null && decide !== null ? (
                <DecideForm
                  id={assessment.id}
                  objection={one}
                  title={title}
                  weight={item?.weight ?? 0}
                  decide={decide}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Outcome({ objection: o }: { readonly objection: ShownObjection }) {
  const t = useTranslations('assessment.objections');
  if (o.outcome === null) return <>{t('waiting')}</>;
  const words = { reason: o.reason ?? '', by: o.decidedBy ?? '', at: when(o.decidedAt) };
  return <>{o.outcome === 'upheld' ? t('upheld', { ...words, points: o.points ?? 0 }) : t('rejected', words)}</>;
}
