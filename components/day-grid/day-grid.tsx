'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { parseAsString, useQueryState } from 'nuqs';
import { useMemo, useRef, useState } from 'react';

import { useUnsavedGuard } from '@/components/register/use-unsaved-guard';
import { countFields, countOf, countText } from '@/lib/domain/day-grid';
import { CellPanel } from './cell-panel';
import classes from './day-grid.module.css';
import { GridRow } from './grid-row';
import { newLine } from './lines';
import { pasteAt, type Pasted } from './paste';
import { SaveLine } from './save-line';
import type { GridStart } from './types';
import { useCursor } from './use-cursor';
import { useLines } from './use-lines';
import { WindowTools } from './window-tools';

const states = ['empty', 'saved', 'pending', 'invalid', 'locked'] as const;

/** Daily counts of the windows of one unit in one month, entered with the keyboard alone. */
export function DayGrid(start: GridStart) {
  const t = useTranslations('dayGrid');
  const names = useTranslations('registers.service-days.fields');
  const [window, setWindow] = useQueryState('window', parseAsString.withDefault(''));
  const [inside, setInside] = useState(false);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const grid = useLines(start, inside ? activeKey : null);
  useUnsavedGuard(grid.dirty, t('leave'));
  const windows = useMemo(() => [...new Set(grid.lines.map((line) => line.window))].sort(), [grid.lines]);
  const shown = windows.includes(window) ? window : '';
  const view = useMemo(() => grid.lines.filter((line) => shown === '' || line.window === shown), [grid.lines, shown]);
  const days = useMemo(() => new Map(start.days.map((day) => [day.day, day])), [start.days]);
  const fieldAt = (column: number): string => countFields[column] ?? '';
  const cursor = useCursor(
    {
      first: Math.max(
        0,
        view.findIndex((line) => line.day === start.today),
      ),
      size: { row: view.length, column: countFields.length },
      textAt: ({ row, column }) => countText(view[row]?.now ?? {}, fieldAt(column)),
      isLocked: ({ row }) => view[row]?.lock !== null,
      write: ({ row, column }, text) => {
        setPasted(null);
        const key = view[row]?.key;
        if (key !== undefined)
          grid.change({ type: 'typed', cells: [{ key, field: fieldAt(column), text: text.trim() }] });
      },
      paste: (at, text) => {
        const landed = pasteAt(view, at, text);
        setPasted(landed);
        grid.change({ type: 'typed', cells: landed.cells });
      },
    },
    table,
  );
  const labels = useMemo(
    () => ({
      fields: Object.fromEntries(countFields.map((field) => [field, names(field)])),
      states: Object.fromEntries(states.map((state) => [state, t(`states.${state}`)])),
    }),
    [names, t],
  );
  const total = (field: string): string => {
    const counts = view.map((line) => countOf(line.now, field)).filter((n) => n !== null);
    return counts.length === 0 ? '—' : String(counts.reduce((sum, n) => sum + n, 0));
  };
  const active = view[Math.min(cursor.at.row, view.length - 1)];
  const row = Math.min(cursor.at.row, Math.max(0, view.length - 1));
  const nowKey = active?.key ?? null;
  if (nowKey !== activeKey) setActiveKey(nowKey);
  return (
    <>
      <WindowTools
        windows={windows}
        window={shown}
        onWindow={(name) => void setWindow(name === '' ? null : name)}
        onAdd={(name) =>
          grid.change({ type: 'added', lines: start.days.map((day) => newLine(day.day, name, day.lock)) })
        }
      />
      <SaveLine lines={grid.lines} failure={grid.failure} retry={grid.retry} pasted={pasted} />
      {view.length === 0 ? (
        <Text>{t('noWindows')}</Text>
      ) : (
        <div className={classes['layout']}>
          <div className={classes['scroll']}>
            <table
              ref={table}
              role="grid"
              aria-label={t('title')}
              aria-rowcount={view.length + 2}
              className={classes['grid']}
              onKeyDown={cursor.onKeyDown}
              onPaste={cursor.onPaste}
              onCopy={cursor.onCopy}
              onFocus={() => setInside(true)}
              onBlur={(event) => {
                if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
              }}
            >
              <thead>
                <tr>
                  <th scope="col" className={classes['day']}>
                    {t('day')}
                  </th>
                  <th scope="col" className={classes['window']}>
                    {t('window')}
                  </th>
                  {countFields.map((field) => (
                    <th key={field} scope="col">
                      {labels.fields[field]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {view.map((line, i) => {
                  const day = days.get(line.day);
                  return day === undefined ? null : (
                    <GridRow
                      key={line.key}
                      line={line}
                      day={day}
                      row={i}
                      opensDay={view[i - 1]?.day !== line.day}
                      active={i === row ? cursor.at.column : null}
                      draft={i === row ? cursor.draft : null}
                      events={cursor.events}
                      labels={labels}
                    />
                  );
                })}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row" className={classes['day']}>
                    {t('total')}
                  </th>
                  <td className={classes['window']} />
                  {countFields.map((field) => (
                    <td key={field}>{total(field)}</td>
                  ))}
                </tr>
              </tfoot>
            </table>
          </div>
          {active && (
            <CellPanel
              line={active}
              field={fieldAt(cursor.at.column)}
              lines={grid.lines}
              earlier={start.earlier}
              change={grid.change}
            />
          )}
        </div>
      )}
    </>
  );
}
