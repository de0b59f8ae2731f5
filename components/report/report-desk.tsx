'use client';

import { Anchor, Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useMemo, useState, type MouseEvent } from 'react';

import { PageHead } from '@/components/ui/page-head';
import { formatPeriod } from '@/lib/domain/period';
import { checkReport } from '@/lib/domain/report/checks';
import { composeReport, type ReportInput } from '@/lib/domain/report/compose';
import type { BoundFigure } from '@/lib/domain/report/document';
import { ChapterPanel } from './chapter-panel';
import { ChapterOutline } from './chapter-outline';
import { FigureCard } from './figure-card';
import { ReportPages } from './report-pages';
import classes from './report.module.css';
import { SaveLine } from './save-line';
import { useAutosave, type SaveState, type SaveText } from './use-autosave';

interface Props {
  readonly input: ReportInput;
  readonly saved: { readonly version: number };
  readonly unitId: number;
  readonly save: SaveText;
}

/** The file is written from what is kept: until the last words are, there is nothing to fetch. */
const waiting = (state: SaveState['kind']) =>
  state === 'saving' || state === 'unsaved'
    ? {
        'aria-disabled': true,
        'data-disabled': true,
        onClick: (event: MouseEvent) => {
          event.preventDefault();
        },
      }
    : {};

/** Outline, pages and checks. What is typed is composed and checked at once, by the code that writes the Word file. */
export function ReportDesk({ input, saved, unitId, save }: Props) {
  const t = useTranslations('reports');
  const { template, values, narrative, signatory, signedOn } = input;
  const period = formatPeriod(values.period);
  const key = useMemo(() => ({ unitId, template: template.id, period }), [unitId, template.id, period]);
  const draft = { narrative, signatory, signedOn };
  const writing = useAutosave(save, { key, draft, version: saved.version });
  const [chapter, setChapter] = useState(template.chapters[0]?.id ?? '');
  const [figure, setFigure] = useState<BoundFigure | null>(null);

  const current = { ...input, ...writing.draft };
  const doc = composeReport(current);
  const problems = checkReport(current);
  const query = new URLSearchParams({ template: template.id, unit: values.unit.code, period }).toString();
  const open = (id: string) => {
    setChapter(id);
    document.getElementById(`chapter-${id}`)?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <PageHead title={doc.title.join('')}>
        <Group gap="sm">
          <SaveLine state={writing.state} version={writing.version} save={() => void writing.saveNow()} />
          <Anchor href="/reports">{t('desk.back')}</Anchor>
          <Button component="a" href={`/reports/file?${query}`} {...waiting(writing.state.kind)}>
            {t('desk.download')}
          </Button>
        </Group>
      </PageHead>
      <div className={classes['desk']}>
        <ChapterOutline chapters={doc.chapters} problems={problems} current={chapter} open={open} />
        <ReportPages doc={doc} selected={figure} select={setFigure} />
        <aside className={classes['side']} aria-label={t('desk.checks')}>
          {figure !== null && (
            <FigureCard
              figure={figure}
              values={values}
              close={() => {
                setFigure(null);
              }}
            />
          )}
          <ChapterPanel
            template={template}
            chapter={chapter}
            problems={problems}
            draft={writing.draft}
            signatory={doc.signature.signatory}
            change={writing.change}
          />
        </aside>
      </div>
    </>
  );
}
