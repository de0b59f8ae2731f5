import { verifyCells, type StoredDifference } from '@/lib/data/cells';
import { monthsOfSpan } from '@/lib/domain/measure/spans';
import { formatPeriod } from '@/lib/domain/period';
import { toLocale } from '@/lib/i18n/load';
import { translator } from '@/lib/i18n/translator';
import type { Command } from './command';

const SHOWN = 50;

/** `cells verify`: adds everything up again beside the stored cells. Exit 0 agree, 1 differ; nothing is changed. */
export const cellsCommand: Command = async (args, io) => {
  const lang = args[args.indexOf('--lang') + 1];
  const t = await translator(toLocale(args.includes('--lang') ? lang : undefined), 'indicators');
  if (args[0] !== 'verify') {
    io.err(t('command.cellsUsage'));
    return 1;
  }
  const differences = await verifyCells();
  if (args.includes('--json')) {
    io.out(JSON.stringify({ ok: differences.length === 0, differences }, null, 2));
  } else if (differences.length === 0) {
    io.out(t('command.verified'));
  } else {
    io.err(t('command.different', { count: differences.length }));
    io.out(differences.slice(0, SHOWN).map(line).join('\n'));
  }
  return differences.length === 0 ? 0 : 1;
};

/** Month 2025-11, quarter 2025Q4 or year 2025. */
const whenOf = (d: StoredDifference): string => formatPeriod(monthsOfSpan('month' in d ? d.month : d.span));

const line = (d: StoredDifference): string =>
  [d.unitId, whenOf(d), d.measure, d.slice, d.stored ?? '—', d.computed ?? '—'].join('\t');
