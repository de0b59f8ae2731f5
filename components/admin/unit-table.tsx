'use client';

import { Table } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { OrgUnit } from '@/lib/domain/org-unit';
import { depthOf } from '@/lib/domain/unit-tree';
import { UnitHead, UnitRow } from './unit-row';

interface Unit extends OrgUnit {
  readonly successorId: number | null;
}

/** The tree as a table, indented by depth. */
export function UnitTable({ units }: { readonly units: readonly Unit[] }) {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table highlightOnHover>
        <UnitHead />
        <Table.Tbody>
          {units.map((unit) => (
            <UnitRow
              key={unit.id}
              unit={unit}
              indent={depthOf(unit)}
              successor={names.get(unit.successorId ?? 0) ?? null}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface LevelProps {
  readonly units: readonly (Unit & {
    readonly successorName: string | null;
    readonly below: number;
    readonly place: string;
  })[];
}

/** One level of a tree too large for one page; each unit leads to those below it. */
export function UnitLevelTable({ units }: LevelProps) {
  const t = useTranslations('admin.units');
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table highlightOnHover>
        <UnitHead below={t('below')} />
        <Table.Tbody>
          {units.map((unit) => (
            <UnitRow
              key={unit.id}
              unit={unit}
              indent={1}
              successor={unit.successorName}
              below={unit.below}
              place={unit.place}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
