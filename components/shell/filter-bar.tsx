'use client';

import { Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { parseAsString, useQueryStates } from 'nuqs';
import { useState, useTransition, type ReactNode } from 'react';

import type { IsoDate } from '@/lib/domain/dates';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { formatPeriod, parsePeriod, type Period } from '@/lib/domain/period';
import { periodState } from '@/lib/domain/period-choice';
import classes from './filter-bar.module.css';
import { PeriodSelect } from './period-select';
import { UnitPick } from './unit-pick';

interface Props {
  /** null: the server is asked for them */
  readonly units: readonly OrgUnit[] | null;
  readonly unit: OrgUnit;
  readonly period: Period;
  readonly today: IsoDate;
  /** further filters of the page */
  readonly children?: ReactNode;
}

/** Unit and period. The state is the address: a link shows the same thing, the back button goes back. */
export function FilterBar({ units, unit, period, today, children }: Props) {
  const t = useTranslations('shell.filter');
  const [pending, startTransition] = useTransition();
  const [picked, setPicked] = useState<OrgUnit | null>(null);
  const [asked, setFilter] = useQueryStates(
    { unit: parseAsString, period: parseAsString, page: parseAsString },
    { shallow: false, history: 'push', startTransition },
  );
  // Until the page has come, what was chosen last stands: a second choice is made beside the first, not in its place.
  const chosen = pending ? asked : { unit: null, period: null };
  const shown = (chosen.period === null ? null : parsePeriod(chosen.period)) ?? period;
  const shownUnit = picked !== null && picked.code === chosen.unit ? picked : unit;
  const state = periodState(shown, today);
  // Another unit or period has other rows: the third page of the old ones means nothing.
  const change = (part: { unit?: string; period?: string }) => void setFilter({ ...part, page: null });
  return (
    <div className={classes['bar']} role="search" aria-label={t('label')} aria-busy={pending}>
      <Group gap="sm" align="flex-end">
        <UnitPick
          label={t('unit')}
          units={units}
          value={shownUnit.code}
          name={shownUnit.name}
          known={shownUnit}
          onChange={(code, next) => {
            setPicked(next);
            change({ unit: code });
          }}
        />
        <PeriodSelect
          period={shown}
          today={today}
          onChange={(next) => {
            change({ period: formatPeriod(next) });
          }}
        />
        {state === 'closed' ? null : <span className={classes['state']}>{t(`state.${state}`, { today })}</span>}
        {children}
      </Group>
    </div>
  );
}
