'use client';

import { Anchor, Tabs } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { offered } from '@/lib/domain/report/approval';
import { boundRun } from '@/lib/domain/report/blocks';
import type { ReportProblem } from '@/lib/domain/report/checks';
import type { ReportDocument } from '@/lib/domain/report/document';
import { figureLines } from '@/lib/domain/report/frozen';
import { ChapterPanel } from './chapter-panel';
import { ChangesPanel } from './changes-panel';
import { jumpTo } from './chosen-passage';
import { CONFLICT } from './conflict-panel';
import type { DeskData } from './desk-data';
import { EventsPanel } from './events-panel';
import type { AnchoredRemark } from './remark-item';
import { RemarksPanel } from './remarks-panel';
import { useSlotLabel } from './slot-label';
import type { useDesk } from './use-desk';
import type { Notes } from './use-notes';
import { VersionsPanel } from './versions-panel';

interface Props {
  readonly data: DeskData;
  readonly desk: ReturnType<typeof useDesk>;
  readonly remarks: readonly AnchoredRemark[];
  readonly chapter: string;
  readonly problems: readonly ReportProblem[];
  /** composed from what is typed, also where an accepted document is shown */
  readonly doc: ReportDocument;
  readonly editable: boolean;
  readonly notes: Notes;
}

const tabs = ['write', 'remarks', 'changes', 'versions', 'events'] as const;
type Tab = (typeof tabs)[number];
type InTab = Props & { readonly setTab: (tab: Tab) => void };

/** Beside the page: words and checks of the chapter, remarks, changed numbers, earlier versions, what was done. */
export function ReportSide(props: Props) {
  const t = useTranslations('editor.tabs');
  const [open, setOpen] = useState<Tab>('write');
  const { data } = props;
  const counts: Readonly<Partial<Record<Tab, number>>> = {
    remarks: data.remarks.filter((r) => r.settledBy === null).length,
    changes: data.changes.length,
  };
  return (
    <Tabs
      value={open}
      keepMounted={false}
      onChange={(next) => {
        setOpen(tabs.find((tab) => tab === next) ?? 'write');
      }}
    >
      <Tabs.List mb="sm">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab} px={6}>
            {t(tab)}
            {(counts[tab] ?? 0) > 0 && ` ${counts[tab]}`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab} value={tab}>
          <Panel tab={tab} setTab={setOpen} {...props} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Panel({ tab, ...props }: InTab & { readonly tab: Tab }) {
  const { data, desk, remarks } = props;
  switch (tab) {
    case 'write':
      return <Writing {...props} />;
    case 'remarks':
      return (
        <RemarksPanel
          {...desk.remarks}
          remarks={remarks}
          jump={jumpTo}
          unsaved={desk.writing.version === 0}
          returns={offered(data.status, data.role).includes('return')}
        />
      );
    case 'changes':
      return <Changes {...props} />;
    case 'versions':
      return <Versions {...props} />;
    case 'events':
      return <EventsPanel events={data.events} edition={data.accepted} />;
  }
}

function Writing({ data, desk, chapter, problems, doc, editable, notes, setTab }: InTab) {
  const t = useTranslations('editor.conflict');
  const stopped = desk.writing.state.kind === 'conflict';
  return (
    <>
      {stopped && (
        <Anchor href={`#${CONFLICT}`} size="sm" c="red.9">
          {t('short')}
        </Anchor>
      )}
      <ChapterPanel
        template={data.input.template}
        chapter={chapter}
        problems={problems}
        draft={desk.writing.draft}
        signatory={doc.signature.signatory}
        change={desk.writing.change}
        editable={editable && !stopped}
        values={desk.values}
        bring={desk.bring}
        units={data.units}
        fill={desk.fill}
        notes={notes}
        remark={(slot, quote) => {
          desk.remarks.choose({ chapter, place: `#${slot}`, quote });
          setTab('remarks');
        }}
        contents={{
          shown: doc.contents === true,
          choose: desk.writing.version === 0 ? null : desk.chooseContents,
        }}
      />
    </>
  );
}

function Changes({ data, desk }: Props) {
  const t = useTranslations('editor.changes');
  const { since, accepted, corrected } = data;
  const words =
    since === null
      ? t('notYet')
      : t(accepted === null ? 'sinceSeen' : 'sinceFrozen', { name: since.by, at: since.at.replace('T', ' ') });
  return (
    <>
      <ChangesPanel since={words} changes={data.changes} seen={accepted === null ? desk.seen : undefined} />
      {corrected.length > 0 && <ChangesPanel since={t('corrected')} changes={corrected} />}
    </>
  );
}

function Versions({ data, desk, doc, editable }: Props) {
  const labelOf = useSlotLabel(data.input.template);
  return (
    <VersionsPanel
      versions={data.versions}
      now={{ narrative: desk.writing.draft.narrative, figures: figureLines(doc) }}
      labelOf={labelOf}
      figure={(ref) => boundRun(desk.values, ref).text}
      restore={
        editable
          ? (narrative) => {
              desk.writing.change({ narrative });
            }
          : null
      }
    />
  );
}
