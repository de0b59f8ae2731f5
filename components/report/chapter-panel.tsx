'use client';

import { Checkbox, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';

import { DayInput } from '@/components/ui/day-input';
import type { ReportProblem } from '@/lib/domain/report/checks';
import { hasStatutory, slotsOf, type Template } from '@/lib/domain/report/template';
import type { ReportValues } from '@/lib/domain/report/values';
import type { InsertWith } from './editor/insert-figure';
import { FillButton } from './fill/fill-button';
import type { FillCells } from './fill/fill-tables';
import { NoteList } from './note-list';
import { ProblemList, slotField } from './problem-list';
import { useSlotLabel } from './slot-label';
import type { Draft } from './draft';
import type { Notes } from './use-notes';

/** The editor is large and needs a browser: it comes when a chapter is opened. */
const NarrativeEditor = dynamic(() => import('./editor/narrative-editor'), { ssr: false });

interface Props extends InsertWith {
  readonly template: Template;
  readonly chapter: string;
  readonly problems: readonly ReportProblem[];
  readonly draft: Draft;
  /** who signs when the field is empty */
  readonly signatory: string;
  readonly change: (part: Partial<Draft>) => void;
  readonly editable: boolean;
  readonly values: ReportValues;
  readonly fill: FillCells;
  /** a remark on words of a field */
  readonly remark: (slot: string, quote: string) => void;
  readonly contents: ContentsChoice;
  /** what units wrote of odd numbers */
  readonly notes: Notes;
}

/** Whether the report has a table of contents; choose null: nothing is saved yet that could keep the choice. */
export interface ContentsChoice {
  readonly shown: boolean;
  readonly choose: ((wanted: boolean) => void) | null;
}

/** Checks and fields of one chapter, and below them what belongs to the whole report. */
export function ChapterPanel(props: Props) {
  const { template, chapter, problems, draft, signatory, change, editable, values, bring, units, fill } = props;
  const { contents, remark, notes } = props;
  const t = useTranslations('reports');
  const labelOf = useSlotLabel(template);
  const tables = template.chapters.find((c) => c.id === chapter && hasStatutory(c));
  const slots = slotsOf(template).filter((s) => s.chapter === chapter);
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {template.chapters.find((c) => c.id === chapter)?.title}
      </Title>
      <ProblemList template={template} problems={problems.filter((p) => p.chapter === chapter)} />
      <NoteList title={t('desk.notes')} notes={notes.inChapter(chapter)} labelOf={labelOf} />
      {editable && tables !== undefined && <FillButton chapter={tables} values={values} fill={fill} />}
      {slots.map(({ slot, required }) => (
        <NarrativeEditor
          key={slot}
          id={slotField(slot)}
          label={labelOf(slot)}
          description={required ? t('desk.required') : undefined}
          narrative={draft.narrative[slot]}
          chapter={chapter}
          values={values}
          editable={editable}
          bring={bring}
          units={units}
          remark={(quote) => {
            remark(slot, quote);
          }}
          change={(text) => {
            change({ narrative: { ...draft.narrative, [slot]: text } });
          }}
        />
      ))}
      <NoteList title={t('desk.otherNotes')} notes={notes.rest()} labelOf={labelOf} folded />
      <Title order={2} size="h4">
        {t('desk.signature')}
      </Title>
      <ProblemList template={template} problems={problems.filter((p) => p.chapter === 'report')} />
      <TextInput
        label={t('desk.signatory')}
        placeholder={signatory}
        value={draft.signatory}
        maxLength={100}
        disabled={!editable}
        onChange={({ currentTarget }) => {
          change({ signatory: currentTarget.value });
        }}
      />
      <DayInput
        label={t('desk.signedOn')}
        clearable
        value={draft.signedOn ?? ''}
        disabled={!editable}
        onChange={(day) => {
          change({ signedOn: day === '' ? null : day });
        }}
      />
      <Checkbox
        label={t('desk.contents')}
        description={t(contents.choose === null ? 'desk.contentsLater' : 'desk.contentsHint')}
        checked={contents.shown}
        disabled={!editable || contents.choose === null}
        onChange={({ currentTarget }) => {
          contents.choose?.(currentTarget.checked);
        }}
      />
      <Text size="xs" c="gray.7">
        {t('desk.pages')}
      </Text>
    </Stack>
  );
}
