'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { numeral } from '@/lib/domain/report/compose';
import { addChapter, moveChapter, OPENING, removeChapter } from '@/lib/domain/report/template-edit';
import { isPrescribed } from '@/lib/domain/report/template-form';
import { useEditor } from './editor-context';
import { MoveButtons } from './move-buttons';
import classes from './template.module.css';

interface Props {
  readonly current: string;
  readonly open: (chapter: string) => void;
}

/** The chapters in their order; of a prescribed form they stay as they are. */
export function ChapterList({ current, open }: Props) {
  const t = useTranslations('templates.chapter');
  const { body, basis, faults, change } = useEditor();
  const fixed = isPrescribed(basis);
  const wrong = (id: string): number => faults.filter(({ where }) => where === id || where.startsWith(`${id}/`)).length;
  const entry = (id: string, title: string) => (
    <button
      type="button"
      className={classes['chapter']}
      aria-current={id === current ? 'true' : undefined}
      onClick={() => {
        open(id);
      }}
    >
      {title}
      {wrong(id) > 0 && ` ■ ${t('wrong', { count: wrong(id) })}`}
    </button>
  );
  return (
    <nav aria-label={t('list')}>
      <ol className={classes['outline']}>
        <li>{entry(OPENING.chapter, t('opening'))}</li>
        {body.chapters.map(({ id, title }, i) => (
          <li key={id}>
            {entry(id, `${numeral(i)}、${title}`)}
            {!fixed && (
              <MoveButtons
                name={title}
                at={id}
                after={() => id}
                first={i === 0}
                last={i === body.chapters.length - 1}
                move={(by) => {
                  change((now) => moveChapter(now, id, by));
                }}
                remove={() => {
                  change((now) => removeChapter(now, id));
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {fixed ? (
        <p>{t('fixed')}</p>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          mt="xs"
          onClick={() => {
            change((now) => addChapter(now, t('newTitle')));
          }}
        >
          {t('add')}
        </Button>
      )}
    </nav>
  );
}
