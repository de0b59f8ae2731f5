import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { ButtonLink, TextLink } from '@/components/register/links';
import { PageHead } from '@/components/ui/page-head';
import classes from './assessment.module.css';
import { ChangeList } from './change-list';
import type { AssessmentData } from './data';
import { NoticeLists } from './notice-lists';
import { ObjectionList } from './objection-list';
import type { Decide } from './decide-form';
import { SchemeItems } from './scheme-items';
import { SheetTable } from './sheet-table';
import { StepBar } from './step-bar';

type Steps = Pick<Parameters<typeof StepBar>[0], 'move' | 'drop'>;

interface Props extends AssessmentData {
  readonly today: string;
  readonly actions: Steps & { readonly decide: Decide };
}

/** One assessment: what is still to do, all units with their points, who is named, and the rules. */
export function SheetView(props: Props) {
  const t = useTranslations('assessment');
  const { assessment, rows, objections, changes, actions } = props;
  const { assesses, over, state, scheme } = assessment;
  const decides = assesses && state === 'open';
  return (
    <>
      <Head assessment={assessment} />
      <Meta assessment={assessment} />
      {assesses && <Todo {...props} />}
      {rows.length === 0 ? (
        <Text c="gray.7">{t('sheet.none')}</Text>
      ) : (
        <SheetTable assessment={assessment} rows={rows} />
      )}
      {over || state === 'frozen' ? <NoticeLists assessment={assessment} rows={rows} /> : null}
      {state === 'draft' ? null : (
        <ObjectionList assessment={assessment} objections={objections} decide={decides ? actions.decide : null} />
      )}
      {changes === null ? null : <ChangeList scheme={scheme} changes={changes} />}
      <SchemeItems scheme={scheme} />
    </>
  );
}

function Head({ assessment: { assesses, state, scheme, id } }: Pick<AssessmentData, 'assessment'>) {
  const t = useTranslations('assessment');
  return (
    <>
      <TextLink href="/assessments">← {t('title')}</TextLink>
      <PageHead title={scheme.title}>
        {assesses && state === 'draft' && <ButtonLink href={`/assessments/${id}/edit`}>{t('sheet.edit')}</ButtonLink>}
        {assesses && (
          <ButtonLink variant="default" href={`/assessments/new?from=${id}`}>
            {t('sheet.copy')}
          </ButtonLink>
        )}
        <a href={`/assessments/${id}/export`} download>
          {t('sheet.export')}
        </a>
      </PageHead>
    </>
  );
}

const Todo = ({ assessment, rows, today, actions }: Props) => (
  <StepBar
    assessment={assessment}
    units={rows.length}
    {...judgedBy(rows, assessment.scheme)}
    today={today}
    move={actions.move}
    drop={actions.drop}
  />
);

/** Items judged by hand: how many lack points, how many have them. */
function judgedBy(
  rows: AssessmentData['rows'],
  scheme: AssessmentData['assessment']['scheme'],
): { readonly open: number; readonly judged: number } {
  const manual = new Set(scheme.items.filter(({ source }) => source.kind === 'manual').map(({ code }) => code));
  const scores = rows.flatMap((row) => (row.items ?? []).filter(({ code }) => manual.has(code)));
  const open = scores.filter(({ lack }) => lack === 'notEntered').length;
  return { open, judged: scores.length - open };
}

export function Meta({ assessment: a }: Pick<AssessmentData, 'assessment'>) {
  const t = useTranslations('assessment');
  return (
    <div className={classes['meta']}>
      <p>{t('sheet.meta', { owner: a.owner.name, year: String(a.year), state: t(`states.${a.state}`) })}</p>
      <p>
        {a.frozen === null
          ? t('sheet.asOf', { date: a.asOf })
          : t('sheet.frozenBy', { at: a.frozen.at.replace('T', ' ').slice(0, 16), by: a.frozen.by, date: a.asOf })}
        {a.state === 'open' && a.objectUntil !== null ? ` · ${t('sheet.objectUntil', { date: a.objectUntil })}` : ''}
      </p>
      {a.state === 'open' && !a.over ? <p>{t('sheet.own')}</p> : null}
    </div>
  );
}
