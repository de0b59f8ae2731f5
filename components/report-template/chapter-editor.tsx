'use client';

import { Button, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { addSection, changeChapter, OPENING } from '@/lib/domain/report/template-edit';
import { isPrescribed } from '@/lib/domain/report/template-form';
import { useEditor } from './editor-context';
import { Faults } from './faults';
import { SectionEditor } from './section-editor';

/** The chapter that is open: its title and its sections. */
export function ChapterEditor({ chapter: id }: { readonly chapter: string }) {
  const t = useTranslations('templates.chapter');
  const { body, basis, faults, change } = useEditor();
  const chapter = body.chapters.find((c) => c.id === id);
  if (chapter === undefined)
    return (
      <SectionEditor
        chapter={OPENING.chapter}
        section={{ id: OPENING.section, title: null, blocks: body.opening }}
        first
        last
        fixed
      />
    );
  return (
    <>
      <TextInput
        label={t('title')}
        mt="md"
        value={chapter.title}
        maxLength={60}
        disabled={isPrescribed(basis)}
        onChange={({ currentTarget }) => {
          const title = currentTarget.value;
          change((now) => changeChapter(now, id, (c) => ({ ...c, title })));
        }}
      />
      <Faults faults={faults.filter((f) => f.where === id)} />
      {chapter.sections.map((section, i) => (
        <SectionEditor
          key={section.id}
          chapter={id}
          section={section}
          first={i === 0}
          last={i === chapter.sections.length - 1}
        />
      ))}
      <Button
        size="compact-sm"
        variant="default"
        mt="md"
        onClick={() => {
          change((now) => addSection(now, id, t('newSection')));
        }}
      >
        {t('addSection')}
      </Button>
    </>
  );
}
