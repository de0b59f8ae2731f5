'use client';

import '@mantine/dropzone/styles.css';

import { Alert, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useTranslations } from 'next-intl';

import { ActionError } from '@/components/ui/action-error';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { AcceptBar } from './accept-bar';
import { FoundTables } from './found-tables';
import classes from './old-report.module.css';
import { ReadingFindings } from './reading-findings';
import { SourceText } from './source-text';
import { useOldReport, type AcceptAction, type ReviewAction } from './use-old-report';

interface Props {
  readonly units: readonly OrgUnit[] | null;
  /** the unit at the top of the scope */
  readonly home: OrgUnit;
  readonly review: ReviewAction;
  readonly accept: AcceptAction;
}

/** Last year's report beside what was read from it; nothing is kept before somebody accepts it. */
export function OldReportDesk({ units, home, review, accept }: Props) {
  const t = useTranslations('reading');
  const old = useOldReport({ review, accept });
  return (
    <>
      <Dropzone
        onDrop={(files) => {
          const [file] = files;
          if (file) old.drop(file);
        }}
        multiple={false}
        loading={old.busy}
        inputProps={{ 'aria-label': t('screen.file') }}
        aria-label={t('screen.drop')}
        mb="md"
      >
        <Text fw={600} ta="center">
          {t('screen.drop')}
        </Text>
        <Text size="sm" c="gray.7" ta="center">
          {t('screen.hint')}
        </Text>
      </Dropzone>
      <div aria-live="polite">
        {old.busy && <Text size="sm">{t('screen.reading')}</Text>}
        <ActionError code={old.failure} text={old.failure === null ? undefined : failureText(t, old.failure)} />
        {old.accepted !== null && (
          <Alert color="green.9" variant="outline" mb="md">
            {t('screen.accepted', {
              year: String(old.accepted.year),
              how: t(old.accepted.asCells ? 'screen.asCells' : 'screen.notCells'),
            })}
          </Alert>
        )}
      </div>
      {old.review !== null && (
        <>
          <AcceptBar
            key={old.review.token}
            review={old.review}
            units={units}
            home={home}
            busy={old.busy}
            ask={old.ask}
            accept={old.accept}
          />
          <ReadingFindings review={old.review} />
          <div className={classes['beside']}>
            <SourceText blocks={old.review.blocks} cut={old.review.cut} />
            <FoundTables report={old.review.report} />
          </div>
        </>
      )}
    </>
  );
}

const screenFailures = ['sendFailed', 'expired'];
const faults = [
  'notWord',
  'tooBigInside',
  'notZip',
  'noOffice',
  'officeFailed',
  'emptyFile',
  'notReadable',
  'unknownEncoding',
  'tooBig',
];

function failureText(t: (key: string) => string, code: string): string | undefined {
  if (screenFailures.includes(code)) return t(`screen.${code}`);
  return faults.includes(code) ? t(`faults.${code}`) : undefined;
}
