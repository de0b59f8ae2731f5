'use client';

import { Alert, Button, Group, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { Mark } from '@/components/data-table/mark';
import type { MarkTone } from '@/components/data-table/types';
import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import { signature, type Procedure, type Step, type StepLine, type StepState } from '@/lib/domain/disclosure-procedure';
import type { RowProblem } from '@/lib/domain/register/definition';
import styles from './case.module.css';
import { useProblemText } from './problem-list';
import { SignDialog } from './sign-dialog';

interface Save {
  readonly register: 'disclosures';
  readonly unitId: number;
  readonly edit: { readonly id: number; readonly version: number };
  readonly input: Record<string, string>;
}

export interface ProcedureProps {
  readonly row: { readonly id: number; readonly version: number; readonly unitId: number };
  readonly procedure: Procedure;
  readonly lines: readonly StepLine[];
  /** who wrote the day of a step, by its column: where a step asks for no signature of its own */
  readonly recorded: Readonly<Record<string, string>>;
  /** the column of the step that can still be taken back; null: none */
  readonly undo: string | null;
  /** today and the name of the reader, for one click */
  readonly mine: { readonly on: string; readonly by: string };
  /** null: the reader may not record */
  readonly save: ((input: Save) => Promise<ActionResult<unknown>>) | null;
}

const tones: Readonly<Record<StepState, MarkTone>> = { done: 'good', next: 'attention', waiting: 'missing' };

/** The steps before publishing: signed, next, waiting. The next one is signed with one click, as today's and mine. */
export function ProcedureLine(props: ProcedureProps) {
  const t = useTranslations('registers.procedure');
  const names = useTranslations('registers.disclosures.choices.procedure');
  const router = useRouter();
  const { row, lines, undo, mine, save } = props;
  const [open, setOpen] = useState<StepLine | null>(null);
  const { send, busy, failure } = useAction(save ?? refuse, () => {
    setOpen(null);
    router.refresh();
  });
  const write = (step: Step, signed: { on: string; by: string }) =>
    send({
      register: 'disclosures',
      unitId: row.unitId,
      edit: { id: row.id, version: row.version },
      input: signature(step, signed),
    });
  const buttons = (line: StepLine) => {
    if (save === null) return null;
    if (line.state === 'next')
      return (
        <>
          <Button size="xs" loading={busy} onClick={() => write(line.step, mine)}>
            {t('sign')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setOpen(line)}>
            {t('signAs')}
          </Button>
        </>
      );
    if (line.step.on !== undo) return null;
    return (
      <>
        <Button size="xs" variant="default" onClick={() => setOpen(line)}>
          {t('correct')}
        </Button>
        <Button size="xs" variant="default" loading={busy} onClick={() => write(line.step, { on: '', by: '' })}>
          {t('takeBack')}
        </Button>
      </>
    );
  };
  return (
    <section aria-labelledby="procedure">
      <Title order={2} mb="xs" id="procedure">
        {t('title', { procedure: names(props.procedure) })}
      </Title>
      {open === null && failure.code !== null && <Refusal {...failure} />}
      <ol className={styles['steps']}>
        {lines.map((line) => (
          <li key={line.step.on} aria-current={line.state === 'next' ? 'step' : undefined}>
            <Mark tone={tones[line.state]} word={t(`states.${line.state}`)} />
            <strong>{t(`steps.${line.step.on}` as never)}</strong>
            <span className={styles['when']}>{signedText(line, props.recorded)}</span>
            <Group gap="xs" component="span" display="inline-flex">
              {buttons(line)}
            </Group>
          </li>
        ))}
      </ol>
      {open !== null && (
        <SignDialog
          line={open}
          start={{ on: open.on ?? mine.on, by: open.by ?? mine.by }}
          busy={busy}
          failure={failure}
          onSign={(signed) => write(open.step, signed)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

/** A step out of order, a month that is locked: the sentence of the rule itself. */
function Refusal({ code, problems }: { readonly code: string | null; readonly problems: readonly RowProblem[] }) {
  const textOf = useProblemText();
  if (problems.length === 0) return <ActionError code={code} />;
  return (
    <Alert color="red.9" variant="outline" role="alert" mb="md">
      {problems.map(textOf).join(' ')}
    </Alert>
  );
}

const refuse = (): Promise<ActionResult<unknown>> => Promise.resolve({ ok: false, error: 'forbidden' });

/** '2025-06-01 王审查'; a step without a signature of its own names who recorded its day. */
const signedText = ({ step, on, by }: StepLine, recorded: Readonly<Record<string, string>>): string =>
  [on, by ?? (on === null ? null : recorded[step.on])].filter((part) => part != null).join(' ');
