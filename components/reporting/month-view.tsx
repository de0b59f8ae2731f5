import { Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { measureByCode } from '@/lib/domain/measure/catalogue';
import { formatPeriod, lastDay, monthText } from '@/lib/domain/period';
import { summarize, type MonthFacts } from '@/lib/domain/reporting/completeness';
import { cellKeyOf, obligations } from '@/lib/domain/reporting/obligations';
import type { Submission } from '@/lib/domain/submission';
import { Block } from './completeness-view';
import type { OddCell } from './finding-list';
import type { MonthActions } from './month-actions';
import { MonthButtons } from './month-buttons';
import { CellTable } from './cell-table';
import { OddNumbers } from './odd-numbers';
import { RevisionList, type ShownRevision } from './revision-list';
import classes from './reporting.module.css';
import { useCellWords } from './words';

export interface ShownStep {
  readonly id: number;
  readonly do: 'submit' | 'accept' | 'return';
  readonly by: string;
  readonly at: string;
  readonly cell: string | null;
  readonly reason: string | null;
}

interface Props {
  readonly unit: { readonly id: number; readonly code: string; readonly name: string };
  readonly month: number;
  readonly today: string;
  readonly dueOn: string | null;
  /** null: nothing is owed for this month */
  readonly facts: MonthFacts | null;
  readonly submission: Submission;
  readonly odd: readonly OddCell[];
  readonly revisions: readonly ShownRevision[];
  readonly steps: readonly ShownStep[];
  readonly actions: MonthActions;
}

/** One month of one unit, from what is in it to what its superior said. */
export function MonthView(props: Props) {
  const t = useTranslations('submission');
  const { unit, month, today, dueOn, facts, submission, actions } = props;
  const summary = facts === null ? null : summarize(facts, { today, dueOn });
  return (
    <>
      <Text size="sm" mb="xs">
        <a href={`/completeness?${new URLSearchParams({ period: String(Math.floor(month / 100)) }).toString()}`}>
          ← {t('title')}
        </a>
      </Text>
      <Title order={1}>
        {unit.name} · {monthText(month)}
      </Title>
      <Text mb="md">
        {summary === null ? t('month.nothing') : t(`states.${summary.state}`)}
        {submission.locked ? ` · ${t('month.locked')}` : ''} · {t('matrix.due', { date: dueOn ?? '—' })}
      </Text>
      {facts === null ? null : <Cells {...props} facts={facts} />}
      <Block
        id="numbers"
        title={t('odd.title', { month: monthText(month) })}
        about={t('odd.about')}
        empty={props.odd.length === 0 ? t('odd.none') : null}
      >
        <OddNumbers unitId={unit.id} month={month} cells={props.odd} explain={actions.explain} />
      </Block>
      <Block
        id="revisions"
        title={t('revisions.title')}
        about={t('revisions.about')}
        empty={props.revisions.length === 0 ? t('revisions.none') : null}
      >
        <RevisionList revisions={props.revisions} />
      </Block>
      <Block
        title={t('steps.title')}
        about={t('steps.about')}
        empty={props.steps.length === 0 ? t('steps.none') : null}
      >
        <Steps steps={props.steps} />
      </Block>
    </>
  );
}

/** The buttons of the month, and its registers. */
function Cells(props: Props & { readonly facts: MonthFacts }) {
  const { unit, month, today, dueOn, facts, submission, actions, revisions } = props;
  const period = { from: month, to: month };
  const query = new URLSearchParams({ unit: unit.code, period: formatPeriod(period) }).toString();
  return (
    <>
      <MonthButtons
        unitId={unit.id}
        month={month}
        state={submission.state}
        open={lastDay(period) < today && !facts.cells.includes('-')}
        submit={actions.submit}
        accept={actions.accept}
      />
      <CellTable
        unitId={unit.id}
        facts={facts}
        seen={{ today, dueOn }}
        reasons={submission.returned}
        corrected={correctedCells(revisions)}
        query={query}
        giveBack={submission.state === null ? null : actions.giveBack}
      />
    </>
  );
}

/** Keys of the cells whose numbers were corrected. */
const correctedCells = (revisions: readonly ShownRevision[]): ReadonlySet<string> =>
  new Set(
    revisions
      .filter(({ kind }) => kind === 'correction')
      .flatMap(({ measure }) => (measureByCode.get(measure)?.registers ?? []).map(cellKeyOf)),
  );

function Steps({ steps }: { readonly steps: readonly ShownStep[] }) {
  const t = useTranslations('submission.steps');
  const words = useCellWords();
  return (
    <ul className={classes['list']}>
      {steps.map((step) => (
        <li key={step.id}>
          {step.at.replace('T', ' ')} {step.by}{' '}
          {step.cell === null
            ? t(step.do)
            : t('returned', {
                cell: words(obligations.findIndex((o) => o.key === step.cell)),
                reason: step.reason ?? '',
              })}
        </li>
      ))}
    </ul>
  );
}
