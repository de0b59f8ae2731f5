'use client';

import { Anchor, Button, Group, Menu } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useMemo, useState, type MouseEvent } from 'react';

import { PageHead } from '@/components/ui/page-head';
import { formatPeriod } from '@/lib/domain/period';
import { isEditable, offered } from '@/lib/domain/report/approval';
import { anchorOf } from '@/lib/domain/report/anchors';
import { boundRun } from '@/lib/domain/report/blocks';
import { burdenOf } from '@/lib/domain/report/burden';
import { checkReport } from '@/lib/domain/report/checks';
import { composeReport, type ReportInput } from '@/lib/domain/report/compose';
import type { BoundFigure, ReportDocument } from '@/lib/domain/report/document';
import { placedWords, placesOf } from '@/lib/domain/report/places';
import type { Template } from '@/lib/domain/report/template';
import { ApprovalBar } from './approval-bar';
import { BurdenLine } from './burden-line';
import { ChapterOutline } from './chapter-outline';
import { ConflictPanel } from './conflict-panel';
import { CorrectedFigures } from './corrected-figures';
import type { DeskActions, DeskData } from './desk-data';
import { FigureContext } from './editor/bound-figure';
import { FigureCard } from './figure-card';
import { NoteList } from './note-list';
import type { AnchoredRemark } from './remark-item';
import { placeKey } from './report-block';
import { ReportPages } from './report-pages';
import { ReportSide } from './report-side';
import classes from './report.module.css';
import { TemplateChanged } from './template-changed';
import { SaveLine } from './save-line';
import { useSlotLabel } from './slot-label';
import type { SaveState } from './use-autosave';
import { useDesk } from './use-desk';
import { useNotes } from './use-notes';

interface Props {
  readonly data: DeskData;
  readonly actions: DeskActions;
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

const burdenFor = (doc: ReportDocument, { template, narrative, values }: ReportInput) =>
  burdenOf(doc, { template, narrative, imported: new Set(values.imported ?? []) });

/** Remarks are looked for where their words stand now, not where they stood. */
function anchoredIn(remarks: DeskData['remarks'], doc: ReportDocument): AnchoredRemark[] {
  const words = placedWords(doc);
  return remarks.map((remark) => ({ ...remark, now: anchorOf(remark, words) }));
}

const openAt = ({ settledBy, now }: AnchoredRemark) => (settledBy === null && now.kind !== 'orphan' ? [now] : []);

/** Outline, pages and side. What is typed is composed and checked at once, by the code that writes the Word file. */
export function ReportDesk({ data, actions }: Props) {
  const t = useTranslations('reports');
  const desk = useDesk(data, actions);
  const { writing, values, remarks } = desk;
  const [chapter, setChapter] = useState(data.input.template.chapters[0]?.id ?? '');
  const [figure, setFigure] = useState<BoundFigure | null>(null);

  const { draft } = writing;
  const { contents } = desk;
  const current = useMemo(
    () => ({ ...data.input, ...draft, values, ...(contents === undefined ? {} : { contents }) }),
    [data.input, draft, values, contents],
  );
  const composed = useMemo(() => composeReport(current), [current]);
  const problems = useMemo(() => checkReport(current), [current]);
  const doc = data.frozen ?? composed;
  const notes = useNotes({ data, desk, doc: composed, editable: isEditable(data.status) });
  const labelOf = useSlotLabel(data.input.template);
  const burden = useMemo(() => burdenFor(doc, current), [doc, current]);
  const places = useMemo(() => placesOf(doc), [doc]);
  const anchored = useMemo(() => anchoredIn(data.remarks, doc), [data.remarks, doc]);
  const open = new Set([...anchored.flatMap(openAt), ...remarks.reasons].map(placeKey));
  const figures = useMemo(
    () => ({
      bound: (ref: Parameters<typeof boundRun>[1]) => {
        const run = boundRun(values, ref);
        return run.kind === 'figure' ? run : null;
      },
      select: setFigure,
    }),
    [values],
  );
  const go = (id: string) => {
    setChapter(id);
    document.getElementById(`chapter-${id}`)?.scrollIntoView({ block: 'start' });
  };
  return (
    <FigureContext value={figures}>
      <PageHead title={doc.title.join('')}>
        <Group gap="sm">
          <SaveLine state={writing.state} version={writing.version} save={() => void writing.saveNow()} />
          <Anchor href="/reports">{t('desk.back')}</Anchor>
          <Files data={data} state={writing.state.kind} />
        </Group>
      </PageHead>
      <ApprovalBar
        status={data.status}
        edition={data.edition}
        actions={writing.version === 0 ? [] : offered(data.status, data.role)}
        begun={writing.version > 0}
        placed={remarks.reasons.length}
        busy={desk.busy || writing.state.kind === 'saving' || writing.state.kind === 'unsaved'}
        refused={desk.refused}
        move={desk.move}
      />
      {data.changedTemplate !== null && <TemplateChanged changed={data.changedTemplate} agree={desk.agree} />}
      <BurdenLine burden={burden} spent={data.spent} />
      <CorrectedFigures doc={doc} period={values.period} />
      <Conflict desk={desk} template={data.input.template} />
      <div className={classes['desk']}>
        <ChapterOutline chapters={doc.chapters} problems={problems} current={chapter} open={go} />
        <ReportPages
          doc={doc}
          selected={figure}
          select={setFigure}
          marking={{ places, open, mark: remarks.placing ? remarks.choose : null }}
        />
        <aside className={classes['side']} aria-label={t('desk.checks')}>
          {figure !== null && (
            <FigureCard
              figure={figure}
              values={values}
              notes={<NoteList title={t('desk.figureNotes')} notes={notes.about(figure, chapter)} labelOf={labelOf} />}
              close={() => {
                setFigure(null);
              }}
            />
          )}
          <ReportSide
            data={data}
            desk={desk}
            remarks={anchored}
            chapter={chapter}
            problems={problems}
            doc={composed}
            editable={isEditable(data.status)}
            notes={notes}
          />
        </aside>
      </div>
    </FigureContext>
  );
}

interface Clashing {
  readonly desk: ReturnType<typeof useDesk>;
  readonly template: Template;
}

function Conflict({ desk: { writing, values }, template }: Clashing) {
  const labelOf = useSlotLabel(template);
  const { state, draft, settle } = writing;
  if (state.kind !== 'conflict') return null;
  return (
    <ConflictPanel
      key={state.version}
      clash={state}
      draft={draft}
      labelOf={labelOf}
      figure={(ref) => boundRun(values, ref).text}
      settle={(choices) => {
        settle(state, choices);
      }}
    />
  );
}

/** The kinds of file of the kept report. */
function Files({ data, state }: { readonly data: DeskData; readonly state: SaveState['kind'] }) {
  const t = useTranslations('reports');
  const words = useTranslations('editor.files');
  const { template, values } = data.input;
  const asked = { template: template.id, unit: values.unit.code, period: formatPeriod(values.period) };
  const href = (format: string) => `/reports/file?${new URLSearchParams({ ...asked, format }).toString()}`;
  return (
    <Group gap={4}>
      <Button component="a" href={href('docx')} {...waiting(state)}>
        {t('desk.download')}
      </Button>
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default">{words('more')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['pdf', 'tables'] as const).map((format) => (
            <Menu.Item key={format} component="a" href={href(format)} {...waiting(state)}>
              {words(format)}
            </Menu.Item>
          ))}
          <Menu.Item component="a" href="/reports/certificates">
            {words('certificates')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
