'use client';

import { Button, Checkbox, Group, Popover, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { columnsCookie } from '@/lib/domain/register/list-query';

interface Props {
  readonly register: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  /** address without columns */
  readonly href: string;
}

const YEAR_SECONDS = 31_536_000;

/** Remembered in this browser for the next visit; an address that names columns goes before it. */
function remember(register: string, columns: readonly string[]): void {
  const age = columns.length === 0 ? 0 : YEAR_SECONDS;
  document.cookie = `${columnsCookie(register)}=${columns.join('.')}; path=/registers; max-age=${age}; samesite=lax`;
}

/** Which columns are shown; kept in the address, so that a link shows the same thing. */
export function ColumnChoice({ register, options, chosen, href }: Props) {
  const t = useTranslations('table');
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const [fields, setFields] = useState<string[]>([...chosen]);
  const go = (columns: readonly string[]): void => {
    setOpened(false);
    remember(register, columns);
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
