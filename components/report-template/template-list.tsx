'use client';

import { Alert, Anchor, Button, Group, Table, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useTemplateName } from '@/components/report/template-name';
import { ActionError } from '@/components/ui/action-error';
import { Confirm } from '@/components/ui/confirm';
import stacked from '@/components/ui/stacked.module.css';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';

interface Listed {
  readonly id: string;
  readonly unitName: string;
  readonly name: string;
  readonly basis: string;
  readonly basisChanged: boolean;
  readonly offered: boolean;
  readonly version: number;
  readonly editable: boolean;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

interface Using {
  readonly unitCode: string;
  readonly unitName: string;
  readonly period: string;
}

type Removed = { readonly removed: true } | { readonly removed: false; readonly reports: readonly Using[] };

interface Props {
  readonly templates: readonly Listed[];
  readonly remove: (input: { id: string }) => Promise<ActionResult<Removed>>;
}

/** Templates of offices: whose, copied from what, as of which version. */
export function TemplateList({ templates, remove }: Props) {
  const t = useTranslations('templates');
  const nameOf = useTemplateName();
  const router = useRouter();
  const [asked, setAsked] = useState<Listed | null>(null);
  const [used, setUsed] = useState<{ of: Listed; reports: readonly Using[] } | null>(null);
  const { send, busy, failure } = useAction(remove, (answer) => {
    setUsed(!answer.removed && asked !== null ? { of: asked, reports: answer.reports } : null);
    setAsked(null);
    router.refresh();
  });
  if (templates.length === 0) return <Text c="gray.7">{t('empty')}</Text>;
  return (
    <>
      <ActionError code={failure.code} text={failure.code === 'gone' ? t('refusals.gone') : undefined} />
      {used !== null && <UsedBy {...used} />}
      <div className={stacked['stacked']}>
        <Table striped captionSide="top">
          <Table.Caption>{t('caption')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {(['name', 'owner', 'basis', 'version', 'updated', 'remove'] as const).map((column) => (
                <Table.Th key={column}>{t(`columns.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {templates.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td className={stacked['whole']}>
                  {one.editable ? <Anchor href={`/reports/templates/${one.id}`}>{one.name}</Anchor> : one.name}
                  {one.offered && ` · ${t('offeredMark')}`}
                </Table.Td>
                <Table.Td>{one.unitName}</Table.Td>
                <Table.Td data-label={t('columns.basis')}>
                  {nameOf(one.basis)}
                  {one.basisChanged && ` · ${t('basisChanged')}`}
                </Table.Td>
                <Table.Td>{t('versionNumber', { version: one.version })}</Table.Td>
                <Table.Td data-label={t('columns.updated')}>
                  {t('by', { at: one.updatedAt.replace('T', ' ').slice(0, 16), name: one.updatedBy })}
                </Table.Td>
                <Table.Td>
                  {one.editable && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('removeNamed', { name: one.name })}
                      onClick={() => {
                        setAsked(one);
                      }}
                    >
                      {t('remove')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Confirm
        opened={asked !== null}
        busy={busy}
        title={t('removeTitle', { name: asked?.name ?? '' })}
        text={t('removeText')}
        confirm={t('remove')}
        onClose={() => {
          setAsked(null);
        }}
        onConfirm={() => {
          if (asked !== null) send({ id: asked.id });
        }}
      />
    </>
  );
}

/** The reports because of which a template stays. */
function UsedBy({ of, reports }: { readonly of: Listed; readonly reports: readonly Using[] }) {
  const t = useTranslations('templates');
  return (
    <Alert color="red.9" variant="outline" role="alert" mb="md" title={t('used', { name: of.name })}>
      <Group gap="sm">
        {reports.map(({ unitCode, unitName, period }) => (
          <Anchor
            key={`${unitCode} ${period}`}
            href={`/reports/${of.id}?${new URLSearchParams({ unit: unitCode, period }).toString()}`}
          >
            {period} {unitName}
          </Anchor>
        ))}
      </Group>
    </Alert>
  );
}
