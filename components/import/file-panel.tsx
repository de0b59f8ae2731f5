'use client';

import { Alert, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { FileReview, ImportReview } from '@/lib/domain/import/review';
import { CountList } from './count-list';
import { MappingTable } from './mapping-table';
import { NoticeList } from './notice-list';
import { ProblemTable } from './problem-table';
import { ReadingPanel } from './reading-panel';
import { SampleTabs } from './sample-tabs';
import type { ImportWork } from './use-import';

interface Props {
  readonly file: FileReview;
  readonly review: ImportReview;
  readonly work: ImportWork;
}

/** One file of a check or an import. */
export function FilePanel({ file, review, work }: Props) {
  const choice = work.state.files.find((one) => one.choice.token === file.token)?.choice;
  const open = !review.applied;
  const set = (part: Parameters<ImportWork['chooseFile']>[1]): void => {
    work.chooseFile(file.token, part);
  };
  return (
    <Stack gap="md">
      {file.readable ? <CountList counts={file.counts} /> : <Unreadable file={file} />}
      {open && choice && <ReadingPanel file={file} choice={choice} choose={set} />}
      {file.readable && <ProblemTable file={file} />}
      <NoticeList notices={file.notices} />
      {open && <SampleTabs samples={file.samples} />}
      {open && (
        <MappingTable
          mapping={choice?.mapping ?? file.mapping}
          fields={review.fields}
          onChange={(mapping) => {
            set({ mapping });
          }}
        />
      )}
    </Stack>
  );
}

function Unreadable({ file }: { readonly file: FileReview }) {
  const t = useTranslations('import');
  return (
    <Alert color="red.9" variant="outline" role="alert" title={t('nothing')}>
      {file.problems.map((problem) => (
        <Text key={problem.code}>{problem.message}</Text>
      ))}
    </Alert>
  );
}
