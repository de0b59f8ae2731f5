'use client';

import { Button, Checkbox, Group, Popover, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

interface Props {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  /** address without columns */
  readonly href: string;
}

/** Which columns are shown; kept in the address, so that a link shows the same thing. */
export function ColumnChoice({ options, chosen, href }: Props) {
  const t = useTranslations('table');
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const [fields, setFields] = useState<string[]>([...chosen]);
  const go = (columns: readonly string[]): void => {
    setOpened(false);
    router.push(columns.length === 0 ? href : `${href}&columns=${columns.join(',')}`, { scroll: false });
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" withinPortal trapFocus>
      <Popover.Target>
        <Button variant="default" onClick={() => setOpened((o) => !o)} aria-expanded={opened}>
          {t('columns')} {chosen.length}/{options.length}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns')}>
        <Checkbox.Group value={fields} onChange={setFields} label={t('columns')}>
          <Stack gap={6} mt="xs" mah="50vh" style={{ overflowY: 'auto' }}>
            {options.map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group mt="sm" gap="xs">
          <Button size="xs" disabled={fields.length === 0} onClick={() => go(fields)}>
            {t('columnsApply')}
          </Button>
          <Button size="xs" variant="default" onClick={() => go([])}>
            {t('columnsReset')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
