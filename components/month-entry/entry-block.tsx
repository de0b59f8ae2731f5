'use client';

import { useTranslations } from 'next-intl';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';

import type { EntryTexts } from '@/lib/domain/entry/values';
import classes from './month-entry.module.css';
import { ProblemText } from './problem-text';
import type { Problems, ShownBlock, ShownLine } from './types';

export interface BlockEvents {
  readonly write: (texts: EntryTexts) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>, id: string) => void;
}

interface Props {
  readonly block: ShownBlock;
  readonly texts: EntryTexts;
  readonly problems: Problems;
  readonly labels: ReadonlyMap<string, string>;
  readonly locked: boolean;
  readonly events: BlockEvents;
}

const isBlank = (texts: EntryTexts, { id }: ShownLine): boolean => (texts[id] ?? '').trim() === '';

/** Lines that stand together; a rarely used block is closed until it holds something. */
export function EntryBlockRows({ block, texts, problems, labels, locked, events }: Props) {
  const t = useTranslations('monthEntry');
  const [opened, setOpened] = useState(false);
  const blank = block.lines.filter((line) => isBlank(texts, line));
  const open = !block.rare || opened || blank.length < block.lines.length;
  const touched = open && blank.length > 0 && block.lines.length > 1 && !locked;
  return (
    <tbody>
      <tr className={classes['head']}>
        <th scope="colgroup" colSpan={5}>
          <span>{block.title}</span>
          {open ? null : (
            <button type="button" className={classes['plain']} onClick={() => setOpened(true)}>
              {t('open', { count: block.lines.length })}
            </button>
          )}
          {touched ? (
            <button
              type="button"
              className={classes['plain']}
              onClick={() => events.write(Object.fromEntries(blank.map(({ id }) => [id, '0'])))}
            >
              {t('fillZero', { count: blank.length })}
            </button>
          ) : null}
        </th>
      </tr>
      {open
        ? block.lines.map((line) => (
            <EntryRow
              key={line.id}
              line={line}
              text={texts[line.id] ?? ''}
              problem={problems.get(line.id)}
              labels={labels}
              locked={locked}
              events={events}
            />
          ))
        : null}
    </tbody>
  );
}

interface RowProps extends Pick<Props, 'labels' | 'locked' | 'events'> {
  readonly line: ShownLine;
  readonly text: string;
  readonly problem: ReturnType<Problems['get']>;
}

function EntryRow({ line, text, problem, labels, locked, events }: RowProps) {
  const t = useTranslations('monthEntry');
  // A reference to it must hold no space.
  const help = `${line.id}-problem`;
  return (
    <tr data-whole={line.whole || undefined}>
      <th scope="row">{line.label}</th>
      <td className={classes['cell']} data-state={stateOf(text, problem !== undefined)}>
        <input
          data-line={line.id}
          aria-label={line.label}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : help}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          readOnly={locked}
          value={text}
          placeholder={t('blank')}
          onChange={(event) => events.write({ [line.id]: event.currentTarget.value })}
          onKeyDown={events.onKey}
          onPaste={(event) => events.onPaste(event, line.id)}
        />
      </td>
      <td className={classes['past']}>{line.before === '/' ? t('na') : line.before || t('blank')}</td>
      <td className={classes['past']}>{line.lastYear === '/' ? t('na') : line.lastYear || t('blank')}</td>
      <td className={classes['problem']} id={help}>
        {problem === undefined ? null : <ProblemText problem={problem} labels={labels} />}
      </td>
    </tr>
  );
}

const stateOf = (text: string, wrong: boolean): string => {
  if (wrong) return 'invalid';
  return text.trim() === '' ? 'blank' : 'given';
};
