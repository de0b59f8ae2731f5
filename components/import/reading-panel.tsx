'use client';

import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { encodings } from '@/lib/domain/import/encodings';
import type { FileChoice, FileReview } from '@/lib/domain/import/review';
import classes from './import.module.css';

interface Props {
  readonly file: FileReview;
  readonly choice: FileChoice;
  readonly choose: (part: Partial<FileChoice>) => void;
}

/** What was guessed about the file: sheet, encoding, row of the headings. Each can be changed. */
export function ReadingPanel(props: Props) {
  const t = useTranslations('import.reading');
  const { reading } = props.file;
  return (
    <Stack gap="xs">
      <Title order={3}>{t('title')}</Title>
      <Group align="end" gap="sm">
        <SheetChoice {...props} />
        <EncodingChoice {...props} />
        <HeadingChoice {...props} />
      </Group>
      {reading?.remembered && <Text size="sm">{t('remembered')}</Text>}
      {reading && reading.head.length > 0 && <Preview reading={reading} />}
    </Stack>
  );
}

function SheetChoice({ file, choice, choose }: Props) {
  const t = useTranslations('import.reading');
  const { reading } = file;
  const sheets = reading && reading.sheets.length > 0 ? reading.sheets : file.sheets;
  if (sheets.length === 0) return null;
  return (
    <Select
      label={t('sheet')}
      data={[...sheets]}
      value={choice.sheet ?? reading?.sheet ?? null}
      onChange={(sheet) => {
        choose({ sheet, headerRow: null });
      }}
      w={220}
    />
  );
}

function EncodingChoice({ file, choice, choose }: Props) {
  const t = useTranslations('import.reading');
  const names = useTranslations('import.encodings');
  const { reading } = file;
  const value = choice.encoding ?? reading?.encoding ?? null;
  const unknown = reading === null && file.problems.some((problem) => problem.code.startsWith('unknownEncoding'));
  if (value === null && !unknown) return null;
  return (
    <Select
      label={t('encoding')}
      data={encodings.map((name) => ({ value: name, label: names(name) }))}
      value={value}
      allowDeselect={false}
      onChange={(encoding) => {
        choose({ encoding, headerRow: null });
      }}
      w={180}
    />
  );
}

function HeadingChoice({ file, choice, choose }: Props) {
  const t = useTranslations('import.reading');
  const { reading } = file;
  if (!reading || reading.head.length === 0) return null;
  return (
    <Select
      label={t('header')}
      data={reading.head.map(({ row, cells }) => ({
        value: String(row),
        label: t('headerOption', { row: String(row), cells: cells.filter(Boolean).join(' · ').slice(0, 60) }),
      }))}
      value={String(choice.headerRow ?? reading.headerRow ?? '')}
      allowDeselect={false}
      onChange={(row) => {
        choose({ headerRow: row === null ? null : Number(row) });
      }}
      w={420}
    />
  );
}

const PREVIEW = 6;

function Preview({ reading }: { readonly reading: NonNullable<FileReview['reading']> }) {
  const t = useTranslations('import.reading');
  return (
    <div className={classes['preview']} tabIndex={0} role="region" aria-label={t('preview')}>
      <table>
        <tbody>
          {reading.head.slice(0, PREVIEW).map(({ row, cells }) => (
            <tr key={row} data-heading={row === reading.headerRow ? true : undefined}>
              <th scope="row">{row}</th>
              {cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
