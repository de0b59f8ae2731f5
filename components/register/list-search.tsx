'use client';

import { Anchor, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import Form from 'next/form';
import Link from 'next/link';

interface Props {
  readonly search: string;
  readonly state: string;
  readonly states: readonly { readonly value: string; readonly label: string }[];
  /** what the address keeps beside these two */
  readonly kept: Readonly<Record<string, string>>;
  readonly action: string;
  readonly clearHref: string;
}

/** Text and state in one line, on a phone as well; works without JavaScript, too. */
export function ListSearch({ search, state, states, kept, action, clearHref }: Props) {
  const t = useTranslations('registers.list');
  return (
    <Form action={action} scroll={false} key={`${search} ${state}`}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Group gap="sm" align="flex-end" mb="xs">
        <TextInput
          type="search"
          name="q"
          label={t('search')}
          placeholder={t('searchHint')}
          defaultValue={search}
          maxLength={200}
          flex="1 1 7.5rem"
          maw={200}
        />
        {states.length > 0 && (
          <NativeSelect
            name="state"
            label={t('state')}
            defaultValue={state}
            data={[{ value: '', label: t('anyState') }, ...states]}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
            maw={220}
          />
        )}
        <Button type="submit" variant="default">
          {t('search')}
        </Button>
        {(search !== '' || state !== '') && (
          <Anchor component={Link} href={clearHref} size="sm" pb={8}>
            {t('clear')}
          </Anchor>
        )}
      </Group>
    </Form>
  );
}
