'use client';

import { Table } from '@mantine/core';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

import type { OrgUnit } from '@/lib/domain/org-unit';
import { depthOf } from '@/lib/domain/unit-tree';
import classes from './admin.module.css';

interface Unit extends OrgUnit {
  readonly successorId: number | null;
}

/** The tree as a table, indented by depth. */
export function UnitTable({ units }: { readonly units: readonly Unit[] }) {
  const t = useTranslations('admin.units');
  const words = useTranslations('registers.org-units');
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const validity = ({ validFrom, validTo, successorId }: Unit): string => {
    if (validTo === null) return `${validFrom} –`;
    const successor = names.get(successorId ?? 0);
    return successor === undefined ? t('closedOnly', { date: validTo }) : t('closed', { date: validTo, successor });
  };
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words('fields.name')}</Table.Th>
            <Table.Th>{words('fields.code')}</Table.Th>
            <Table.Th>{words('fields.kind')}</Table.Th>
            <Table.Th ta="right">{words('fields.population')}</Table.Th>
            <Table.Th>{t('period')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {units.map((unit) => (
            <Table.Tr key={unit.id} className={unit.validTo === null ? undefined : classes['closed']}>
              <Table.Th scope="row" fw={400} style={{ paddingLeft: `${depthOf(unit) * 16}px` }}>
                <Link
                  href={`/admin/units/${encodeURIComponent(unit.code)}`}
                  aria-label={t('rowLink', { name: unit.name })}
                >
                  {unit.name}
                </Link>
              </Table.Th>
              <Table.Td>{unit.code}</Table.Td>
              <Table.Td>{words(`choices.kind.${unit.kind}`)}</Table.Td>
              <Table.Td ta="right">{unit.population?.toLocaleString('en-US') ?? '—'}</Table.Td>
              <Table.Td>{validity(unit)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
