'use client';

import { Alert, Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';

import { useUnsavedGuard } from '@/components/register/use-unsaved-guard';
import { UnitSelect } from '@/components/shell/unit-select';
import { ActionError } from '@/components/ui/action-error';
import { DayInput } from '@/components/ui/day-input';
import { useProblemText } from '@/components/ui/use-problem-text';
import type { CheckItem } from '@/lib/domain/inspection';
import { blankItem } from '@/lib/domain/inspection-visit';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { ItemRow } from './item-row';
import { useVisit, type SaveVisit } from './use-visit';

interface Props {
  readonly unit: OrgUnit;
  /** that can be visited, in tree order */
  readonly units: readonly OrgUnit[] | null;
  readonly items: readonly CheckItem[];
  readonly last: {
    readonly round: string;
    readonly inspector: string;
    readonly fullPoints: Readonly<Record<string, number>>;
  };
  readonly today: string;
  /** of the register */
  readonly address: string;
  readonly save: SaveVisit;
}

/** The checklist of one visit: who was there when, and each item judged, or left as not looked at. */
export function VisitForm({ unit, units, items, last, today, address, save }: Props) {
  const t = useTranslations('supervision');
  const words = useTranslations('registers.inspections.fields');
  const form = useTranslations('registers.form');
  const router = useRouter();
  const head = { round: last.round, inspector: last.inspector, inspectedOn: today };
  const then = `${address}?unit=${unit.code}`;
  const visit = useVisit({ unitId: unit.id, items, head, fullPoints: last.fullPoints, save, then });
  const errorOf = useProblemText(visit.failure.problems);
  useUnsavedGuard(visit.dirty, form('leave'));
  const line = (field: 'round' | 'inspector') => (
    <TextInput
      label={words(field)}
      maxLength={500}
      w={260}
      value={visit.head[field]}
      error={errorOf(field)}
      onChange={(event) => visit.setHead({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        visit.save();
      }}
    >
      <ActionError code={visit.failure.code} />
      {errorOf('') === undefined ? null : (
        <Alert color="red.9" variant="outline" role="alert" mb="md">
          {errorOf('')}
        </Alert>
      )}
      <Group gap="sm" align="flex-start" mb="md">
        <UnitSelect
          label={form('unit')}
          units={units}
          value={unit.code}
          known={unit}
          offer={{ open: true }}
          onChange={(code) => {
            if (!visit.dirty || window.confirm(form('leave'))) router.push(`${address}/visit?unit=${code}`);
          }}
        />
        <DayInput
          label={words('inspectedOn')}
          withAsterisk
          maxDate={today}
          value={visit.head.inspectedOn}
          error={errorOf('inspectedOn')}
          onChange={(inspectedOn) => visit.setHead({ inspectedOn })}
        />
        {line('round')}
        {line('inspector')}
      </Group>
      <Table.ScrollContainer minWidth={560} type="native" maw={980}>
        <Table withTableBorder maw={980} verticalSpacing={6} layout="auto">
          <Table.Thead>
            <Table.Tr>
              {(['item', 'result', 'fullPoints', 'points'] as const).map((field) => (
                <Table.Th key={field} scope="col">
                  {words(field)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <ItemRow
                key={item}
                item={item}
                entry={visit.entries[item] ?? blankItem}
                errorOf={(field) => errorOf(`${item}.${field}`)}
                onJudge={(result) => visit.judge(item, result)}
                onChange={(part) => visit.change(item, part)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group gap="sm" mt="md">
        <Button type="submit" loading={visit.busy}>
          {t('save', { count: visit.checked })}
        </Button>
        <Button variant="default" onClick={visit.passAll}>
          {t('passAll')}
        </Button>
        <Text size="sm" c="gray.7">
          {t('counted', { checked: visit.checked, all: items.length })}
        </Text>
      </Group>
    </form>
  );
}
