'use client';

import { Alert, Button, Checkbox, Group, SimpleGrid } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';

import { Mark } from '@/components/data-table/mark';
import type { MarkTone } from '@/components/data-table/types';
import type { ActionResult } from '@/lib/domain/action-result';
import { monthText } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';

type State = 'filled' | 'entered' | 'stated' | 'gap' | 'future';
interface Nil {
  register: RegisterName;
  unitId: number;
  months: number[];
}
type Act = (nil: Nil) => Promise<ActionResult<number>>;

interface Props {
  readonly register: RegisterName;
  readonly unitId: number;
  readonly year: number;
  readonly months: readonly { readonly month: number; readonly state: State }[];
  readonly mayRecord: boolean;
  readonly submit: Act;
  readonly withdraw: Act;
}

const tones: Readonly<Record<State, MarkTone>> = {
  filled: 'normal',
  entered: 'normal',
  stated: 'normal',
  gap: 'missing',
  future: 'missing',
};
const refusals = new Set(['notEnded', 'occupied', 'hasEntry', 'refused']);

/** Twelve months with what is known of each; gaps can be stated as nil, statements taken back. */
export function NilForm({ register, unitId, year, months, mayRecord, submit, withdraw }: Props) {
  const t = useTranslations('registers.nil');
  const router = useRouter();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [said, setSaid] = useState<{ readonly ok: boolean; readonly text: string } | null>(null);
  const [pending, start] = useTransition();
  const of = (state: State) => months.filter((m) => m.state === state).map((m) => m.month);
  const gaps = of('gap');
  const picked = (state: State) => chosen.filter((month) => of(state).includes(month));
  const run = (act: Act, state: State, done: 'done' | 'withdrawn') =>
    start(async () => {
      const result = await act({ register, unitId, months: picked(state) });
      const names = picked(state).map(monthText).join(', ');
      const code = !result.ok && refusals.has(result.error) ? result.error : 'refused';
      setSaid({ ok: result.ok, text: result.ok ? t(done, { count: result.value }) : t(code, { months: names }) });
      setChosen([]);
      router.refresh();
    });
  const toggle = (month: number) =>
    setChosen((now) => (now.includes(month) ? now.filter((m) => m !== month) : [...now, month]));
  return (
    <div>
      <SimpleGrid cols={{ base: 2, xs: 3, md: 6 }} maw={900} mb="md" role="group" aria-label={t('state')}>
        {months.map(({ month, state }) => (
          <Checkbox
            key={month}
            label={monthText(month)}
            description={<Mark tone={tones[state]} word={t(state)} />}
            checked={chosen.includes(month)}
            disabled={!mayRecord || state === 'filled' || state === 'entered' || state === 'future'}
            onChange={() => toggle(month)}
          />
        ))}
      </SimpleGrid>
      {mayRecord && (
        <Group gap="xs">
          <Button variant="default" disabled={gaps.length === 0} onClick={() => setChosen(gaps)}>
            {t('wholeYear', { year: String(year) })}
          </Button>
          <Button disabled={picked('gap').length === 0} loading={pending} onClick={() => run(submit, 'gap', 'done')}>
            {t('submit')}
          </Button>
          <Button
            variant="default"
            disabled={picked('stated').length === 0}
            loading={pending}
            onClick={() => run(withdraw, 'stated', 'withdrawn')}
          >
            {t('withdraw')}
          </Button>
        </Group>
      )}
      <div aria-live="polite">
        {said && (
          <Alert mt="md" color={said.ok ? 'accent' : 'red'} variant="light">
            {said.text}
          </Alert>
        )}
      </div>
    </div>
  );
}
