import type { OrgUnit } from '@/lib/domain/org-unit';
import { monthText } from '@/lib/domain/period';
import type { MatrixView, Reminder } from '@/lib/domain/reporting/matrix-view';
import { obligations } from '@/lib/domain/reporting/obligations';
import type { Translate } from '@/lib/i18n/translator';

interface Words {
  readonly t: Translate;
  readonly registers: Translate;
  readonly plausibility: Translate;
}

const text = (label: string, width: number) => ({ label, kind: 'text', width }) as const;
const count = (label: string) => ({ label, kind: 'number', format: '0' }) as const;

/** A row a unit: state and numbers of each month, then the share as numbers that can be added up. */
export function matrixSheet(view: MatrixView<OrgUnit>, { t }: Words, name: string) {
  return {
    name,
    columns: [
      text(t('matrix.unit'), 24),
      { label: t('matrix.code'), kind: 'code' } as const,
      ...view.months.map((month) => text(monthText(month), 14)),
      count(t('matrix.reported')),
      count(t('matrix.owed')),
      { label: t('matrix.share'), kind: 'number', format: '0.0%' } as const,
    ],
    rows: view.rows.map(({ unit, cells, share }) => [
      unit.name,
      unit.code,
      ...cells.map((cell) => (cell === null ? '—' : `${t(`states.${cell.state}`)} ${cell.reported}/${cell.required}`)),
      share.part,
      share.whole,
      share.value,
    ]),
  };
}

export function reminderSheet(reminders: readonly Reminder<OrgUnit>[], { t, registers }: Words) {
  const names = (at: number): string =>
    (obligations[at]?.registers ?? []).map((register) => registers(`${register}.name`)).join(' / ');
  return {
    name: t('reminders.title'),
    columns: [
      text(t('matrix.unit'), 24),
      text(t('revisions.month'), 12),
      text(t('cells.cell'), 60),
      { label: t('reminders.dueOn'), kind: 'date' } as const,
    ],
    rows: reminders.map(({ unit, month, open, dueOn }) => [
      unit.name,
      monthText(month),
      open.map(names).join(t('reminders.separator')),
      dueOn,
    ]),
  };
}

interface Note {
  readonly unitName: string;
  readonly month: number;
  readonly measure: string;
  readonly text: string;
  readonly by: string;
  readonly on: string;
}

export function notesSheet(notes: readonly Note[], { t, plausibility }: Words) {
  return {
    name: plausibility('title'),
    columns: [
      text(t('matrix.unit'), 24),
      text(t('revisions.month'), 12),
      text(t('revisions.number'), 24),
      text(plausibility('explanation'), 80),
      text(t('revisions.who'), 16),
      { label: plausibility('on'), kind: 'date' } as const,
    ],
    rows: notes.map((n) => [n.unitName, monthText(n.month), plausibility(`measures.${n.measure}`), n.text, n.by, n.on]),
  };
}
