import { Table, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

import type { OrgUnit } from '@/lib/domain/org-unit';
import classes from './admin.module.css';

/** `below`: the word over the number of units below, where there is such a column */
export function UnitHead({ below }: { readonly below?: string }) {
  const t = useTranslations('admin.units');
  const words = useTranslations('registers.org-units');
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{words('fields.name')}</Table.Th>
        {below !== undefined && <Table.Th ta="right">{below}</Table.Th>}
        <Table.Th>{words('fields.code')}</Table.Th>
        <Table.Th>{words('fields.kind')}</Table.Th>
        <Table.Th ta="right">{words('fields.population')}</Table.Th>
        <Table.Th>{t('period')}</Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

interface Props {
  readonly unit: OrgUnit;
  readonly indent: number;
  /** name of the unit it went into */
  readonly successor: string | null;
  /** how many units lie right below it */
  readonly below?: number;
  /** where it lies */
  readonly place?: string;
}

export function UnitRow({ unit, indent, successor, below, place = '' }: Props) {
  const t = useTranslations('admin.units');
  const words = useTranslations('registers.org-units');
  const { validFrom, validTo } = unit;
  const closed = (date: string) => (successor === null ? t('closedOnly', { date }) : t('closed', { date, successor }));
  return (
    <Table.Tr className={validTo === null ? undefined : classes['closed']}>
      <Table.Th scope="row" fw={400} style={{ paddingLeft: `${indent * 16}px` }}>
        <Link
          href={`/admin/units/${encodeURIComponent(unit.code)}`}
          prefetch={false}
          aria-label={t('rowLink', { name: unit.name })}
        >
          {unit.name}
        </Link>
        {place !== '' && (
          <Text span size="sm" c="gray.7" ml={8}>
            {place}
          </Text>
        )}
      </Table.Th>
      {below !== undefined && (
        <Table.Td ta="right">
          {below === 0 ? (
            '0'
          ) : (
            <Link
              href={`/admin/units?under=${encodeURIComponent(unit.code)}`}
              prefetch={false}
              aria-label={t('belowLink', { name: unit.name, count: below })}
            >
              {below.toLocaleString('en-US')} ›
            </Link>
          )}
        </Table.Td>
      )}
      <Table.Td>{unit.code}</Table.Td>
      <Table.Td>{words(`choices.kind.${unit.kind}`)}</Table.Td>
      <Table.Td ta="right">{unit.population?.toLocaleString('en-US') ?? '—'}</Table.Td>
      <Table.Td>{validTo === null ? `${validFrom} –` : closed(validTo)}</Table.Td>
    </Table.Tr>
  );
}
