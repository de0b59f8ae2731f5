import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { isEnterable } from '@/lib/domain/measure/entered';
import type { RegisterName } from '@/lib/domain/register/definition';
import { withParams, type AddressParams } from '@/lib/domain/register/list-query';
import { registers } from '@/lib/domain/register/registers';
import { ButtonLink } from './links';

interface Props {
  readonly register: RegisterName;
  readonly total: number;
  readonly address: AddressParams;
  /** may create and import */
  readonly record: boolean;
}

/** Name of the register, how many rows, and what can be done with them. */
export function ListHead({ register, total, address, record }: Props) {
  const t = useTranslations('registers');
  const unit = withParams({ unit: address['unit'] }, {});
  const filter = withParams({ unit: address['unit'], period: address['period'] }, {});
  const file = (format: string) => `/registers/${register}/export${withParams(address, { page: null, format })}`;
  return (
    <Group justify="space-between" align="flex-end" mt="sm" mb="xs">
      <div>
        <Title order={1}>
          {t(`${register}.name`)}{' '}
          <Text component="span" size="sm" c="gray.7" fw={400}>
            {t('list.count', { count: total })}
          </Text>
        </Title>
        <Text size="sm" c="gray.7">
          {t(`${register}.about`)}
        </Text>
      </div>
      <Group gap="xs">
        {record && (
          <>
            <ButtonLink href={`/registers/${register}/new${unit}`}>{t('list.new')}</ButtonLink>
            {register === 'inspections' && (
              <ButtonLink href={`/registers/${register}/visit${unit}`} variant="default">
                {t('list.visit')}
              </ButtonLink>
            )}
            {register === 'service-days' && (
              <ButtonLink href={`/registers/${register}/grid${unit}`} variant="default">
                {t('list.grid')}
              </ButtonLink>
            )}
            <ButtonLink href={`/imports?register=${register}`} variant="default">
              {t('list.import')}
            </ButtonLink>
          </>
        )}
        {isEnterable(register) && (
          <ButtonLink href={`/registers/${register}/months${unit}`} variant="default">
            {t('list.months')}
          </ButtonLink>
        )}
        {registers[register].monthly && (
          <ButtonLink href={`/registers/${register}/nil${filter}`} variant="default">
            {t('nil.button')}
          </ButtonLink>
        )}
        <Button component="a" href={file('xlsx')} variant="default" title={t('list.exportHint')} download>
          {t('list.exportExcel')}
        </Button>
        <Button component="a" href={file('csv')} variant="default" title={t('list.exportHint')} download>
          {t('list.exportCsv')}
        </Button>
      </Group>
    </Group>
  );
}
