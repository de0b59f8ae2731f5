import { Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { TextLink } from '@/components/register/links';
import type { OrgUnit } from '@/lib/domain/org-unit';

interface Props {
  /** from the top of the scope down to the unit whose level is shown */
  readonly way: readonly OrgUnit[];
  readonly search: string;
}

/** Where in the tree one stands, and the field to find a unit below it. */
export function UnitWay({ way, search }: Props) {
  const t = useTranslations('admin.units');
  const here = way.at(-1);
  return (
    <>
      <form action="/admin/units" role="search">
        {here !== undefined && <input type="hidden" name="under" value={here.code} />}
        <Group align="end" gap="sm">
          <TextInput
            name="q"
            label={here === undefined ? t('search') : t('searchBelow', { name: here.name })}
            placeholder={t('searchHint')}
            defaultValue={search}
            key={search}
            maxLength={100}
            w={280}
          />
          <Button type="submit" variant="default">
            {t('find')}
          </Button>
        </Group>
      </form>
      <Group component="nav" aria-label={t('way')} gap={6} my="sm">
        <TextLink href="/admin/units">{t('all')}</TextLink>
        {way.map((unit) => (
          <Group key={unit.id} gap={6}>
            <Text size="sm" c="gray.7" aria-hidden>
              ›
            </Text>
            {unit === here && search === '' ? (
              <Text size="sm" fw={600} aria-current="page">
                {unit.name}
              </Text>
            ) : (
              <TextLink href={`/admin/units?under=${encodeURIComponent(unit.code)}`}>{unit.name}</TextLink>
            )}
          </Group>
        ))}
      </Group>
    </>
  );
}
