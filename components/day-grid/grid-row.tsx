'use client';

import { memo, type KeyboardEvent } from 'react';

import { countFields, countText } from '@/lib/domain/day-grid';
import classes from './day-grid.module.css';
import { stateAt, type Line } from './lines';
import type { GridDay } from './types';

export interface CellEvents {
  readonly onSelect: (row: number, column: number) => void;
  readonly onEdit: (row: number, column: number) => void;
  readonly onDraft: (text: string) => void;
  readonly onDraftKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onDraftLeft: () => void;
}

interface Props {
  readonly line: Line;
  readonly day: GridDay;
  readonly row: number;
  /** the first line of its day */
  readonly opensDay: boolean;
  /** column of the active cell where it lies in this row */
  readonly active: number | null;
  /** the text being typed into it */
  readonly draft: string | null;
  readonly events: CellEvents;
  readonly labels: {
    /** 'visits' → '接待人次' */
    readonly fields: Readonly<Record<string, string>>;
    /** 'pending' → '待保存' */
    readonly states: Readonly<Record<string, string>>;
  };
}

const sign = { empty: '', saved: '', pending: '…', invalid: '■', locked: '' } as const;

/** Drawn again only when something in this row changed: a month has two thousand cells. */
export const GridRow = memo(function GridRow(props: Props) {
  const { line, day, row, active, draft, events, labels } = props;
  return (
    <tr
      aria-rowindex={row + 2}
      data-opens-day={props.opensDay || undefined}
      data-off={day.workday === false || undefined}
    >
      <th scope="row" className={classes['day']}>
        {line.day.slice(5)} {day.weekday}
      </th>
      <th scope="row" className={classes['window']}>
        {line.window}
      </th>
      {countFields.map((field, column) => {
        const state = stateAt(line, field);
        const here = active === column;
        return (
          <td
            key={field}
            role="gridcell"
            aria-colindex={column + 3}
            aria-label={`${line.day} ${line.window} ${labels.fields[field] ?? field} ${countText(line.now, field) || '—'} ${labels.states[state] ?? ''}`}
            aria-selected={here}
            aria-readonly={state === 'locked'}
            aria-invalid={state === 'invalid'}
            tabIndex={here ? 0 : -1}
            data-cell={`${row} ${column}`}
            data-state={state}
            className={classes['cell']}
            onMouseDown={() => events.onSelect(row, column)}
            onDoubleClick={() => events.onEdit(row, column)}
          >
            {here && draft !== null ? (
              <input
                className={classes['draft']}
                aria-label={labels.fields[field]}
                inputMode="numeric"
                autoFocus
                maxLength={24}
                value={draft}
                onChange={(event) => events.onDraft(event.currentTarget.value)}
                onKeyDown={events.onDraftKey}
                onBlur={events.onDraftLeft}
              />
            ) : (
              <>
                {sign[state] === '' ? null : <span aria-hidden>{sign[state]} </span>}
                {countText(line.now, field)}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
});
