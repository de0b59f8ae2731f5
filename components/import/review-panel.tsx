'use client';

import { Alert, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

import type { ImportReview } from '@/lib/domain/import/review';
import { CountList } from './count-list';
import { MappingTable } from './mapping-table';
import { ProblemTable } from './problem-table';
import type { ImportChoice, ImportState } from './use-import';

interface Props {
  readonly review: ImportReview;
  readonly state: ImportState;
  readonly choose: (part: Partial<ImportChoice>) => void;
}

/** The counts of a check or an import, what was refused and why, and how the columns were understood. */
export function ReviewPanel({ review, state, choose }: Props) {
  const t = useTranslations('import');
  const { choice, token } = state;
  return (
    <Stack gap="md">
      <Title order={2}>{t(review.applied ? 'done' : 'result')}</Title>
      {review.readable ? <CountList counts={review.counts} /> : <Unreadable review={review} />}
      {review.sheets.length > 0 && (
        <Select
          label={t('sheetName')}
          placeholder={t('sheetAuto')}
          data={[...review.sheets]}
          value={choice.sheet}
          onChange={(sheet) => {
            choose({ sheet });
          }}
          w={260}
        />
      )}
      {review.applied && (
        <Group>
          <Button component={Link} href={listOf(choice)}>
            {t('open')}
          </Button>
        </Group>
      )}
      {review.readable && review.problems.length > 0 && (
        <ProblemTable problems={review.problems} total={review.problemsTotal} token={token} />
      )}
      <Columns review={review} choice={choice} choose={choose} />
    </Stack>
  );
}

function listOf({ register, unit }: ImportChoice): string {
  if (register === 'org-units') return '/admin/units';
  return `/registers/${register}${unit === null ? '' : `?unit=${encodeURIComponent(unit)}`}`;
}

function Unreadable({ review }: { readonly review: ImportReview }) {
  const t = useTranslations('import');
  return (
    <Alert color="red.9" variant="outline" role="alert" title={t('nothing')}>
      {review.problems.map((problem) => (
        <Text key={problem.code}>{problem.message}</Text>
      ))}
    </Alert>
  );
}

interface ColumnsProps {
  readonly review: ImportReview;
  readonly choice: ImportChoice;
  readonly choose: Props['choose'];
}

function Columns({ review, choice, choose }: ColumnsProps) {
  if (review.applied || review.mapping.length === 0) return null;
  return (
    <MappingTable
      mapping={choice.mapping ?? review.mapping}
      fields={review.fields}
      onChange={(mapping) => {
        choose({ mapping });
      }}
    />
  );
}
