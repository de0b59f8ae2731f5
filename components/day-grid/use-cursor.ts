'use client';

import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';

import { stepTo, type At } from '@/lib/domain/day-grid';

interface Draft {
  readonly text: string;
  /** begun by typing: arrows leave the cell, as in a spreadsheet */
  readonly replaces: boolean;
}

interface Rule {
  /** row to begin with */
  readonly first: number;
  readonly size: At;
  readonly textAt: (at: At) => string;
  readonly isLocked: (at: At) => boolean;
  readonly write: (at: At, text: string) => void;
  readonly paste: (at: At, text: string) => void;
}

const SIDEWAYS = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);
const isPlain = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;
const keyOf = (event: KeyboardEvent): string => (event.key === 'Tab' && event.shiftKey ? 'Shift+Tab' : event.key);

/** The active cell, the text being typed into it, and every key. */
export function useCursor(rule: Rule, table: RefObject<HTMLTableElement | null>) {
  const [at, setAt] = useState<At>({ row: rule.first, column: 0 });
  const [draft, setDraft] = useState<Draft | null>(null);
  // The input that goes away must not write its text again, and not at all after Escape.
  const open = useRef(false);
  const takeFocus = useRef(false);
  const leaving = useRef(false);

  useEffect(() => {
    if (!takeFocus.current || draft !== null) return;
    takeFocus.current = false;
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at, draft, table]);

  const go = (to: At): void => {
    takeFocus.current = true;
    leaving.current = false;
    setAt(to);
  };
  const begin = (text: string, replaces: boolean): void => {
    if (rule.isLocked(at)) return;
    open.current = true;
    setDraft({ text, replaces });
  };
  const end = (keep: boolean): void => {
    if (open.current && keep && draft !== null && draft.text !== rule.textAt(at)) rule.write(at, draft.text);
    open.current = false;
    setDraft(null);
  };

  function move(event: KeyboardEvent): boolean {
    const to = stepTo(keyOf(event), at, rule.size);
    if (to === null) return false;
    // At either end, and after Escape, Tab leaves the grid.
    const stays = to.row === at.row && to.column === at.column;
    if (event.key === 'Tab' && (stays || leaving.current)) return true;
    event.preventDefault();
    go(to);
    return true;
  }

  function edit(event: KeyboardEvent): void {
    if (event.key === 'Escape') leaving.current = true;
    else if (event.key === 'F2') begin(rule.textAt(at), false);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (!rule.isLocked(at)) rule.write(at, '');
    } else if (event.key.length === 1 && event.key !== ' ') begin(event.key, true);
    else return;
    event.preventDefault();
  }

  return {
    at,
    draft: draft?.text ?? null,
    onKeyDown: (event: KeyboardEvent<HTMLTableElement>): void => {
      if (draft !== null || !isPlain(event)) return;
      if (!move(event)) edit(event);
    },
    onPaste: (event: ClipboardEvent<HTMLTableElement>): void => {
      const text = event.clipboardData.getData('text/plain');
      if (draft !== null && !/[\t\n]/.test(text)) return;
      event.preventDefault();
      end(false);
      takeFocus.current = true;
      rule.paste(at, text);
    },
    onCopy: (event: ClipboardEvent<HTMLTableElement>): void => {
      if (draft !== null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', rule.textAt(at));
    },
    events: {
      onSelect: (row: number, column: number): void => {
        if (row === at.row && column === at.column) return;
        end(true);
        go({ row, column });
      },
      onEdit: (row: number, column: number): void => begin(rule.textAt({ row, column }), false),
      onDraft: (text: string): void => setDraft((now) => now && { ...now, text }),
      onDraftKey: (event: KeyboardEvent<HTMLInputElement>): void => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Escape') {
          event.preventDefault();
          takeFocus.current = true;
          end(false);
          return;
        }
        if (SIDEWAYS.has(event.key) && draft?.replaces !== true) return;
        const to = stepTo(keyOf(event), at, rule.size);
        if (to === null) return;
        event.preventDefault();
        end(true);
        go(to);
      },
      onDraftLeft: (): void => end(true),
    },
  };
}
