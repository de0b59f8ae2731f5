'use client';

import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';

import { useTemplateName } from '@/components/report/template-name';
import { PageHead } from '@/components/ui/page-head';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { formatPeriod, parsePeriod } from '@/lib/domain/period';
import type { Template, TemplateBody } from '@/lib/domain/report/template';
import { OPENING } from '@/lib/domain/report/template-edit';
import type { ReportValues } from '@/lib/domain/report/values';
import { ChapterEditor } from './chapter-editor';
import { ChapterList } from './chapter-list';
import { EditorContext } from './editor-context';
import { TemplateFrame } from './template-frame';
import { TemplatePreview } from './template-preview';
import classes from './template.module.css';
import { usePreview, type ReadValues } from './use-preview';
import { useTemplate, type Draft, type SaveTemplate } from './use-template';

export interface TemplateData {
  readonly id: string;
  readonly basis: string;
  readonly unitName: string;
  readonly version: number;
  readonly draft: Draft;
  readonly values: ReportValues;
  /** whose values these are */
  readonly unit: OrgUnit;
  readonly units: readonly OrgUnit[] | null;
}

interface Props {
  readonly data: TemplateData;
  readonly save: SaveTemplate;
  readonly read: ReadValues;
}

/** The last body without a fault: the preview keeps showing something while words are being typed. */
function useSound(body: TemplateBody, sound: boolean): TemplateBody | null {
  const [kept, setKept] = useState<TemplateBody | null>(null);
  if (sound && kept !== body) setKept(body);
  return sound ? body : kept;
}

/** Left the chapters and what is in them, right the pages that come of it. */
export function TemplateDesk({ data, save, read }: Props) {
  const t = useTranslations('templates');
  const { id, basis, units } = data;
  const desk = useTemplate({ id, basis, version: data.version, draft: data.draft, save });
  const { draft, faults } = desk;
  const [chapter, setChapter] = useState(draft.body.chapters[0]?.id ?? OPENING.chapter);
  const [unit, setUnit] = useState(data.unit);
  const [period, setPeriod] = useState(formatPeriod(data.values.period));
  const [asked, setAsked] = useState(period);
  const sound = useSound(draft.body, faults.length === 0);
  const preview = usePreview(data.values, { unitId: unit.id, period: asked, body: sound ?? data.draft.body }, read);
  const template: Template | null = useMemo(
    () => (sound === null ? null : { ...sound, id, basis, name: draft.name }),
    [sound, id, basis, draft.name],
  );
  const change = (next: (body: TemplateBody) => TemplateBody) => {
    desk.change((old) => ({ ...old, body: next(old.body) }));
  };
  const editor = { body: draft.body, faults, values: preview.values, basis, change, focusOn: desk.focusOn };
  const said = preview.waiting ? t('preview.waiting') : faults.length > 0 ? t('preview.earlier') : null;
  return (
    <EditorContext value={editor}>
      <Head data={data} desk={desk} />
      <div className={classes['desk']}>
        <div>
          <TemplateFrame
            name={draft.name}
            offered={draft.offered}
            setName={(name) => {
              desk.change((old) => ({ ...old, name }));
            }}
            setOffered={(offered) => {
              desk.change((old) => ({ ...old, offered }));
            }}
          />
          <ChapterList current={chapter} open={setChapter} />
          <ChapterEditor chapter={chapter} />
        </div>
        {template !== null && (
          <TemplatePreview
            template={template}
            values={preview.values}
            units={units}
            unit={unit}
            period={period}
            setUnit={setUnit}
            setPeriod={(text) => {
              setPeriod(text);
              if (parsePeriod(text) !== null) setAsked(text);
            }}
            said={said}
          />
        )}
      </div>
    </EditorContext>
  );
}

interface HeadProps {
  readonly data: TemplateData;
  readonly desk: ReturnType<typeof useTemplate>;
}

const refusals = ['taken', 'changed', 'gone', 'faults', 'forbidden', 'unauthenticated', 'invalid'] as const;

/** Whose template, as of which version, and the way to keep it. */
function Head({ data, desk }: HeadProps) {
  const t = useTranslations('templates');
  const nameOf = useTemplateName();
  const { draft } = desk;
  const named = draft.name.trim() !== '';
  return (
    <>
      <PageHead title={named ? draft.name : t('title')}>
        <Anchor href="/reports/templates">{t('back')}</Anchor>
        <Button variant="default" disabled={!desk.canUndo} onClick={desk.undo}>
          {t('undo')}
        </Button>
        <Button loading={desk.busy} disabled={!desk.dirty || desk.faults.length > 0 || !named} onClick={desk.keep}>
          {t('save')}
        </Button>
      </PageHead>
      <Group gap="md" mb="sm">
        <Text size="sm" c="gray.7">
          {data.unitName} · {t('copiedFrom', { name: nameOf(data.basis) })} ·{' '}
          {t('versionNumber', { version: desk.version })}
        </Text>
        <State desk={desk} />
      </Group>
      <Refusal outcome={desk.outcome} />
    </>
  );
}

/** Whether what stands on the page is kept. */
function State({ desk }: Pick<HeadProps, 'desk'>) {
  const t = useTranslations('templates');
  const { dirty, faults, outcome } = desk;
  const unsaved = faults.length > 0 ? t('faultCount', { count: faults.length }) : t('unsaved');
  return (
    <Text size="sm" role="status">
      {dirty ? unsaved : outcome === 'saved' && t('saved')}
    </Text>
  );
}

/** Why it was not kept. */
function Refusal({ outcome }: { readonly outcome: string | null }) {
  const t = useTranslations('templates.refusals');
  if (outcome === null || outcome === 'saved') return null;
  return (
    <Alert color="red.9" variant="outline" role="alert" mb="md">
      {t(refusals.find((r) => r === outcome) ?? 'unexpected')}
    </Alert>
  );
}
