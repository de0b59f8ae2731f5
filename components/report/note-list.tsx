'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { useMeasureWords } from '@/components/reporting/words';
import { monthText } from '@/lib/domain/period';
import classes from './report.module.css';
import type { OfferedNote } from './use-notes';

interface Props {
  readonly title: string;
  readonly notes: readonly OfferedNote[];
  readonly labelOf: (slot: string) => string;
  /** closed until somebody opens it */
  readonly folded?: boolean;
}

/** So many stand open; a county has more. */
const OPEN = 8;

/** What units wrote of odd numbers, for the office to put in where it wants to: nothing gets into the report by itself. */
export function NoteList({ title, notes, labelOf, folded = false }: Props) {
  const t = useTranslations('editor.notes');
  if (notes.length === 0) return null;
  const list = (some: readonly OfferedNote[]) => (
    <ul className={classes['notes']}>
      {some.map((one) => (
        <Note key={`${one.note.unitCode} ${one.note.month} ${one.note.measure}`} one={one} labelOf={labelOf} />
      ))}
    </ul>
  );
  if (folded)
    return (
      <details className={classes['notesFolded']}>
        <summary>
          {title} {notes.length}
        </summary>
        {list(notes)}
      </details>
    );
  return (
    <section aria-label={title}>
      <h3 className={classes['notesHead']}>{title}</h3>
      {list(notes.slice(0, OPEN))}
      {notes.length > OPEN && (
        <details>
          <summary>{t('more', { count: notes.length - OPEN })}</summary>
          {list(notes.slice(OPEN))}
        </details>
      )}
    </section>
  );
}

function Note({ one: { note, told, slot, write, remark }, labelOf }: Pick<Props, 'labelOf'> & { one: OfferedNote }) {
  const t = useTranslations('editor.notes');
  const measure = useMeasureWords();
  return (
    <li>
      <a href={`/completeness/${encodeURIComponent(note.unitCode)}/${monthText(note.month)}#numbers`}>
        {note.unitName} {monthText(note.month)} {measure(note.measure)}
      </a>{' '}
      {note.text} <span className={classes['light']}>{t('by', { by: note.by, on: note.on })}</span>
      <Group gap="xs" mt={2}>
        {told && <span className={classes['light']}>✓ {t('told')}</span>}
        {!told && write !== null && slot !== null && (
          <Button size="compact-xs" variant="default" onClick={write}>
            {t('write', { slot: labelOf(slot) })}
          </Button>
        )}
        {remark !== null && (
          <Button size="compact-xs" variant="subtle" onClick={remark}>
            {t('remark')}
          </Button>
        )}
      </Group>
    </li>
  );
}
