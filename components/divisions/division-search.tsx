'use client';

import { Button, Group, List, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { TextLink } from '@/components/register/links';
import type { FoundDivision } from '@/lib/domain/divisions';

interface Props {
  readonly words: string;
  readonly found: readonly FoundDivision[];
  /** left off */
  readonly more: number;
}

/** By a piece of the name: whoever knows what the county is called need not know where it lies. */
export function DivisionSearch({ words, found, more }: Props) {
  const t = useTranslations('admin.divisions');
  return (
    <form action="/admin/units/divisions" role="search">
      <Group align="end" gap="sm">
        <TextInput
          name="q"
          label={t('search')}
          placeholder={t('searchHint')}
          defaultValue={words}
          key={words}
          w={280}
        />
        <Button type="submit" variant="default">
          {t('find')}
        </Button>
      </Group>
      {words !== '' && (
        <div role="status">
          {found.length === 0 && <Text mt="xs">{t('nothingFound', { words })}</Text>}
          <List size="sm" mt="xs" listStyleType="none">
            {found.map(({ code, name, above }) => (
              <List.Item key={code}>
                <TextLink href={`/admin/units/divisions?code=${code}`}>{name}</TextLink>{' '}
                <Text span size="sm" c="gray.7">
                  {[...above, code].join(' · ')}
                </Text>
              </List.Item>
            ))}
          </List>
          {more > 0 && <Text size="sm">{t('more', { count: more })}</Text>}
        </div>
      )}
    </form>
  );
}
