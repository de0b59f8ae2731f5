'use client';

import { Checkbox, Group, Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';

import type { ChoiceLevel } from '@/lib/domain/division-review';

interface Props {
  readonly levels: readonly ChoiceLevel[];
  /** the whole country is chosen */
  readonly all: boolean;
}

const names = ['province', 'city', 'county', 'township'] as const;

/** Level by level: each choice asks for the next, emptying one goes back to the level above. */
export function DivisionChoice({ levels, all }: Props) {
  const t = useTranslations('admin.divisions');
  const router = useRouter();
  const [busy, start] = useTransition();
  const go = (code: string | null | undefined) =>
    start(() =>
      router.replace(`/admin/units/divisions${code ? `?code=${encodeURIComponent(code)}` : ''}`, { scroll: false }),
    );
  return (
    <Group align="end" gap="sm" mt="md" aria-busy={busy}>
      {levels.map(({ chosen, options }, i) => (
        <Select
          key={`${names[i] ?? ''} ${levels[i - 1]?.chosen ?? ''}`}
          label={t(`levels.${names[i] ?? 'province'}`)}
          placeholder={t(i === 0 ? 'choose' : 'whole')}
          data={[...options]}
          value={chosen}
          onChange={(code) => go(code ?? levels[i - 1]?.chosen)}
          searchable
          clearable={chosen !== null}
          clearButtonProps={{ 'aria-label': t('clear') }}
          nothingFoundMessage={t('noSuch')}
          disabled={all}
          w={200}
        />
      ))}
      <Checkbox
        label={t('country')}
        checked={all}
        pb={8}
        onChange={(event) => go(event.currentTarget.checked ? 'all' : null)}
      />
    </Group>
  );
}
