'use client';

import { useId, useState, type ReactNode } from 'react';

import classes from './figure.module.css';

interface Props {
  readonly words: {
    readonly actions: string;
    readonly table: string;
    readonly csv: string;
    readonly definition: string;
  };
  /** as text: written as an address it is three times as long, and goes along twice */
  readonly csv: { readonly text: string; readonly fileName: string };
  readonly table: ReactNode;
  readonly definition: ReactNode;
}

/** 表格 · CSV · 口径 under every chart. Both panels are in the page from the start: a reader without the chart has them. */
export function FigureActions({ words, csv, table, definition }: Props) {
  const id = useId();
  const [open, setOpen] = useState<'table' | 'definition' | null>(null);
  const toggle = (panel: 'table' | 'definition') => (
    <button
      type="button"
      className={classes['action']}
      aria-expanded={open === panel}
      aria-controls={`${id}-${panel}`}
      onClick={() => setOpen(open === panel ? null : panel)}
    >
      {words[panel]}
    </button>
  );
  return (
    <>
      <div className={classes['actions']} role="group" aria-label={words.actions}>
        {toggle('table')}
        <a
          className={classes['action']}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv.text)}`}
          download={csv.fileName}
        >
          {words.csv}
        </a>
        {toggle('definition')}
      </div>
      <div id={`${id}-table`} className={classes['panel']} hidden={open !== 'table'}>
        {table}
      </div>
      <div id={`${id}-definition`} className={classes['panel']} hidden={open !== 'definition'}>
        {definition}
      </div>
    </>
  );
}
