'use client';

import { Button, Code, Group, PasswordInput, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** One address of the interface, as its OpenAPI document tells of it. */
export interface ApiOperation {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required: boolean;
    readonly description: string;
  }[];
}

interface Props {
  readonly base: string;
  readonly operations: readonly ApiOperation[];
}

/** Every address with its parameters, to be tried with a token; nothing is asked of another server. */
export function ApiDocument({ base, operations }: Props) {
  const t = useTranslations('api');
  const [token, setToken] = useState('');
  return (
    <Stack gap="lg">
      <PasswordInput
        label={t('token')}
        description={t('tokenHint')}
        value={token}
        maw={520}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('showToken') }}
        onChange={({ currentTarget }) => setToken(currentTarget.value.trim())}
      />
      {operations.map((operation) => (
        <Operation key={`${operation.method} ${operation.path}`} base={base} operation={operation} token={token} />
      ))}
    </Stack>
  );
}

/** The address with its parameters filled in; empty ones are left out. */
export function addressOf(operation: ApiOperation, given: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams();
  let path = operation.path;
  for (const { name, in: place } of operation.parameters) {
    const value = (given[name] ?? '').trim();
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value));
    else if (value !== '') query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

const EXAMPLE = '{"rows": [{}]}';
/** A long answer is cut on screen. */
const SHOWN = 20_000;

interface OperationProps {
  readonly base: string;
  readonly operation: ApiOperation;
  readonly token: string;
}

function Operation({ base, operation, token }: OperationProps) {
  const t = useTranslations('api');
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [body, setBody] = useState(EXAMPLE);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<string | null>(null);
  const address = `${base}${addressOf(operation, given)}`;
  const send = async () => {
    setBusy(true);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = operation.method === 'post' ? { method: 'POST', headers, body } : { headers };
    const text = await fetch(address, init).then(
      async (response) => `${response.status}\n${(await response.text()).slice(0, SHOWN)}`,
      () => t('noAnswer'),
    );
    setAnswer(text);
    setBusy(false);
  };
  const heading = `${operation.method.toUpperCase()} ${operation.path}`;
  return (
    <section aria-label={heading}>
      <Title order={2} size="h5" ff="monospace">
        {heading}
      </Title>
      <Text size="sm" mb="xs">
        {operation.summary}
      </Text>
      <Group align="flex-end" gap="sm">
        {operation.parameters.map(({ name, required, description }) => (
          <TextInput
            key={name}
            label={name}
            description={description === '' ? undefined : description}
            withAsterisk={required}
            value={given[name] ?? ''}
            w={220}
            onChange={({ currentTarget }) => setGiven({ ...given, [name]: currentTarget.value })}
          />
        ))}
        <Button variant="default" loading={busy} disabled={token === ''} onClick={() => void send()}>
          {t('send')}
        </Button>
      </Group>
      {operation.method === 'post' && (
        <Textarea
          label={t('body')}
          value={body}
          autosize
          minRows={2}
          maxRows={12}
          mt="xs"
          ff="monospace"
          onChange={({ currentTarget }) => setBody(currentTarget.value)}
        />
      )}
      <Code block mt="xs">
        {address}
      </Code>
      <output aria-live="polite">
        {answer !== null && (
          <Code block mah={320} mt="xs" style={{ overflow: 'auto' }} tabIndex={0}>
            {answer}
          </Code>
        )}
      </output>
    </section>
  );
}
