'use client';

import { Alert, Button, Group, List, NativeSelect, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { ActionError } from '@/components/ui/action-error';
import { BULK_MOST, type BulkCounts } from '@/lib/domain/register/bulk';
import type { RegisterName } from '@/lib/domain/register/definition';
import { FieldInput } from './field-input';
import type { FormField } from './form-fields';
import { useProblemText } from './problem-list';
import { useBulk, type BulkRun, type BulkTarget } from './use-bulk';

interface Props {
  readonly register: RegisterName;
  readonly fields: readonly [FormField, ...FormField[]];
  readonly run: BulkRun;
  readonly target: BulkTarget;
  /** rows it concerns */
  readonly count: number;
  readonly total: number;
  readonly whole: boolean;
  readonly onWhole: () => void;
  readonly onDone: () => void;
}

function Counted({ counts }: { readonly counts: BulkCounts }) {
  const t = useTranslations('registers.bulk');
  const textOf = useProblemText();
  const { changed, unchanged, refused, problems } = counts;
  return (
    <>
      <Text size="sm" mt="xs">
        {t('counts', { changed, unchanged, refused })}
      </Text>
      <List size="sm">
        {problems.map(({ title, problem }, i) => (
          <List.Item key={`${title} ${i}`}>
            {title}: {textOf(problem)}
          </List.Item>
        ))}
      </List>
    </>
  );
}

function Selected({ count, total, whole, onWhole, onDone }: Props) {
  const t = useTranslations('registers.bulk');
  const tooMany = total > BULK_MOST;
  return (
    <Group gap="sm" mb="xs">
      <Text fw={600}>{t('selected', { count })}</Text>
      {!whole && total > count && (
        <Button size="compact-sm" variant="default" disabled={tooMany} onClick={onWhole}>
          {tooMany ? t('tooMany', { most: BULK_MOST }) : t('whole', { total })}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={onDone}>
        {t('none')}
      </Button>
    </Group>
  );
}

/** One field for all selected rows: first how many it would change, then the change itself. */
export function BulkBar(props: Props) {
  const t = useTranslations('registers.bulk');
  const textOf = useProblemText();
  const bulk = useBulk(props);
  const { field, value, counts } = bulk;
  return (
    <Alert color="accent" variant="light" mb="xs" role="region" aria-label={t('title')}>
      <Selected {...props} />
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t('field')}
          value={field.field}
          data={props.fields.map((one) => ({ value: one.field, label: one.label }))}
          onChange={(event) => bulk.setField(event.currentTarget.value)}
        />
        <FieldInput
          key={field.field}
          field={field}
          value={value}
          error={bulk.problems.map(textOf)[0]}
          onChange={bulk.setValue}
        />
        <Button variant="default" loading={bulk.counting} onClick={bulk.count}>
          {t('count')}
        </Button>
        {counts !== null && counts.changed > 0 && (
          <Button loading={bulk.applying} onClick={bulk.apply}>
            {t(value.length === 0 ? 'applyBlank' : 'apply', { count: counts.changed })}
          </Button>
        )}
      </Group>
      <div role="status" aria-live="polite">
        {counts && <Counted counts={counts} />}
      </div>
      <ActionError code={bulk.failure} text={t('tooMany', { most: BULK_MOST })} />
    </Alert>
  );
}
