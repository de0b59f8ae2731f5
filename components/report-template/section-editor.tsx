'use client';

import { Button, Menu, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { addableKinds, blankBlock } from '@/lib/domain/report/template-blank';
import { changeSection, insertBlock, moveSection, removeSection, type Spot } from '@/lib/domain/report/template-edit';
import type { TemplateSection } from '@/lib/domain/report/template';
import { BlockEditor } from './block-editor';
import { useEditor } from './editor-context';
import { Faults } from './faults';
import { MoveButtons } from './move-buttons';
import classes from './template.module.css';

interface Props {
  readonly chapter: string;
  readonly section: TemplateSection;
  readonly first: boolean;
  readonly last: boolean;
  /** of a chapter; the opening has neither a title nor neighbours */
  readonly fixed?: true;
}

/** A section with its title and blocks; without a title its blocks stand directly below the chapter's. */
export function SectionEditor({ chapter, section, first, last, fixed }: Props) {
  const t = useTranslations('templates.section');
  const kinds = useTranslations('templates.kinds');
  const { change, faults } = useEditor();
  const at: Omit<Spot, 'at'> = { chapter, section: section.id };
  const name = section.title ?? t('untitled');
  return (
    <section className={classes['section']} aria-label={name}>
      {fixed !== true && (
        <>
          <div className={classes['line']}>
            <TextInput
              label={t('title')}
              description={t('titleHint')}
              value={section.title ?? ''}
              maxLength={60}
              style={{ flex: 1 }}
              onChange={({ currentTarget }) => {
                const title = currentTarget.value === '' ? null : currentTarget.value;
                change((body) => changeSection(body, at, (s) => ({ ...s, title })));
              }}
            />
            <MoveButtons
              name={name}
              at={`${chapter}/${section.id}`}
              after={() => `${chapter}/${section.id}`}
              first={first}
              last={last}
              move={(by) => {
                change((body) => moveSection(body, at, by));
              }}
              remove={
                first && last
                  ? undefined
                  : () => {
                      change((body) => removeSection(body, at));
                    }
              }
            />
          </div>
          <Faults faults={faults.filter((f) => f.where === `${chapter}/${section.id}`)} />
        </>
      )}
      {section.blocks.map((block, i) => (
        <BlockEditor
          key={i}
          block={block}
          spot={{ ...at, at: i }}
          first={first && i === 0}
          last={last && i === section.blocks.length - 1}
        />
      ))}
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" mt="sm" aria-label={t('addTo', { name })}>
            {t('add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {addableKinds.map((kind) => (
            <Menu.Item
              key={kind}
              onClick={() => {
                change((body) => insertBlock(body, { ...at, at: section.blocks.length }, blankBlock(kind, body)));
              }}
            >
              {kinds(kind)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}
