import type { WaitingCase } from '@/components/dashboard/data';
import { caseHref } from '@/components/dashboard/links';
import type { MarkTone } from '@/components/data-table/types';
import { formatPeriod, monthText, type Period } from '@/lib/domain/period';
import { obligations } from '@/lib/domain/reporting/obligations';
import type { OpenCell } from '@/lib/domain/reporting/open-cells';

interface MissingItem {
  readonly unitCode: string;
  readonly unitName: string;
  readonly code: string;
  readonly title: string;
  readonly cycle: Period;
  readonly dueOn: string;
}

interface WaitingNeed {
  readonly kind: 'late' | 'soon';
  readonly found: WaitingCase;
}
interface CellNeed {
  readonly kind: 'gaps';
  readonly cell: OpenCell;
  readonly dueOn: string | null;
}
interface MissingNeed {
  readonly kind: 'missing';
  readonly item: MissingItem;
}
/** One line of the list, as lib/data/needs.ts finds it. */
export type Need = WaitingNeed | CellNeed | MissingNeed;

/** The translator of dashboard.needs and that of registers: pages and files hand theirs in. */
export interface NeedWords {
  readonly t: (key: string, values?: Record<string, string | number>) => string;
  readonly registers: (key: string) => string;
}

/** One line in words, for the table and the file. */
export interface NeedText {
  readonly key: string;
  readonly mark: { readonly tone: MarkTone; readonly word: string };
  readonly what: string;
  readonly href: string;
  readonly about: string;
  readonly unit: string;
  readonly dueOn: string | null;
}

const cellMarks = {
  returned: { tone: 'attention', key: 'returned' },
  late: { tone: 'overdue', key: 'lateReport' },
  due: { tone: 'missing', key: 'dueReport' },
} as const;

function caseText(found: WaitingCase, { t, registers }: NeedWords): NeedText {
  const { register, wants, id, key, daysLeft } = found;
  const name = wants === 'answer' ? registers(`${register}.name`) : t(wants);
  return {
    key: `${register} ${wants} ${id}`,
    mark:
      daysLeft < 0
        ? { tone: 'overdue', word: t('lateBy', { days: -daysLeft }) }
        : { tone: 'attention', word: t('dueIn', { days: daysLeft }) },
    what: `${name} ${key}`,
    href: caseHref(register, id),
    about: found.title,
    unit: found.unitName,
    dueOn: found.dueOn,
  };
}

const cycleText = ({ from, to }: Period): string =>
  from === to ? monthText(from) : `${monthText(from)}–${monthText(to)}`;

function missingText({ item }: MissingNeed, { t }: NeedWords, asked: URLSearchParams): NeedText {
  const { unitCode, unitName, code, title, cycle, dueOn } = item;
  asked.set('unit', unitCode);
  return {
    key: `${unitCode} ${code} ${dueOn}`,
    mark: { tone: 'missing', word: t('missingMark') },
    what: `${t('item')} ${code} · ${cycleText(cycle)}`,
    href: `/coverage?${asked.toString()}`,
    about: title,
    unit: unitName,
    dueOn,
  };
}

function cellText({ cell, dueOn }: CellNeed, { t, registers }: NeedWords, asked: URLSearchParams): NeedText {
  const { tone, key } = cellMarks[cell.state];
  asked.set('period', formatPeriod({ from: cell.month, to: cell.month }));
  asked.set('cell', obligations[cell.at]?.key ?? '');
  const names = (obligations[cell.at]?.registers ?? []).map((name) => registers(`${name}.name`));
  return {
    key: `${cell.state} ${cell.month} ${cell.at}`,
    mark: { tone, word: t(key) },
    what: `${monthText(cell.month)} ${names.join(' / ')}`,
    href: `/completeness?${asked.toString()}`,
    about: t('monthReport'),
    unit: t('units', { count: cell.units }),
    dueOn,
  };
}

/** `query` is the filter of the page, for the addresses of cells, which hold for a unit with all below it. */
export function needText(need: Need, words: NeedWords, query: string): NeedText {
  switch (need.kind) {
    case 'missing':
      return missingText(need, words, new URLSearchParams(query));
    case 'gaps':
      return cellText(need, words, new URLSearchParams(query));
    default:
      return caseText(need.found, words);
  }
}
