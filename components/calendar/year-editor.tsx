'use client';

import { Alert, Button, Group, Text, Textarea, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import type { CalendarException } from '@/lib/domain/calendar';
import { parseNotice, yearProblems, type NoticeProblem } from '@/lib/domain/holiday-notice';
import { ButtonLink } from '../register/links';
import { ActionError } from '../ui/action-error';
import { useAction } from '../ui/use-action';
import { DayRows } from './day-rows';
import { DueChanges, type ShownOutcome } from './due-changes';

export interface YearInput {
  readonly year: number;
  readonly days: CalendarException[];
  readonly mode: 'preview' | 'apply';
}

interface Props {
  readonly year: number;
  readonly days: readonly CalendarException[];
  readonly save: (input: YearInput) => Promise<ActionResult<ShownOutcome>>;
}

interface Answer {
  readonly outcome: ShownOutcome;
  readonly saved: boolean;
}

/** The days off of one year: pasted or row by row, tried, then saved. */
export function YearEditor({ year, days: stored, save }: Props) {
  const t = useTranslations('deadlines.calendar');
  const router = useRouter();
  const [days, setDays] = useState(stored);
  const [notice, setNotice] = useState('');
  const [problems, setProblems] = useState<readonly NoticeProblem[]>([]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const edit = (next: readonly CalendarException[]) => {
    setDays(next);
    setAnswer(null);
  };
  const read = () => {
    const parsed = parseNotice(year, notice);
    setProblems(parsed.problems);
    if (parsed.problems.length === 0) edit(parsed.days);
  };
  const preview = useAction(save, (outcome) => setAnswer({ outcome, saved: false }));
  const apply = useAction(save, (outcome) => {
    setAnswer({ outcome, saved: true });
    router.refresh();
  });
  const run = (mode: YearInput['mode']) => {
    const wrong = yearProblems(year, days);
    setProblems(wrong);
    if (wrong.length > 0) return;
    const sorted = [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
    (mode === 'preview' ? preview : apply).send({ year, days: sorted, mode });
  };
  const off = days.filter((day) => !day.workday).length;
  return (
    <>
      <Textarea
        label={t('paste')}
        description={t('pasteHint')}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={20_000}
        maw={900}
        value={notice}
        onChange={(e) => setNotice(e.currentTarget.value)}
      />
      <Button variant="default" mt="xs" mb="lg" disabled={notice.trim() === ''} onClick={read}>
        {t('read')}
      </Button>
      <Problems problems={problems} />
      <ActionError code={preview.failure.code ?? apply.failure.code} />
      <Title order={2} size="h4">
        {t('days')}
      </Title>
      <Text mb="xs">{t('summary', { off, work: days.length - off })}</Text>
      <DayRows year={year} days={days} onChange={edit} />
      {answer && <DueChanges {...answer} />}
      <Group mt="lg">
        <Button variant="default" loading={preview.busy} onClick={() => run('preview')}>
          {t('check')}
        </Button>
        <Button loading={apply.busy} disabled={answer?.saved !== false} onClick={() => run('apply')}>
          {t('save')}
        </Button>
        <ButtonLink href="/admin/calendar" variant="default">
          {t('cancel')}
        </ButtonLink>
      </Group>
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly NoticeProblem[] }) {
  const t = useTranslations('deadlines');
  if (problems.length === 0) return null;
  return (
    <Alert color="red.9" variant="outline" role="alert" mb="md" title={t('problems')}>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {problems.slice(0, 30).map(({ code, found }) => (
          <li key={`${code} ${found}`}>{t(`calendar.errors.${code}`, { found })}</li>
        ))}
      </ul>
    </Alert>
  );
}
