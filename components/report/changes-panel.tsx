'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { FigureChange } from '@/lib/domain/report/frozen';
import { useFigureWords } from './figure-words';
import classes from './report.module.css';

interface Props {
  /** since when, in words */
  readonly since: string;
  readonly changes: readonly FigureChange[];
  /** absent where nothing is to be marked as seen */
  readonly seen?: (() => void) | undefined;
}

/** Which numbers are not what they were, from what to what. */
export function ChangesPanel({ since, changes, seen }: Props) {
  const t = useTranslations('editor.changes');
  const name = useFigureWords();
  return (
    <Stack gap="xs">
      <Text size="sm">{since}</Text>
      {changes.length === 0 ? (
        <Text size="sm" c="gray.7">
          ● {t('none')}
        </Text>
      ) : (
        <table className={classes['changes']}>
          <caption hidden>{t('title')}</caption>
          <thead>
            <tr>
              {(['figure', 'from', 'to'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map((c) => (
              <tr key={[c.code, c.part, c.when, c.period, c.unit].join(' ')}>
                <td>{name(c)}</td>
                <td>{c.from ?? t('absent')}</td>
                <td>{c.to ?? t('absent')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {seen !== undefined && changes.length > 0 && (
        <Button variant="default" size="compact-sm" onClick={seen}>
          {t('seen')}
        </Button>
      )}
    </Stack>
  );
}
