import { Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { RegisterDefinition } from '@/lib/domain/register/definition';
import styles from './case.module.css';
import type { ValueWords } from './format';
import { changesOf } from './history-changes';

interface Entry {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly detail: unknown;
}

interface Props {
  readonly definition: RegisterDefinition;
  readonly entries: readonly Entry[];
  readonly words: ValueWords;
}

/** Who changed what and when, latest first. */
export function CaseHistory({ definition, entries, words }: Props) {
  const t = useTranslations('registers');
  const action = (name: string) => (t.has(`case.actions.${name}`) ? t(`case.actions.${name}`) : name);
  const label = (field: string) => t(`${definition.name}.fields.${field}`);
  return (
    <section>
      <Title order={2} mb="xs">
        {t('case.history')}
      </Title>
      {entries.length === 0 && <Text c="gray.7">{t('case.noHistory')}</Text>}
      <ol className={styles['history']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className={styles['when']}>{entry.at}</span>
            {entry.actor} · {action(entry.action)}
            <ul>
              {changesOf(entry.detail, definition, words).map(({ field, before, after }) => (
                <li key={field}>
                  {label(field)}
                  {before === null ? '' : `: ${before} → ${after ?? ''}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
