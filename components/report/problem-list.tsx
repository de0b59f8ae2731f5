'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { ReportProblem } from '@/lib/domain/report/checks';
import type { Template } from '@/lib/domain/report/template';
import { ruleText } from '@/lib/i18n/rule-text';
import classes from './report.module.css';
import { useSlotLabel } from './slot-label';

interface Props {
  readonly template: Template;
  readonly problems: readonly ReportProblem[];
}

/** Id of the group around the field of a slot. */
export const slotField = (slot: string): string => `slot-${slot}`;

const write = (slot: string): void => {
  document.getElementById(slotField(slot))?.querySelector<HTMLElement>('[role="textbox"]')?.focus();
};

/** What the checks say, errors first; from a field that is still empty to the field itself. */
export function ProblemList({ template, problems }: Props) {
  const t = useTranslations('reports');
  const rules = useTranslations('rules');
  const names = useTranslations('indicators');
  const labelOf = useSlotLabel(template);
  const place = ({ rule, where }: ReportProblem): string | undefined => {
    if (rule === 'empty') return labelOf(where);
    return indicatorByCode.has(where) ? names(`${where}.name`) : undefined;
  };
  if (problems.length === 0)
    return (
      <Text size="sm" c="gray.7">
        ● {t('desk.noChecks')}
      </Text>
    );
  return (
    <ul className={classes['problems']}>
      {problems.map((p) => (
        <li key={`${p.rule} ${p.where} ${p.found}`} className={classes[p.severity]}>
          {p.severity === 'error' ? '■' : '▲'} {ruleText(rules, p, place(p))}
          {p.rule === 'empty' && (
            <button
              type="button"
              className={classes['jump']}
              aria-label={t('desk.writeNamed', { field: labelOf(p.where) })}
              onClick={() => {
                write(p.where);
              }}
            >
              {t('desk.write')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
