'use client';

import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { RowProblem } from '@/lib/domain/register/definition';
import { composeBlock } from '@/lib/domain/report/blocks';
import type { Table } from '@/lib/domain/report/document';
import { isOpenCell } from '@/lib/domain/report/typed-cells';
import type { TemplateChapter } from '@/lib/domain/report/template';
import { bind, type ReportValues } from '@/lib/domain/report/values';
import { FillTable } from './fill-table';

export type FillCells = (
  cells: readonly { readonly code: string; readonly text: string }[],
) => Promise<{ readonly error: string | null; readonly problems: readonly RowProblem[] }>;

interface Props {
  readonly chapter: TemplateChapter;
  readonly values: ReportValues;
  readonly fill: FillCells;
  readonly close: () => void;
}

const tablesOf = (chapter: TemplateChapter, values: ReportValues): Table[] =>
  chapter.sections.flatMap((s) =>
    s.blocks.flatMap((b) =>
      b.kind === 'statutory' ? composeBlock(b, { values, narrative: {} }).filter((one) => one.kind === 'table') : [],
    ),
  );

const codesIn = (table: Table): string[] =>
  table.rows.flatMap((row) => row.flatMap((cell) => cell.runs.flatMap((r) => (r.kind === 'figure' ? [r.code] : []))));

const textsOf = (codes: readonly string[], values: ReportValues): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [code, values.typed?.has(code) === true ? bind(values, { code }).text : '']));

const refusals = ['notNumbers', 'locked', 'forbidden', 'unauthenticated'] as const;

/** The statutory tables of a chapter with the cells open that no register fills. */
export function FillTables({ chapter, values, fill, close }: Props) {
  const t = useTranslations('editor.fill');
  const tables = tablesOf(chapter, values);
  const open = tables.flatMap(codesIn).filter((code) => isOpenCell(values, code));
  const [kept] = useState(() => textsOf(open, values));
  const [texts, setTexts] = useState(kept);
  const [problems, setProblems] = useState<readonly RowProblem[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const changed = open.filter((code) => texts[code] !== kept[code]);
  const save = async () => {
    setBusy(true);
    const answer = await fill(changed.map((code) => ({ code, text: texts[code] ?? '' })));
    setBusy(false);
    setProblems(answer.problems);
    setError(answer.error);
    if (answer.error === null) close();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="min(1100px, 96vw)"
      title={t('title', { chapter: chapter.title })}
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 0 }}
    >
      <Text size="sm" mb="sm">
        {open.length === 0 ? t('nothing') : t('intro')}
      </Text>
      {error !== null && (
        <Alert color="red.9" variant="outline" role="alert" mb="sm">
          {t(`refusals.${refusals.find((r) => r === error) ?? 'unexpected'}`)}
        </Alert>
      )}
      {tables.map((table) => (
        <FillTable
          key={table.id}
          table={table}
          values={values}
          texts={texts}
          problems={problems}
          set={(code, text) => {
            setTexts((old) => ({ ...old, [code]: text }));
          }}
        />
      ))}
      <Group justify="space-between" mt="md">
        <Button
          variant="default"
          disabled={open.every((code) => texts[code] !== '')}
          onClick={() => {
            setTexts((old) =>
              Object.fromEntries(open.map((code) => [code, old[code] === '' ? '0' : (old[code] ?? '')])),
            );
          }}
        >
          {t('zeros')}
        </Button>
        <Button loading={busy} disabled={changed.length === 0} onClick={() => void save()}>
          {t('save', { count: changed.length })}
        </Button>
      </Group>
    </Modal>
  );
}
