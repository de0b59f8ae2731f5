'use client';

import { Button, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import classes from '@/components/assessment/assessment.module.css';
import { ActionError } from '@/components/ui/action-error';
import { Confirm } from '@/components/ui/confirm';
import { DayInput } from '@/components/ui/day-input';
import { useAction } from '@/components/ui/use-action';
import { useProblemText } from '@/components/ui/use-problem-text';
import type { ActionResult } from '@/lib/domain/action-result';
import type { ShownLetter } from './targets-view';

interface Key {
  readonly unitId: number;
  readonly year: number;
}
interface Typed extends Key {
  readonly signedOn: string;
  readonly signedBy: string;
  readonly signedWith: string;
  readonly docNo: string;
}

interface Props extends Key {
  /** of the unit */
  readonly name: string;
  readonly letter: ShownLetter | null;
  /** whom a new letter is signed with, as a proposal */
  readonly proposed: string;
  readonly today: string;
  readonly save: (letter: Typed) => Promise<ActionResult<null>>;
  readonly drop: (key: Key) => Promise<ActionResult<null>>;
}

const fields = ['signedBy', 'signedWith', 'docNo'] as const;

const startOf = (letter: ShownLetter | null, proposed: string) =>
  letter === null
    ? { signedOn: '', signedBy: '', signedWith: proposed, docNo: '' }
    : { ...letter, docNo: letter.docNo ?? '' };

/** What was typed, beginning with what is recorded. */
function useLetter({ unitId, year, letter, proposed, save, drop }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState(() => startOf(letter, proposed));
  const [saved, setSaved] = useState(false);
  const saving = useAction(save, () => {
    setSaved(true);
    router.refresh();
  });
  const dropping = useAction(drop, () => router.refresh());
  return {
    typed,
    saved,
    busy: saving.busy || dropping.busy,
    failure: saving.failure.code === null ? dropping.failure : saving.failure,
    change: (part: Partial<typeof typed>) => {
      setSaved(false);
      setTyped({ ...typed, ...part });
    },
    save: () => {
      const { signedOn, signedBy, signedWith, docNo } = typed;
      saving.send({ unitId, year, signedOn, signedBy, signedWith, docNo });
    },
    drop: () => dropping.send({ unitId, year }),
  };
}

/** That a letter of responsibility was signed: on which day, by whom, with whom, under which number. */
export function LetterForm(props: Props) {
  const { letter, today } = props;
  const t = useTranslations('targets');
  const form = useLetter(props);
  const wrong = useProblemText(form.failure.problems);
  return (
    <details>
      <summary>{t(letter === null ? 'form.title' : 'form.edit')}</summary>
      <ActionError code={form.failure.code} />
      <form
        noValidate
        className={classes['line']}
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <DayInput
          label={t('signedOn')}
          withAsterisk
          maxDate={today}
          value={form.typed.signedOn}
          error={wrong('signedOn')}
          onChange={(signedOn) => form.change({ signedOn })}
        />
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(field)}
            withAsterisk={field !== 'docNo'}
            maxLength={100}
            value={form.typed[field]}
            error={wrong(field)}
            onChange={(event) => form.change({ [field]: event.currentTarget.value })}
          />
        ))}
        <Button type="submit" loading={form.busy}>
          {t('form.save')}
        </Button>
        {letter === null ? null : <Drop {...props} busy={form.busy} drop={form.drop} />}
        <span role="status">{form.saved ? t('form.saved') : ''}</span>
      </form>
    </details>
  );
}

interface DropProps extends Pick<Props, 'name' | 'year'> {
  readonly busy: boolean;
  readonly drop: () => void;
}

function Drop({ name, year, busy, drop }: DropProps) {
  const t = useTranslations('targets.form');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('drop')}
      </Button>
      <Confirm
        opened={asking}
        title={t('dropTitle')}
        text={t('dropText', { unit: name, year: String(year) })}
        confirm={t('dropConfirm')}
        busy={busy}
        onConfirm={drop}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
